import { isPlain, wrapPlain } from './reflow/plain.ts';

/**
 * Where the rows of a wrapped text begin and end, as UTF-16 offsets into it:
 * `[start, end, start, end, …]`. The white space between two rows belongs to neither.
 */
export type Rows = readonly number[];

type Wide = typeof import('./reflow/wide.ts');
let wide: Wide | undefined;

/**
 * Loads what a text needs that the fast path does not cover: a table for what is wide, and for
 * the rest what takes longer than Node's own start. Each waits for the first text that asks.
 */
export async function prepare(text: string): Promise<void> {
  if (isPlain(text)) return;
  wide ??= await import('./reflow/wide.ts');
  await wide.prepareWide(text);
}

/** What sets this text, where the fast path does not. A prepared text is plain until it is loaded. */
function slowPath(text: string): Wide | undefined {
  return wide === undefined || isPlain(text) ? undefined : wide;
}

/**
 * Wraps a text to a width in cells, as wrap-ansi does: greedily, at spaces, a longer word whole
 * on a row of its own. Beside Chinese and Japanese characters rows end without a space, and at a
 * soft hyphen where it helps. A `\n` ends a row; a width of 0 ends rows nowhere else.
 */
export function wrap(text: string, width: number): Rows {
  const rows: number[] = [];
  const columns = width === 0 ? Number.POSITIVE_INFINITY : width;
  const wrapLine = slowPath(text)?.wrapWide ?? wrapPlain;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    wrapLine(text, start, end === -1 ? text.length : end, columns, rows);
    if (end === -1) break;
    start = end + 1;
  }
  return rows;
}

/** The cells a text takes on a terminal. */
export function cells(text: string): number {
  return slowPath(text)?.cellsWide(text) ?? text.length;
}

/** A word that ends this many cells behind what is kept is known to be cut. */
const BEHIND = 4;

/**
 * Cuts a text to at most `width` cells, with … for what is cut off: where a line might be broken,
 * but not before half of it, and else between two characters.
 */
export function shorten(text: string, width: number): string {
  if (cells(text) <= width) return text;
  const room = Math.max(width - 1, 0);
  const stop = stopAt(text, room);
  const [, row = 0] = wrap(text.slice(0, stopAt(text, room + BEHIND)), Math.max(room, 1));
  const cut = text.slice(0, row <= stop && row > stop / 2 ? row : stop);
  return `${cut.replace(/[\s,;:、，；：–—-]+$/, '')}…`;
}

/** Where the last character ends that is within so many cells. */
const stopAt = (text: string, cells: number): number =>
  slowPath(text)?.stopWide(text, cells) ?? Math.min(cells, text.length);

/** Rows that make a title's lines about equally long: the narrowest wrap of as many rows. */
export function balance(text: string, width: number): Rows {
  const widest = wrap(text, width);
  if (width === 0 || widest.length <= 2) return widest;
  let [low, high] = [1, width];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(text, middle, widest.length)) high = middle;
    else low = middle + 1;
  }
  return wrap(text, high);
}

/** Whether the text takes no more rows at this width, and no row is wider. */
function fits(text: string, width: number, most: number): boolean {
  const rows = wrap(text, width);
  if (rows.length > most) return false;
  for (let i = 0; i < rows.length; i += 2) {
    if (cells(text.slice(rows[i], rows[i + 1])) > width) return false;
  }
  return true;
}
