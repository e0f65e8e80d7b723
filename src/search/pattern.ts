import { fold } from './fold.ts';
import { literal } from './literal.ts';

/** How a term is to be looked for. */
export interface Manner {
  /** `smart`: case counts where the term has a capital. */
  readonly letterCase: 'smart' | 'ignore' | 'match';
  /** The characters as typed, and nothing else. */
  readonly exact: boolean;
  /** The term is a regular expression. */
  readonly regexp: boolean;
  /** Whole words only. */
  readonly word: boolean;
}

/** What a word has in it. A raised digit is no part of one: most likely it is a note's. */
const WORD = String.raw`[\p{L}\p{Nd}\p{Nl}\p{M}_]`;

/**
 * The term as one regular expression (flags `g`, `u`, perhaps `i`) that finds it in a text that
 * is in NFC. Throws a SyntaxError where a regular expression is not well formed.
 */
export function patternOf(term: string, manner: Manner): RegExp {
  const typed = term.normalize('NFC');
  const source = manner.regexp ? typed : manner.exact ? literal(typed) : fold(typed);
  const bounded = manner.word ? `(?<!${WORD})(?:${source})(?!${WORD})` : source;
  return new RegExp(bounded, ignoresCase(typed, manner) ? 'giu' : 'gu');
}

function ignoresCase(term: string, { letterCase, exact, regexp }: Manner): boolean {
  if (letterCase !== 'smart') return letterCase === 'ignore';
  if (exact) return false;
  const letters = regexp ? term.replace(/\\(?:[pP]\{[^}]*\}|k<[^>]*>|.)/gsu, '') : term;
  // Unicode's class, which takes half a millisecond to make, is asked last.
  return letters === letters.toLowerCase() || !(/[A-Z]/.test(letters) || /\p{Lu}/u.test(letters));
}
