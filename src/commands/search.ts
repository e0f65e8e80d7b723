import { textOf } from '../article/model/block.ts';
import type { Article } from '../article/model.ts';
import { onOneLine } from '../render/contents.ts';
import { countJson, hitJson, sourceJson } from '../render/json.ts';
import { type Theme, themeOf } from '../render/theme.ts';
import { inCodePoints, type Match } from '../search/matches.ts';
import type { Manner } from '../search/pattern.ts';
import { sieveOf } from '../search/sieve.ts';
import { setHit } from './hit.ts';
import { lineOf } from './list.ts';
import { countsOnly, type Looked, look } from './look.ts';
import { type Common, DONE, eachArticle, FAILED, NOT_FOUND, type Stage } from './stage.ts';
import { compile } from './term.ts';

/** What is printed of a search. */
export type Shown = 'paragraphs' | 'matches' | 'count' | 'sources' | 'nothing';

export interface SearchOptions extends Common {
  readonly term: string;
  readonly manner: Manner;
  readonly shown: Shown;
  /** How many paragraphs around a hit are printed with it. */
  readonly context: number;
}

/** Finds a term in articles. Resolves to the status: whether it was found, as grep has it. */
export async function search(options: SearchOptions, stage: Stage): Promise<number> {
  const pattern = compile(options.term, options.manner);
  let isFound = false;
  let theme: Theme | undefined;
  const isCounted = countsOnly(options.shown);
  // One short text is searched sooner than sifted.
  const isSifted = isCounted || options.sources.length > 1;
  const sieve = isSifted ? sieveOf(options.term, options.manner) : null;
  const asked = { ...options, sieve, sifts: isCounted };
  const status = await eachArticle(asked, stage, async (article, i) => {
    const looked = look(article, pattern, options, stage.io);
    if (!isCounted) {
      theme ??= await themeOf(stage.screen.colour, stage.screen.links);
      const found = await print(article, looked, options, stage, theme, isFound && i > 0);
      isFound ||= found;
      return undefined;
    }
    const count = countOf(looked, options.shown !== 'count');
    isFound ||= count > 0;
    const line = summary(article.source, count, options);
    if (line !== null) await stage.sink.write(`${line}\n`);
    return options.shown === 'nothing' && isFound;
  });
  if (options.shown === 'nothing' && isFound) return DONE;
  return status === FAILED ? FAILED : isFound ? DONE : NOT_FOUND;
}

function countOf(looked: Iterable<Looked>, isOneEnough: boolean): number {
  let count = 0;
  for (const { matches } of looked) {
    if (matches !== null) count += 1;
    if (count > 0 && isOneEnough) break;
  }
  return count;
}

function summary(source: string, count: number, options: SearchOptions): string | null {
  if (options.shown === 'nothing') return null;
  if (options.shown === 'sources') {
    if (count === 0) return null;
    return options.json ? sourceJson(source) : source;
  }
  if (options.json) return countJson(source, count);
  return options.sources.length > 1 ? `${source}\t${count}` : String(count);
}

/** Prints the hits with their context as they are found; resolves to whether there were any. */
async function print(
  article: Article,
  looked: Iterable<Looked>,
  options: SearchOptions,
  stage: Stage,
  theme: Theme,
  isFurther: boolean,
): Promise<boolean> {
  let isFound = false;
  let isStarted = false;
  let before: Looked[] = [];
  let after = 0;
  for (const one of looked) {
    const isHit = one.matches !== null;
    if (!isHit && after === 0) {
      before.push(one);
      if (before.length > options.context) before.shift();
      continue;
    }
    for (const shown of isHit ? [...before, one] : [one]) {
      await printOne(article, shown, options, stage, theme, isStarted, isFurther);
      isStarted = true;
    }
    before = [];
    after = isHit ? options.context : after - 1;
    isFound ||= isHit;
  }
  return isFound;
}

async function printOne(
  article: Article,
  { block, matches }: Looked,
  options: SearchOptions,
  { sink, screen }: Stage,
  theme: Theme,
  isStarted: boolean,
  isFurther: boolean,
): Promise<void> {
  const text = textOf(block);
  const source = options.sources.length > 1 ? article.source : null;
  if (options.shown === 'matches' && !options.json) {
    for (const { start, end } of matches ?? []) {
      const match = theme.paint.match(onOneLine(text.slice(start, end)));
      await sink.write(source === null ? `${match}\n` : `${source}\t${match}\n`);
    }
  } else if (options.json) {
    const points = inCodePoints(text, matches ?? []);
    const found = (matches ?? []).map(({ start, end }, i) => ({
      ...(points[i] ?? { start, end }),
      text: text.slice(start, end),
    }));
    await sink.write(`${hitJson(article.source, block, found)}\n`);
  } else if (screen.interactive) {
    const lines = await setHit(block, matches ?? [], screen, theme);
    if (source !== null && !isStarted) {
      await sink.write(`${isFurther ? '\n' : ''}${theme.paint.heading(source)}\n`);
    }
    await sink.write(`${isStarted ? '\n' : ''}${lines.join('\n')}\n`);
  } else {
    await sink.write(lineOf(block, source, theme, painted(text, matches ?? [], theme)));
  }
}

function painted(text: string, matches: readonly Match[], theme: Theme): string {
  let line = '';
  let at = 0;
  for (const { start, end } of theme.colour ? matches : []) {
    line += text.slice(at, start) + theme.paint.match(text.slice(start, end));
    at = end;
  }
  return onOneLine(line + text.slice(at));
}
