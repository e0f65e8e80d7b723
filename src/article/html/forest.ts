/**
 * A small decision tree: a leaf's value, or a signal, a bound, and the trees that decide at or
 * below it and above it.
 */
export type Tree = number | readonly [signal: number, bound: number, below: Tree, above: Tree];

/** The sum of the trees' leaves for one list of signals: above 0, rather the article than not. */
export function scoreOf(forest: readonly Tree[], signals: readonly number[]): number {
  let score = 0;
  for (let tree of forest) {
    while (typeof tree !== 'number') {
      tree = (signals[tree[0]] ?? 0) <= tree[1] ? tree[2] : tree[3];
    }
    score += tree;
  }
  return score;
}
