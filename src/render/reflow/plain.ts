import { isProse, within } from '../../units.ts';

/**
 * The fast path: text of which every UTF-16 unit is one cell. That is Latin, Greek and Cyrillic
 * without combining marks, general punctuation, currency, arrows, mathematics and line drawing;
 * a width table of ranges. No soft hyphen, no zero-width character, no emoji, no CJK.
 */
const isOneCell = within(
  '\n\n ~\u00a0\u00ac\u00ae\u02ff\u0370\u0482\u048a\u052f\u1e00\u1eff\u2010\u2027\u202f\u205f' +
    '\u20a0\u20c0\u2100\u2138\u213a\u218b\u2190\u22ff\u2500\u259f\ufffd\ufffd',
);
/** Where a space that glues begins a word, wrap-ansi trims it from a row's start. */
const GLUE_START = /(?:^|[ \n])[\u00a0\u202f\u205f]/;

/** Whether the fast path may set this text. */
export function isPlain(text: string): boolean {
  return isProse(text) || (isOneCell(text) && !GLUE_START.test(text));
}

const SPACE = 0x20;

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
  let last = to;
  while (last > from && text.charCodeAt(last - 1) === SPACE) last -= 1;
  let start = from;
  while (start < last && text.charCodeAt(start) === SPACE) start += 1;
  while (last - start > width) {
    let end = start + width;
    while (end > start && text.charCodeAt(end) !== SPACE) end -= 1;
    if (end === start) end = text.indexOf(' ', start + width);
    if (end === -1 || end >= last) break;
    let next = end + 1;
    while (text.charCodeAt(end - 1) === SPACE) end -= 1;
    rows.push(start, end);
    while (text.charCodeAt(next) === SPACE) next += 1;
    start = next;
  }
  rows.push(start, last);
}
