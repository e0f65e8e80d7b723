import { countWords, type Numbered, textOf } from '../article/model.ts';
import { cells, shorten } from './reflow.ts';
import type { Theme } from './theme.ts';

/** Words a minute, silent reading of non-fiction in English: Brysbaert 2019. */
const READING_SPEED = 238;

/** A text on one line: each of its line breaks and tabs a space, soft hyphens left out. */
export const onOneLine = (text: string): string =>
  text.replace(/(?<!\s)\s*[\n\t]\s*/g, ' ').replaceAll('\u00ad', '');

/**
 * A line of the table of contents on a terminal: number, as much of the paragraph's opening as
 * fits, its words at the right. A heading has neither number nor words.
 */
export function contentsLine(block: Numbered, width: number, theme: Theme): string {
  const text = onOneLine(textOf(block)).trim();
  const label = block.n === null ? '' : String(block.n);
  const margin = `${' '.repeat(Math.max(2 - label.length, 0))}${theme.paint.number(label)}  `;
  const count = String(countWords(text));
  const room = Math.max((width || 80) - Math.max(label.length, 2) - 2, 1);
  if (block.kind === 'heading') return margin + theme.paint.heading(shorten(text, room));
  const forText = Math.max(room - count.length - 2, 1);
  const opening = shorten(text, forText);
  const shown = block.n === null ? theme.paint.dim(opening) : opening;
  return `${margin}${shown}${' '.repeat(Math.max(forText - cells(opening), 0) + 2)}${theme.paint.dim(count)}`;
}

/** The line of totals below a table of contents. */
export function totalsLine(paragraphs: number, words: number): string {
  const noun = paragraphs === 1 ? 'paragraph' : 'paragraphs';
  const minutes = Math.ceil(words / READING_SPEED);
  return `${paragraphs} ${noun} · ${words} ${words === 1 ? 'word' : 'words'} · ${minutes} min`;
}
