import { RANGES } from './classes.ts';

/**
 * What a character does to a line, in one byte: 0 where it is not covered, else its cells, whether
 * it is East Asian (lines may break beside it without a space; Hangul is not, it has spaces), its
 * kind, and a bit that is always set.
 */
export const CELLS = 3;
const EAST = 4;
const KIND = 56;
const COVERED = 64;
const HANGUL = 128;

/** The kinds of UAX #14 that matter beside an East Asian character. */
const IDEOGRAPH = 1 << 3;
const CLOSING = 2 << 3;
const OPENING = 3 << 3;
const GLUE = 4 << 3;
const QUOTE = 5 << 3;
const POSTFIX = 6 << 3;
const PREFIX = 7 << 3;

/** The emoji's block follows the first plane in the table. */
const EMOJI = 0x1f000;
const EMOJI_END = 0x1fc00;

const table = new Uint8Array(0x10000 + EMOJI_END - EMOJI);
let at = 0;
for (const range of RANGES.split(' ')) {
  const [gap = 0, more = 0, bits = 0] = range.split(',').map((text) => Number.parseInt(text, 36));
  const start = at + gap;
  at = start + more + 1;
  const shift = start >= EMOJI ? EMOJI - 0x10000 : 0;
  table.fill(bits | COVERED, start - shift, at - shift);
}
for (let unit = 0xac00; unit <= 0xd7a3; unit += 1) table[unit] = (table[unit] ?? 0) | HANGUL;

/** The class of a UTF-16 unit that is no surrogate. */
export const classOfUnit = (unit: number): number => table[unit] ?? 0;

/** The class of a code point above the first plane: emoji, and the ideographs of planes 2 and 3. */
export function classOfPoint(point: number): number {
  if (point >= EMOJI && point < EMOJI_END) return table[point - EMOJI + 0x10000] ?? 0;
  return point >= 0x20000 && point <= 0x3fffd ? 2 | EAST | IDEOGRAPH | COVERED : 0;
}

/** Whether this class is that of a mark on the letter before it. */
export const isMark = (of: number): boolean => (of & (CELLS | KIND)) === GLUE;

/** Whether white space of this class holds words together, and so is none to break at. */
export const isGlue = (of: number): boolean => (of & KIND) === GLUE;

/** Whether this is the class of quotation marks. */
export const isQuote = (of: number): boolean => (of & KIND) === QUOTE;

/**
 * Whether a line may be broken between two characters without a space between them, by their
 * classes. Beside an East Asian character this is the line breaking algorithm of Unicode (UAX
 * #14, rules 12 to 25); elsewhere, and beside Hangul, lines break at spaces only. Quotation marks
 * are a matter of more than two characters.
 */
export function mayBreak(left: number, right: number): boolean {
  if (((left | right) & EAST) === 0 || ((left | right) & HANGUL) !== 0) return false;
  const l = left & KIND;
  const r = right & KIND;
  if (l === OPENING || l === GLUE || l === QUOTE || l === PREFIX) return false;
  if (r === PREFIX) return l === IDEOGRAPH;
  if (l === POSTFIX) return r === IDEOGRAPH;
  return r !== CLOSING && r !== GLUE && r !== QUOTE && r !== POSTFIX;
}

const OPENING_QUOTES = '“‘«‹';
const CLOSING_QUOTES = '”’»›';

/**
 * Whether a line may be broken before (`-1`) or after (`1`) a quotation mark, by the classes of
 * its neighbours: among ideographs an opening one begins a line and a closing one ends it (rule
 * 19a); elsewhere they hold on to both.
 */
export function mayBreakAtQuote(
  quote: string,
  side: -1 | 1,
  before: number,
  after: number,
): boolean {
  if ((before & after & EAST) === 0) return false;
  return side === -1
    ? OPENING_QUOTES.includes(quote) && (before & KIND) !== OPENING
    : CLOSING_QUOTES.includes(quote) && (after & KIND) !== CLOSING;
}
