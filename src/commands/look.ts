import { isRemoved, paragraphsOf, textOf } from '../article/model/block.ts';
import type { Article, Numbered, NumberedPassage } from '../article/model.ts';
import type { Io } from '../io.ts';
import { inContext } from '../search/context.ts';
import { isIn, type Match, MOST_MATCHES, matchesOf } from '../search/matches.ts';
import type { SearchOptions, Shown } from './search.ts';
import { watched } from './term.ts';

/** A block that was looked at; `matches` is null where nothing was found in it. */
export interface Looked {
  readonly block: Numbered;
  readonly matches: Match[] | null;
}

/** What is looked for. */
export interface Sought {
  readonly pattern: RegExp;
  readonly options: SearchOptions;
  readonly io: Io;
}

/** Whether it is all one how often something is found in a paragraph. */
export const countsOnly = (shown: Shown): boolean => shown !== 'paragraphs' && shown !== 'matches';

/** The paragraphs of an article in which something is found, each with those around it. */
export function look(article: Article, sought: Sought): Iterable<Looked> {
  const { manner, context } = sought.options;
  if (context === 0 && !manner.regexp) return hitsIn(article.passages, sought);
  return inContext(lookAtAll(article.blocks, sought), isHit, context);
}

const isHit = ({ matches }: Looked): boolean => matches !== null;

/** Most passages have no hit, and are looked through as a whole. */
function* hitsIn(
  passages: Iterable<Numbered | NumberedPassage>,
  sought: Sought,
): Generator<Looked> {
  const { pattern, options, io } = sought;
  for (const one of passages) {
    const isPassage = one.kind === 'passage';
    if (isPassage && !watched(() => isIn(one.text, pattern), options.manner, io)) continue;
    yield* lookAt(isPassage ? paragraphsOf(one) : [one], sought).filter(isHit);
  }
}

/** How many paragraphs a regular expression is matched with at a time, to be watched but once. */
const BATCH = 200;

function* lookAtAll(blocks: Iterable<Numbered>, sought: Sought): Generator<Looked> {
  const most = sought.options.manner.regexp ? BATCH : 1;
  let batch: Numbered[] = [];
  for (const block of blocks) {
    if (batch.push(block) < most) continue;
    yield* lookAt(batch, sought);
    batch = [];
  }
  yield* lookAt(batch, sought);
}

/** Looks at those of some blocks that are shown. */
function lookAt(blocks: readonly Numbered[], { pattern, options, io }: Sought): Looked[] {
  const { manner, all, shown } = options;
  const seen = blocks.filter(({ n, kind }) => n !== null || (all && isRemoved(kind)));
  const matchesIn = countsOnly(shown)
    ? (text: string) => (isIn(text, pattern) ? [] : null)
    : (text: string) => matchesOf(text, pattern);
  const match = (block: Numbered) => ({ block, matches: matchesIn(textOf(block)) });
  return watched(() => seen.map(match), manner, io);
}

/** All matches in a paragraph, a million at a time: what was looked at knows of no more. */
export function* piecesOf(
  { block, matches }: Looked,
  { pattern, options, io }: Sought,
): Generator<readonly Match[]> {
  const text = textOf(block);
  for (let piece = matches; piece !== null; ) {
    yield piece;
    if (piece.length < MOST_MATCHES) return;
    const from = piece.at(-1)?.end ?? text.length;
    piece = watched(() => matchesOf(text, pattern, from), options.manner, io);
  }
}
