import { within } from '../../units.ts';

/**
 * The fast path: text of which every UTF-16 unit is one cell. That is Latin, Greek and Cyrillic
 * without combining marks, general punctuation, currency, arrows, mathematics and line drawing;
 * a width table of ranges. No soft hyphen, no zero-width character, no emoji, no CJK.
 */
const ONE_CELL =
  '\n\n ~\u00a1\u00ac\u00ae\u02ff\u0370\u0482\u048a\u052f\u1e00\u1eff\u2010\u2027\u2030\u205e' +
  '\u20a0\u20c0\u2100\u2138\u213a\u218b\u2190\u22ff\u2500\u259f\ufffd\ufffd';
const isOneCell = within(ONE_CELL);

/** With the spaces that glue. Where one begins a word, wrap-ansi trims it from a row's start. */
const isOneCellOrGlue = within(`${ONE_CELL}\u00a0\u00a0\u202f\u202f\u205f\u205f`);
const GLUE_START = /(?:^|[ \n])[\u00a0\u202f\u205f]/;

/** Whether the fast path may set this text. */
export function isPlain(text: string): boolean {
  if (isOneCell(text)) return true;
  return isOneCellOrGlue(text) && !GLUE_START.test(text);
}

/**
 * Wraps `text` from `from` to `to`, where there is no line break, and adds its rows to `rows`.
 * `width` is in cells. As a unit is a cell, a row ends at the last space within `width` units:
 * only the units about its end are looked at, and no substring is made.
 */
export function wrapPlain(
  text: string,
  from: number,
  to: number,
  width: number,
  rows: number[],
): void {
  const last = endOfWord(text, to, from);
  let start = startOfWord(text, from, last);
  while (last - start > width) {
    let end = endOfWord(text, spaceBefore(text, start + width, start), start);
    if (end === start) {
      const space = text.indexOf(' ', start + width);
      if (space === -1 || space >= last) break;
      end = space;
    }
    rows.push(start, end);
    start = startOfWord(text, end, last);
  }
  rows.push(start, last);
}

const SPACE = 0x20;

/** Where the last space at or before `at` stands, or `from` where there is none. */
function spaceBefore(text: string, at: number, from: number): number {
  let space = at;
  while (space > from && text.charCodeAt(space) !== SPACE) space -= 1;
  return space;
}

/** The end of what stands before `at`, without the spaces at its end. */
function endOfWord(text: string, at: number, from: number): number {
  let end = at;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return end;
}

function startOfWord(text: string, at: number, to: number): number {
  let start = at;
  while (start < to && text.charCodeAt(start) === SPACE) start += 1;
  return start;
}
