import { type Block, type Draft, textOf, UNKNOWN } from './model.ts';
import { layOut, type Page } from './text/layout.ts';
import { groupLines, splitLines } from './text/lines.ts';

/**
 * Reads plain text as an article. The text comes in chunks with `\n` line ends and is read only
 * as far as its blocks are asked for; the first two are, to tell a title.
 */
export function parseText(chunks: Iterable<string>): Draft {
  const blocks = blocksOf(chunks);
  const first = blocks.next();
  if (first.done) return { ...UNKNOWN, blocks: [] };
  const second = blocks.next();
  if (second.done) return { ...UNKNOWN, blocks: [first.value] };
  const title = titleOf(first.value);
  const opening = title === null ? [first.value, second.value] : [second.value];
  return { ...UNKNOWN, title, blocks: chain(opening, blocks) };
}

function* blocksOf(chunks: Iterable<string>): Generator<Block, void> {
  const page: Page = { margin: null };
  for (const group of groupLines(splitLines(chunks))) yield* layOut(group, page);
}

function* chain(opening: readonly Block[], rest: Iterable<Block>): Generator<Block> {
  yield* opening;
  yield* rest;
}

/** A title is one to three lines of type, and is no sentence. */
const LONGEST_TITLE = 200;
const SENTENCE_END = /[.。:：;；,，](?:["”’')\]]*)$/u;

function titleOf(block: Block): string | null {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null;
  const text = textOf(block).trim();
  if (text.length > LONGEST_TITLE * 2 || Array.from(text).length > LONGEST_TITLE) return null;
  return SENTENCE_END.test(text) ? null : text;
}
