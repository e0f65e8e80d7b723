import { isUntold } from '../article/assemble.ts';
import { textOf } from '../article/model/block.ts';
import type { Article } from '../article/model.ts';
import { countJson, sourceJson } from '../render/json.ts';
import { type Theme, themeOf } from '../render/theme.ts';
import type { Manner } from '../search/pattern.ts';
import { sieveOf } from '../search/sieve.ts';
import { setHit } from './hit.ts';
import { jsonOf, knownOf, matchLines, painted } from './lines.ts';
import { lineOf } from './list.ts';
import { countsOnly, type Looked, look, type Sought } from './look.ts';
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
  const { term, manner, shown, sources } = options;
  const sought = { pattern: compile(term, manner), options, io: stage.io };
  const isCounted = countsOnly(shown);
  // One short text is searched sooner than sifted.
  const sieve = isCounted || sources.length > 1 ? sieveOf(term, manner) : null;
  const theme = await themeOf(stage.screen.colour && !isCounted, stage.screen.links);
  let isFound = false;
  const noted = (found: boolean): boolean => {
    isFound ||= found;
    return isFound && shown === 'nothing';
  };
  const asked = { ...options, sieve, sifts: isCounted };
  const status = await eachArticle(asked, stage, (article) => {
    if (!isCounted && isUntold(article)) return false;
    const found = isCounted
      ? count(article, sought, stage)
      : print(article, sought, stage, theme, isFound);
    return found instanceof Promise ? found.then(noted) : noted(found);
  });
  if (isFound && shown === 'nothing') return DONE;
  return status === FAILED ? FAILED : isFound ? DONE : NOT_FOUND;
}

/** Prints how many hits an article has, or that it has some; resolves to whether it has. */
function count(article: Article, sought: Sought, { sink }: Stage): boolean | Promise<boolean> {
  const { options } = sought;
  const isOneEnough = options.shown !== 'count';
  const count = isUntold(article) ? 0 : countOf(look(article, sought), isOneEnough);
  const line = summary(article.source, count, options);
  const written = line === null ? undefined : sink.write(`${line}\n`);
  return written === undefined ? count > 0 : written.then(() => count > 0);
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

/**
 * Prints the hits of an article with their context as they are found; resolves to whether there
 * were any. `isFurther` says that something was found in another before.
 */
async function print(
  article: Article,
  sought: Sought,
  { sink, screen }: Stage,
  theme: Theme,
  isFurther: boolean,
): Promise<boolean> {
  const { json, shown, sources } = sought.options;
  const source = sources.length > 1 ? article.source : null;
  let isFound = false;
  for (const looked of look(article, sought)) {
    if (shown === 'matches' && !json) {
      for (const line of matchLines(looked, source, sought, theme)) await sink.write(line);
    } else if (json) {
      await sink.write(jsonOf(looked, article.source));
    } else if (screen.interactive) {
      const lines = await setHit(looked.block, knownOf(looked), screen, theme);
      if (source !== null && !isFound)
        await sink.write(`${isFurther ? '\n' : ''}${theme.paint.heading(source)}\n`);
      await sink.write(`${isFound ? '\n' : ''}${lines.join('\n')}\n`);
    } else {
      const text = painted(textOf(looked.block), knownOf(looked), theme);
      await sink.write(lineOf(looked.block, source, theme, text));
    }
    isFound = true;
  }
  return isFound;
}
