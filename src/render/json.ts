import { carriesText, textOf } from '../article/model/block.ts';
import { countWords } from '../article/model/words.ts';
import type { Article, Numbered } from '../article/model.ts';

/** Of the machine output. Within a version fields are only added. */
const VERSION = 1;

/** A match in a block's text, in code points, with its own spelling. */
export interface JsonMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function blockFields(block: Numbered) {
  const text = textOf(block);
  return { n: block.n, kind: block.kind, text, words: countWords(text) };
}

/** An article with the blocks given of it, as one line. `words` are those of `counted`. */
export function articleJson(article: Article, blocks: readonly Numbered[], words: number): string {
  const { source, title, byline, published, site, language, url } = article;
  const head = { version: VERSION, source, title, byline, published, site, language, url, words };
  return JSON.stringify({ ...head, blocks: blocks.map(blockFields) });
}

/** The number of words in the article's text, which is what has paragraph numbers. */
export function wordsOf(block: Numbered): number {
  return carriesText(block.kind) ? countWords(textOf(block)) : 0;
}

/** A paragraph as one line. */
export function paragraphJson(source: string, block: Numbered): string {
  return JSON.stringify({ version: VERSION, source, ...blockFields(block) });
}

/** A paragraph with what a search found in it, as one line. */
export function hitJson(source: string, block: Numbered, matches: readonly JsonMatch[]): string {
  const { n, kind, text } = blockFields(block);
  return JSON.stringify({ version: VERSION, source, n, kind, text, matches });
}

/** How many paragraphs of a source match, as one line. */
export function countJson(source: string, count: number): string {
  return JSON.stringify({ version: VERSION, source, count });
}

/** The name of a source that matches, as one line. */
export function sourceJson(source: string): string {
  return JSON.stringify({ version: VERSION, source });
}
