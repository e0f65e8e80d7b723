import type { Candidate } from './candidates.ts';
import { attribute } from './tree.ts';

/** What counts of one block where blocks are taken together. */
export interface Counted {
  readonly words: number;
  /** The share of its text that is linked. */
  readonly links: number;
  readonly sentences: number;
  /** How far Readability takes it for the article: 0 to 1. */
  readonly readable: number;
}

interface Sum {
  count: number;
  words: number;
  linked: number;
  readable: number;
  telling: number;
}

/**
 * For each block what those that look like it are together: their number, words each, share of
 * links, share that Readability takes, share of the page's words, share with sentences. Pages
 * are made by programs: what has the same tag, classes and depth is mostly of the same nature.
 */
export function alikeSignals(
  candidates: readonly Candidate[],
  counted: readonly Counted[],
  depthOf: (index: number) => number,
): number[][] {
  const sums = new Map<string, Sum>();
  const looks = candidates.map(
    ({ element }, i) => `${depthOf(i)} ${element.tagName} ${attribute(element, 'class') ?? ''}`,
  );
  let total = 1;
  looks.forEach((name, i) => {
    const one = counted[i];
    if (one === undefined) return;
    const sum = sums.get(name) ?? { count: 0, words: 0, linked: 0, readable: 0, telling: 0 };
    sum.count += 1;
    sum.words += one.words;
    sum.linked += one.links * one.words;
    sum.readable += one.readable;
    sum.telling += one.sentences > 0 ? 1 : 0;
    total += one.words;
    sums.set(name, sum);
  });
  return looks.map((name) => {
    const { count, words, linked, readable, telling } = sums.get(name) as Sum;
    return [
      Math.min(count, 60),
      words / count,
      linked / (words || 1),
      readable / count,
      words / total,
      telling / count,
    ];
  });
}
