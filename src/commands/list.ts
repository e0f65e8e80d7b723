import { isRemoved, textOf } from '../article/model/block.ts';
import { countWords } from '../article/model/words.ts';
import type { Article, Numbered } from '../article/model.ts';
import { contentsLine, onOneLine, totalsLine } from '../render/contents.ts';
import { paragraphJson } from '../render/json.ts';
import { prepareBlock, setBlock } from '../render/terminal.ts';
import { type Theme, themeOf } from '../render/theme.ts';
import { inAdvance } from './margin.ts';
import { type Common, eachArticle, type Stage } from './stage.ts';

/**
 * Lists the paragraphs of articles: as a table of contents on a terminal, one a line in a pipe,
 * or as JSON. Resolves to the exit status.
 */
export async function list(options: Common, stage: Stage): Promise<number> {
  const { screen, sink } = stage;
  const theme = await themeOf(screen.colour);
  return eachArticle(options, stage, async (article, i) => {
    if (screen.interactive && !options.json) {
      await asContents(article, i, options, stage, theme);
      return undefined;
    }
    for (const block of article.blocks) {
      if (block.n === null && !(options.all && isRemoved(block.kind))) continue;
      if (options.json) await sink.write(`${paragraphJson(article.source, block)}\n`);
      else
        await sink.write(lineOf(block, options.sources.length > 1 ? article.source : null, theme));
    }
    return undefined;
  });
}

/** A paragraph for other tools: its source where there are several, its number, its text. */
export function lineOf(
  block: Numbered,
  source: string | null,
  theme: Theme,
  text?: string,
): string {
  const number = block.n === null ? '' : theme.paint.number(String(block.n));
  const prefix = source === null ? '' : `${source}\t`;
  return `${prefix}${number}\t${text ?? onOneLine(textOf(block))}\n`;
}

async function asContents(
  article: Article,
  index: number,
  options: Common,
  { sink, screen }: Stage,
  theme: Theme,
): Promise<void> {
  if (options.sources.length > 1) {
    await sink.write(`${index === 0 ? '' : '\n'}${theme.paint.heading(article.source)}\n`);
  }
  let paragraphs = 0;
  let words = 0;
  const levels: number[] = [];
  const { margin, blocks } = inAdvance(article.blocks);
  for (const block of blocks) {
    const isListed = block.n !== null || block.kind === 'heading';
    if (!isListed && !(options.all && isRemoved(block.kind))) continue;
    while (block.kind === 'heading' && (levels.at(-1) ?? 0) >= block.level) levels.pop();
    const setting = { margin, depth: levels.length, width: screen.width, theme };
    if (block.kind === 'heading') levels.push(block.level);
    await prepareBlock(block);
    await sink.write(`${contentsLine(block, setting)}\n`);
    if (block.n === null) continue;
    paragraphs += 1;
    words += countWords(textOf(block));
  }
  const totals = setBlock(
    { kind: 'notice', runs: [{ text: totalsLine(paragraphs, words) }] },
    { width: screen.width, theme },
  );
  await sink.write(`${totals.join('\n')}\n`);
}
