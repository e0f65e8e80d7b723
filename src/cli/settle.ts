import type { ReadOptions } from '../commands/read.ts';
import type { SearchOptions, Shown } from '../commands/search.ts';
import { parseSelection } from '../commands/selection.ts';
import type { Common, Look } from '../commands/stage.ts';
import { UserError } from '../errors.ts';
import type { When } from '../output/terminal.ts';
import type { Format } from '../sources/format.ts';

/** What was typed, as commander gives it. */
export interface Typed {
  from?: Format;
  width?: string;
  all?: true;
  color?: When;
  pager?: When | false;
  json?: true;
  paragraphs?: string;
  number?: true;
  markdown?: true;
  ignoreCase?: true;
  caseSensitive?: true;
  exact?: true;
  regexp?: true;
  word?: true;
  context?: string;
  count?: true;
  onlyMatching?: true;
  filesWithMatches?: true;
  quiet?: true;
}

/** How it is to look. Throws a UserError for a width that is none. */
export function lookOf({ width, color, pager, json }: Typed): Look {
  return {
    width: width === undefined ? undefined : wholeNumber(width, 6, `--width '${width}'`, 'columns'),
    color: color ?? 'auto',
    pager: pager === false ? 'never' : (pager ?? (json ? 'never' : 'auto')),
  };
}

/** What every command is told. */
export function commonOf(sources: readonly string[], { from, all, json }: Typed): Common {
  return { sources, from: from ?? null, all: all === true, json: json === true };
}

/** Throws a UserError for a list of paragraphs that is none. */
export function readOptionsOf(sources: readonly string[], typed: Typed): ReadOptions {
  return {
    ...commonOf(sources, typed),
    selection: typed.paragraphs === undefined ? null : parseSelection(typed.paragraphs),
    number: typed.number === true,
    markdown: typed.markdown === true,
  };
}

/** Throws a UserError for a context that is none. */
export function searchOptionsOf(
  term: string,
  sources: readonly string[],
  typed: Typed,
): SearchOptions {
  const { context = '0' } = typed;
  return {
    ...commonOf(sources, typed),
    term,
    manner: {
      letterCase: letterCaseOf(typed),
      exact: typed.exact === true,
      regexp: typed.regexp === true,
      word: typed.word === true,
    },
    shown: shownOf(typed),
    context: wholeNumber(context, 9, `--context '${context}'`, 'paragraphs'),
  };
}

/** Of two options that say the opposite the later one counts; commander gives them as typed. */
function letterCaseOf(typed: Typed): SearchOptions['manner']['letterCase'] {
  const last = Object.keys(typed).findLast(
    (name) => name === 'ignoreCase' || name === 'caseSensitive',
  );
  if (last === undefined) return 'smart';
  return last === 'ignoreCase' ? 'ignore' : 'match';
}

/** Of several options that choose the output the one that prints least counts, as with grep. */
function shownOf(typed: Typed): Shown {
  if (typed.quiet) return 'nothing';
  if (typed.filesWithMatches) return 'sources';
  if (typed.count) return 'count';
  return typed.onlyMatching ? 'matches' : 'paragraphs';
}

function wholeNumber(typed: string, digits: number, what: string, noun: string): number {
  if (!/^\d+$/.test(typed)) throw new UserError(what, `is no number of ${noun}`);
  if (typed.length > digits) throw new UserError(what, 'is too large');
  return Number(typed);
}
