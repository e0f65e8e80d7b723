/**
 * Small decision trees whose leaves add up to a score. Each is a flat list of nodes of three
 * numbers: a signal, a bound and where to go on above it (below it: the next node); or -1 and
 * the leaf's value.
 */
export type Forest = readonly (readonly number[])[];

/** The sum of the trees' leaves for one list of signals: above 0, rather the article than not. */
export function scoreOf(forest: Forest, signals: readonly number[]): number {
  let score = 0;
  for (const tree of forest) {
    let at = 0;
    while ((tree[at] ?? -1) >= 0) {
      const isBelow = (signals[tree[at] ?? 0] ?? 0) <= (tree[at + 1] ?? 0);
      at = isBelow ? at + 3 : (tree[at + 2] ?? 0);
    }
    score += tree[at + 1] ?? 0;
  }
  return score;
}
