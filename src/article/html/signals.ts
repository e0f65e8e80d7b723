import { classify } from '../clean.ts';
import type { Metadata } from '../model.ts';
import { alikeSignals } from './alike.ts';
import type { Candidate } from './candidates.ts';
import { type Holders, holdersFinder } from './holders.ts';
import { overlapWith, type Telling, textSignals } from './text.ts';
import type { Element } from './tree.ts';

/** A block's own text, what holds it, and whether Readability takes it for the article. */
interface One extends Telling {
  readonly holders: Holders;
  readonly readable: number;
}

/** A paragraph of running text, in UTF-16 units, and the most of it that is linked. */
const PROSE = { length: 140, links: 0.4 };

/**
 * The signals of each block of a page, in the order of `candidates`: its own text's, those of
 * what holds it, of the blocks that look like it, and of its place among the others. `chosen` is
 * what Readability takes for the article.
 */
export function signalsOf(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<Element> | null,
  known: Metadata,
): number[][] {
  const holdersOf = holdersFinder();
  const overlap = overlapWith(known.title);
  const all = candidates.map((candidate): One => {
    const readable = chosen === null ? 0.5 : isChosen(candidate.element, chosen) ? 1 : 0;
    return {
      ...textSignals(candidate, known, overlap),
      holders: holdersOf(candidate.element),
      readable,
    };
  });
  const alike = alikeSignals(candidates, all, (i) => all[i]?.holders.depth ?? 0);
  const places = placesOf(candidates, all);
  return all.map(({ signals, holders, readable }, i) => [
    ...signals,
    readable,
    holders.depth,
    ...holders.tags,
    ...holders.words,
    ...(alike[i] ?? []),
    ...(places[i] ?? []),
  ]);
}

/** The signals of where each block stands. */
function placesOf(candidates: readonly Candidate[], all: readonly One[]): number[][] {
  const isProse = all.map(
    ({ length, links, sentences }) =>
      length >= PROSE.length && links < PROSE.links && sentences > 0,
  );
  const [first, last] = [isProse.indexOf(true), isProse.lastIndexOf(true)];
  const chosenFirst = all.findIndex(({ readable }) => readable > 0);
  const chosenLast = all.findLastIndex(({ readable }) => readable > 0);
  const seen = countBy(candidates, ({ text }) => text);
  const siblings = countBy(candidates, ({ element }) => element.parentNode);
  const prose = all.filter((_, i) => isProse[i]);
  const covered = sum(prose, (one) => one.readable * one.words) / (sum(prose, wordsOf) || 1);
  let under = 0;
  return candidates.map(({ text, element, kind }, i) => {
    if (kind === 'heading') under = classify(text) === null ? 0 : 1;
    const near = all.slice(Math.max(i - NEAR, 0), i + NEAR + 1);
    const words = sum(near, wordsOf);
    return [
      clamp(i - first),
      clamp(last - i),
      clamp(i - chosenFirst),
      clamp(chosenLast - i),
      sum(near, (one) => one.links * one.words) / (words || 1),
      words / near.length,
      sum(near, ({ readable }) => readable) / near.length,
      sum(near, ({ length }) => (length >= PROSE.length ? 1 : 0)) / near.length,
      Math.min(seen.get(text) ?? 1, 5),
      Math.min(siblings.get(element.parentNode) ?? 1, 50),
      covered,
      under,
    ];
  });
}

/** How many blocks on each side are a block's neighbours. */
const NEAR = 5;

const wordsOf = ({ words }: One): number => words;
const clamp = (distance: number): number => Math.max(-40, Math.min(40, distance));
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

function countBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

function isChosen(element: Element, chosen: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentNode as Element | null) {
    if (chosen.has(at)) return true;
    if (at.tagName !== 'span' && at.tagName !== 'a' && at !== element) return false;
  }
  return false;
}
