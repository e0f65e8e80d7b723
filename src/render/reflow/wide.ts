import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** As `wrapPlain`, for any text: wrap-ansi itself, its rows found again in the text. */
export function wrapWide(
  text: string,
  from: number,
  to: number,
  width: number,
  rows: number[],
): void {
  const line = text.slice(from, to);
  let at = from;
  for (const row of wrapAnsi(line, Math.min(width, line.length * 2 + 1)).split('\n')) {
    const start = skipSpace(text, at, row);
    at = endOf(text, start, row);
    rows.push(start, at);
  }
}

/** Where a row begins: white space that it does not begin with lies between it and the last. */
function skipSpace(text: string, from: number, row: string): number {
  let at = from;
  while (row !== '' && text[at] !== row[0] && /\s/.test(text[at] ?? '.')) at += 1;
  return at;
}

/** Where a row ends. wrap-ansi drops a space after a word of no width; the text keeps it. */
function endOf(text: string, from: number, row: string): number {
  if (text.startsWith(row, from)) return from + row.length;
  let at = from;
  for (const unit of row.split('')) {
    while (text[at] !== unit && text[at] === ' ') at += 1;
    at += 1;
  }
  return at;
}

/** The cells a text takes, by grapheme. */
export function cellsWide(text: string): number {
  return stringWidth(text);
}

const graphemes = new Intl.Segmenter();

/** Cuts a text to `width` cells between graphemes, with … for what is cut off. */
export function shortenWide(text: string, width: number): string {
  let cut = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
