import { textOf } from './model/block.ts';
import { type Block, type Passage, type TextDraft, UNKNOWN } from './model.ts';
import { layOut, type Page } from './text/layout.ts';
import { splitLines } from './text/lines.ts';
import { isOrdinary, passageAt } from './text/passage.ts';

/** Gives a text from which some of its stretches between empty lines may be left out when `isReady`. */
export type Sifted = (isReady: () => boolean) => Iterable<string>;

/**
 * Reads plain text as an article. The text comes in chunks with `\n` line ends and is read only
 * as far as its blocks are asked for; the first two are, to tell a title.
 */
export function parseText(chunks: Iterable<string> | Sifted): TextDraft {
  const blocks = blocksOf(chunks);
  const opening = blocks.next();
  if (opening.done) return { ...UNKNOWN, blocks: [] };
  const title = titleOf(opening.value);
  const body = title === null ? opening : afterTitle(opening.value, blocks);
  // What stands alone is no title.
  if (body.done) return { ...UNKNOWN, blocks: [opening.value] };
  return { ...UNKNOWN, title, blocks: chain(body.value, blocks) };
}

/** A group of lines with no blank line among them is at most so many lines and UTF-16 units long. */
const MOST_LINES = 1000;
const MOST_TEXT = 8_000_000;

/** How many blocks are looked at to tell a title. */
const FOR_TITLE = 2;

/**
 * Lays out groups of lines that blank lines part. A longer run than any person sets without a
 * blank line (a log, a list of words) is cut, so that memory stays bounded.
 */
function* blocksOf(chunks: Iterable<string> | Sifted): Generator<Block | Passage, void> {
  const page: Page = { margin: null };
  let group: string[] = [];
  let length = 0;
  let laidOut = 0;
  const isReady = () => page.margin === 0 && laidOut >= FOR_TITLE;
  const texts = typeof chunks === 'function' ? chunks(isReady) : chunks;
  for (const { lines, text, isBegun } of splitLines(texts)) {
    const ordinary = isOrdinary(text);
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i] ?? '';
      const mayPass = ordinary && group.length === 0 && !(isBegun && i === 0);
      const found = mayPass && line !== '' ? passageAt(lines, i, page) : null;
      if (found !== null) {
        yield { kind: 'passage', text: found.paragraphs.join('\n') };
        laidOut += found.paragraphs.length;
        i = found.next;
        continue;
      }
      const isBlank = line.trim() === '';
      if (!isBlank) group.push(line);
      length += line.length;
      if (group.length > 0 && (isBlank || group.length === MOST_LINES || length > MOST_TEXT)) {
        const blocks = layOut(group, page);
        yield* blocks;
        laidOut += blocks.length;
        group = [];
        length = 0;
      }
    }
  }
  if (group.length > 0) yield* layOut(group, page);
}

function* chain<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first;
  yield* rest;
}

/** A title is one to three lines of type, and is no sentence. */
const LONGEST_TITLE = 200;
const SENTENCE_END = /[.。:：;；,，](?:["”’')\]]*)$/u;

function titleOf(block: Block | Passage): string | null {
  if (block.kind !== 'passage' && block.kind !== 'paragraph' && block.kind !== 'heading')
    return null;
  const text = (block.kind === 'passage' ? firstOf(block) : textOf(block)).trim();
  if (text.length > LONGEST_TITLE * 2 || Array.from(text).length > LONGEST_TITLE) return null;
  return SENTENCE_END.test(text) ? null : text;
}

/** The first paragraph of a passage. */
const firstOf = ({ text }: Passage): string => text.split('\n', 1)[0] ?? '';

/** What follows the paragraph that a text opens with: the rest of its passage, or the next block. */
function afterTitle(
  opening: Block | Passage,
  blocks: Iterator<Block | Passage, void>,
): IteratorResult<Block | Passage, void> {
  if (opening.kind !== 'passage') return blocks.next();
  const first = firstOf(opening);
  if (first.length === opening.text.length) return blocks.next();
  return { done: false, value: { kind: 'passage', text: opening.text.slice(first.length + 1) } };
}
