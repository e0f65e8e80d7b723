import type { Candidate } from './candidates.ts';
import { attribute, type Element } from './tree.ts';

/** What is shorter than this, in UTF-16 units, may be a sign beside a block, such as `[edit]`. */
const SIGN = 12;

/** Whether a block has no say in what becomes of those beside it: a caption, a sign, an aside. */
function isPassed({ kind, text, element }: Candidate, isKept: boolean): boolean {
  if (kind === 'figure') return true;
  if (isKept || kind !== 'paragraph') return false;
  return text.length < SIGN || attribute(element, 'role') === 'note';
}

/** The rank of a heading, 1 to 6; of any other, the next one. */
const rankOf = ({ tagName }: Element): number => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 7);
const TEXT = 8;

/**
 * Has the headings share what becomes of what they head: those are kept that are `likely` and
 * stand before a block that is, those left out whose section was, down to the next one of their
 * rank. `isKept` says so of each block, and is changed.
 */
export function settleHeadings(
  candidates: readonly Candidate[],
  isKept: boolean[],
  isLikely: readonly boolean[],
): void {
  const first = isKept.indexOf(true);
  // From the last one back: the rank of the next block that is kept, and what lies before it.
  let below = 0;
  let isNext = false;
  let isLost = false;
  for (const [i, candidate] of [...candidates.entries()].reverse()) {
    if (isPassed(candidate, isKept[i] ?? false)) continue;
    const rank = candidate.kind === 'heading' ? rankOf(candidate.element) : TEXT;
    if (rank < TEXT) {
      if (isNext && isLikely[i] && i > first) isKept[i] = true;
      else if (isLost && below <= rank) isKept[i] = false;
    } else if (!isKept[i]) isLost = true;
    isNext = isKept[i] ?? false;
    if (isNext) [below, isLost] = [rank, false];
  }
}
