import { textOf } from '../article/model/block.ts';
import { countWords } from '../article/model/words.ts';
import type { Block, Numbered } from '../article/model.ts';
import { cells, shorten } from './reflow.ts';
import type { Setting } from './theme.ts';

/** Words a minute, silent reading of non-fiction in English: Brysbaert 2019. */
const READING_SPEED = 238;

/** A text on one line: each of its line breaks and tabs a space, soft hyphens left out. */
export const onOneLine = (text: string): string =>
  /[\n\t\u00ad]/.test(text)
    ? text.replace(/(?<!\s)\s*[\n\t]\s*/g, ' ').replaceAll('\u00ad', '')
    : text;

/** Blocks whose lines are items or rows, which a sign parts where they stand on one line. */
const PARTED: ReadonlySet<Block['kind']> = new Set(['list', 'table']);

/** How a line of the table of contents is set. */
export interface ContentsSetting extends Setting {
  /** The cells for numbers and the gap after them. */
  readonly margin: number;
  /** How many headings the line stands under. */
  readonly depth: number;
}

/** A table of contents that sets no width is this wide. */
const WIDTH = 80;
/** No eye follows a line further than this to its count; after a longer opening that comes at once. */
const FURTHEST = 240;
/** The cells that a line stands in from the heading it is under, while there are enough. */
const STEP = 2;

/**
 * A line of the table of contents on a terminal: number, as much of the paragraph's opening as
 * fits, its words at the right, all of it set in under its headings. A heading has neither number
 * nor words.
 */
export function contentsLine(
  block: Numbered,
  { margin, depth, width, theme }: ContentsSetting,
): string {
  const parted = PARTED.has(block.kind) ? textOf(block).replaceAll('\n', ' · ') : textOf(block);
  const text = onOneLine(parted).replace(/ {2,}/g, ' ').trim();
  const label = block.n === null ? '' : String(block.n);
  const columns = width || WIDTH;
  const indent = Math.min(depth, columns >> 4) * STEP;
  const before = `${' '.repeat(Math.max(margin - 2 - label.length, 0))}${theme.paint.number(label)}${' '.repeat(2 + indent)}`;
  const room = Math.max(columns - Math.max(margin, label.length + 2) - indent, 1);
  if (block.kind === 'heading') return before + theme.paint.heading(shorten(text, room));
  const count = String(countWords(text));
  const forText = Math.max(room - count.length - 2, 1);
  const opening = shorten(text, forText);
  const shown = block.n === null ? theme.paint.dim(opening) : opening;
  const gap = Math.max(Math.min(forText, FURTHEST) - cells(opening), 0) + 2;
  return `${before}${shown}${' '.repeat(gap)}${theme.paint.dim(count)}`;
}

/** The line of totals below a table of contents. */
export function totalsLine(paragraphs: number, words: number): string {
  const noun = paragraphs === 1 ? 'paragraph' : 'paragraphs';
  const minutes = Math.ceil(words / READING_SPEED);
  return `${paragraphs} ${noun} · ${words} ${words === 1 ? 'word' : 'words'} · ${minutes} min`;
}
