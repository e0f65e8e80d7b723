import { classOfUnit, isMark, isQuote, mayBreak, mayBreakAtQuote } from './class.ts';
import { Filler } from './fill.ts';
import { SOFT_HYPHEN, type Visit, walk } from './walk.ts';

type Rare = typeof import('./rare.ts');
let rare: Rare | undefined;

const ignore: Visit = () => {};
const IDEOGRAPHIC_SPACE = 0x3000;

/** Loads what a text needs that the table does not cover: the widths of graphemes by string-width. */
export async function prepareWide(text: string): Promise<void> {
  if (rare === undefined && !walk(text, 0, text.length, ignore)) rare = await import('./rare.ts');
}

function needed(): Rare {
  if (rare === undefined) throw new Error('a text was set that was not prepared');
  return rare;
}

/** As `wrapPlain`, for text that is wide, combined, or has soft hyphens in it. */
export function wrapWide(
  text: string,
  from: number,
  to: number,
  width: number,
  rows: number[],
): void {
  const length = rows.length;
  if (wrapBy(walk, text, from, to, width, rows)) return;
  rows.length = length;
  wrapBy(needed().walkRare, text, from, to, width, rows);
}

function wrapBy(
  by: typeof walk,
  text: string,
  from: number,
  to: number,
  width: number,
  rows: number[],
): boolean {
  const filler = new Filler(rows, from, width);
  let start = -1;
  let stop = from;
  let cells = 0;
  let older = 0;
  let last = 0;
  const isWhole = by(text, from, to, (at, end, more, of) => {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === IDEOGRAPHIC_SPACE) {
      if (start >= 0) filler.piece(start, stop, cells);
      filler.space(more);
      start = -1;
      older = 0;
      last = 0;
      return;
    }
    if (unit === SOFT_HYPHEN) {
      if (start < 0) return;
      const next = text.charCodeAt(end);
      if (end < to && next !== 0x20 && next !== SOFT_HYPHEN) {
        filler.soft(start, end, cells);
        start = -1;
      }
      return;
    }
    if (start >= 0 && breaks(text, at, end, to, older, last, of)) {
      filler.piece(start, stop, cells);
      start = -1;
    }
    if (start < 0) {
      start = at;
      cells = 0;
    }
    cells += more;
    stop = end;
    if (isMark(of)) return;
    older = last;
    last = of;
  });
  if (start >= 0) filler.piece(start, stop, cells);
  filler.finish();
  return isWhole;
}

/** Whether a line may be broken before the character at `at`, by those before it. */
function breaks(
  text: string,
  at: number,
  end: number,
  to: number,
  older: number,
  last: number,
  of: number,
): boolean {
  if (isQuote(of)) {
    const after = end < to ? classOfUnit(text.charCodeAt(end)) : 0;
    return mayBreakAtQuote(text.charAt(at), -1, last, after);
  }
  if (isQuote(last)) return mayBreakAtQuote(text.charAt(at - 1), 1, older, of);
  return mayBreak(last, of);
}

/** Walks a text by the table or, where that does not cover it, anew without; each time from `begin`. */
function walkAny(text: string, begin: () => Visit): void {
  if (!walk(text, 0, text.length, begin())) needed().walkRare(text, 0, text.length, begin());
}

/** The cells a text takes. */
export function cellsWide(text: string): number {
  let all = 0;
  walkAny(text, () => {
    all = 0;
    return (_start, _end, cells) => {
      all += cells;
    };
  });
  return all;
}

/** Where the last character of a text ends that is within so many cells. */
export function stopWide(text: string, width: number): number {
  let stop = 0;
  walkAny(text, () => {
    let used = 0;
    stop = 0;
    return (_, end, cells) => {
      used += cells;
      if (used <= width) stop = end;
    };
  });
  return stop;
}
