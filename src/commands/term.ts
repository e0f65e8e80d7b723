import { sanitize } from '../article/sanitize.ts';
import { Hopeless } from '../errors.ts';
import { type Io, Timeout } from '../io.ts';
import { type Manner, patternOf } from '../search/pattern.ts';

/**
 * The longest term and the longest regular expression, in UTF-16 units. A letter of a term becomes
 * a class of forms, and the engine has no room for much more than these; making an expression
 * ready cannot be stopped, and takes a second at this length if it was written to.
 */
const LONGEST_TERM = 2000;
const LONGEST_EXPRESSION = 10_000;

/** For how long a regular expression may run over some paragraphs, in milliseconds. */
const LONGEST_RUN = 2000;

/**
 * What was typed as a pattern. A term passes the gate as the text does, so that one pasted with
 * something invisible in it finds what is shown. Throws a Hopeless for one that is empty, too long
 * or no regular expression.
 */
export function compile(term: string, manner: Manner): RegExp {
  const typed = manner.regexp ? term : sanitize(term);
  const longest = manner.regexp ? LONGEST_EXPRESSION : LONGEST_TERM;
  if (typed === '') throw new Hopeless('search', 'the term is empty');
  if (typed.length > longest)
    throw new Hopeless('search', `the term is longer than ${longest} characters`);
  try {
    return patternOf(typed, manner);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /su, '');
    throw new Hopeless(`--regexp '${term}'`, why.toLowerCase());
  }
}

/**
 * Runs a piece of looking. Only the user's own expression has to be watched; of any the engine may
 * find while it runs that it has no room for it. Throws a Hopeless in either case.
 */
export function watched<T>(work: () => T, { regexp }: Manner, io: Io): T {
  try {
    return regexp ? io.limit(work, LONGEST_RUN) : work();
  } catch (error) {
    if (error instanceof Timeout)
      throw new Hopeless('--regexp', 'the expression took longer than two seconds and was stopped');
    if (error instanceof SyntaxError || error instanceof RangeError)
      throw new Hopeless(regexp ? '--regexp' : 'search', 'the term is too large to be looked for');
    throw error;
  }
}
