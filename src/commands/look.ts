import { isRemoved, paragraphsOf, textOf } from '../article/model/block.ts';
import type { Article, Numbered, NumberedPassage } from '../article/model.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { isIn, type Match, MOST_MATCHES, matchesOf } from '../search/matches.ts';
import type { SearchOptions, Shown } from './search.ts';
import { watched } from './term.ts';

/** A block that was looked at; `matches` is null where nothing was found in it. */
export interface Looked {
  readonly block: Numbered;
  readonly matches: Match[] | null;
}

/** How many paragraphs a regular expression is matched with at a time, to be watched but once. */
const BATCH = 200;

/** Looks at each paragraph in turn. */
export function* look(
  article: Article,
  pattern: RegExp,
  options: SearchOptions,
  io: Io,
): Generator<Looked> {
  const { manner, all, context, shown } = options;
  const matchesIn = countsOnly(shown)
    ? (text: string) => (isIn(text, pattern) ? [] : null)
    : (text: string) => matchesOf(text, pattern);
  const match = (block: Numbered) => ({ block, matches: matchesIn(textOf(block)) });
  const looked = function* (batch: readonly Numbered[]): Generator<Looked> {
    for (const one of watched(() => batch.map(match), manner, io)) {
      if ((one.matches?.length ?? 0) < MOST_MATCHES) yield one;
      else yield* inPieces(one, pattern, options, io);
    }
  };
  let batch: Numbered[] = [];
  const isHitsOnly = context === 0 && !manner.regexp;
  for (const block of isHitsOnly ? hopeful(article.passages, pattern) : article.blocks) {
    if (block.n === null && !(all && isRemoved(block.kind))) continue;
    if (batch.push(block) < (manner.regexp ? BATCH : 1)) continue;
    yield* looked(batch);
    batch = [];
  }
  if (batch.length > 0) yield* looked(batch);
}

/**
 * A block with so many matches that they are only looked for, and printed, a piece at a time.
 * Throws a UserError where all would have to be known at once.
 */
function* inPieces(
  { block, matches }: Looked,
  pattern: RegExp,
  { manner, shown, json }: SearchOptions,
  io: Io,
): Generator<Looked> {
  if (shown !== 'matches' || json)
    throw new UserError('search', 'a million matches or more in one paragraph', '-o prints them');
  const text = textOf(block);
  for (let piece = matches; piece !== null; ) {
    yield { block, matches: piece };
    const from = piece.at(-1)?.end ?? text.length;
    piece =
      piece.length < MOST_MATCHES
        ? null
        : watched(() => matchesOf(text, pattern, from), manner, io);
  }
}

/** Whether it is all one how often something is found in a paragraph. */
export const countsOnly = (shown: Shown): boolean => shown !== 'paragraphs' && shown !== 'matches';

/** The blocks, but for those of passages in which nothing is found as a whole. */
function* hopeful(all: Iterable<Numbered | NumberedPassage>, pattern: RegExp): Generator<Numbered> {
  for (const one of all) {
    if (one.kind !== 'passage') yield one;
    else if (isIn(one.text, pattern)) yield* paragraphsOf(one);
  }
}
