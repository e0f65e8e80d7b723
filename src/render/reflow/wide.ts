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
    const start = text.indexOf(row, at);
    at = start + row.length;
    rows.push(start, at);
  }
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
