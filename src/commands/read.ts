import { isRemoved, textOf } from '../article/model/block.ts';
import type { Article, Numbered, NumberedPassage } from '../article/model.ts';
import { UserError } from '../errors.ts';
import { Addresses } from '../render/addresses.ts';
import { articleJson, wordsOf } from '../render/json.ts';
import { between, frontMatter, markdownOf } from '../render/markdown.ts';
import { noteOf, type Removed } from '../render/note.ts';
import { prepare } from '../render/reflow.ts';
import { setHead } from '../render/terminal/head.ts';
import { setPassage } from '../render/terminal/running.ts';
import { inMargin, isShown, prepareBlock, setBlock } from '../render/terminal.ts';
import { themeOf } from '../render/theme.ts';
import { inAdvance } from './margin.ts';
import { lastOf, type Selection, selects } from './selection.ts';
import { type Common, eachArticle, type Stage } from './stage.ts';

export interface ReadOptions extends Common {
  /** Only these paragraphs; null for the whole article. */
  readonly selection: Selection | null;
  /** As Markdown. */
  readonly markdown: boolean;
  /** Paragraph numbers in a margin. */
  readonly number: boolean;
}

/** Prints articles, reflowed and coloured, or as JSON. Resolves to the exit status. */
export function read(options: ReadOptions, stage: Stage): Promise<number> {
  return eachArticle(options, stage, async (article, i) => {
    if (options.json) await stage.sink.write(`${asJson(article, options)}\n`);
    else if (options.markdown) await asMarkdown(article, i, options, stage);
    else await asText(article, i, options, stage);
    return undefined;
  });
}

/** So many UTF-16 units become one JSON value: with signs escaped there is no string much longer. */
const LONGEST_JSON = 200_000_000;
/** About what a block takes beside its text. */
const BLOCK = 64;
const LISTED = 'galley list --json prints one a paragraph';

function asJson(article: Article, { selection, all }: ReadOptions): string {
  const shown: Numbered[] = [];
  let words = 0;
  let length = 0;
  for (const block of article.blocks) {
    words += wordsOf(block);
    length += textOf(block).length + BLOCK;
    if (length > LONGEST_JSON)
      throw new UserError(article.source, 'is too long for one JSON value', LISTED);
    if (isShown(block, all) && (selection === null || isSelected(selection, block))) {
      shown.push(block);
    }
  }
  return articleJson(article, shown, words);
}

async function asMarkdown(
  article: Article,
  index: number,
  options: ReadOptions,
  { sink }: Stage,
): Promise<void> {
  const head = options.selection === null ? frontMatter(article) : '';
  await sink.write((index > 0 ? '\n' : '') + head);
  let before: Numbered | undefined;
  for (const block of selected(article.blocks, options.selection)) {
    if (!isShown(block, options.all)) continue;
    const gap = before === undefined ? (head === '' ? '' : '\n') : `\n${between(before, block)}`;
    await sink.write(`${gap}${markdownOf(block)}\n`);
    before = block;
  }
}

/** So many lines are handed on at once: a paragraph may be megabytes long. */
const AT_ONCE = 1000;

async function asText(
  article: Article,
  index: number,
  options: ReadOptions,
  { sink, screen }: Stage,
): Promise<void> {
  const theme = await themeOf(screen.colour, screen.links);
  const addresses = screen.interactive && !screen.links ? new Addresses() : null;
  const isPlain =
    addresses === null && !theme.colour && !options.number && options.selection === null;
  const source = isPlain ? article.passages : article.blocks;
  const { margin, blocks } = options.number ? inAdvance(source) : { margin: 0, blocks: source };
  const width = screen.width && Math.min(screen.width, Math.max(screen.columns - margin, 1));
  const setting = { width: screen.interactive ? width : screen.width, theme };
  let isFirst = true;
  const put = async (lines: readonly string[]): Promise<void> => {
    for (let i = 0; i < lines.length; i += AT_ONCE) {
      const gap = isFirst || i > 0 ? '' : '\n';
      isFirst = false;
      await sink.write(`${gap}${lines.slice(i, i + AT_ONCE).join('\n')}\n`);
    }
  };
  if (index > 0) {
    await sink.write('\n');
    await put(setBlock({ kind: 'rule' }, setting));
  }
  if (options.selection === null) {
    const head = await setHead(article, setting);
    await put(margin === 0 ? head : inMargin(head, null, margin, theme));
  }
  const removed: Removed = {};
  for (const block of selected(blocks, options.selection)) {
    if (block.kind === 'passage') {
      await prepare(block.text);
      await put(setPassage(block.text, setting.width));
      continue;
    }
    if (isRemoved(block.kind)) removed[block.kind] = (removed[block.kind] ?? 0) + 1;
    if (!isShown(block, options.all)) continue;
    await prepareBlock(block);
    const lines = setBlock(addresses?.noted(block) ?? block, setting);
    await put(margin === 0 ? lines : inMargin(lines, block.n, margin, theme));
  }
  await put(addresses?.lines(theme) ?? []);
  const note = noteOf(removed);
  if (screen.interactive && note !== null && !options.all && options.selection === null) {
    await put(setBlock({ kind: 'notice', runs: [{ text: note }] }, setting));
  }
}

/** The blocks that are selected, each with the headings that lead to it. */
function* selected<T extends Numbered | NumberedPassage>(
  blocks: Iterable<T>,
  selection: Selection | null,
): Generator<T> {
  if (selection === null) {
    yield* blocks;
    return;
  }
  const last = lastOf(selection);
  let headings: T[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') headings.push(block);
    if (block.n === null) continue;
    if (isSelected(selection, block)) yield* [...headings, block];
    headings = [];
    if (block.n >= last) return;
  }
}

const isSelected = (selection: Selection, block: Numbered | NumberedPassage): boolean =>
  block.n !== null && selects(selection, block.n);
