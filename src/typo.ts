/**
 * The word among `known` that `typed` is a slip of: at most two letters put in, left out, changed
 * or swapped (one in a word of up to four). Null where none is that near.
 */
export function meant(typed: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = typed.length <= 4 ? 2 : 3;
  for (const word of known) {
    const slips = distance(typed.toLowerCase(), word);
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

/** Optimal string alignment: how many slips lead from one word to the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [older, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (row?.[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older?.[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [older, row] = [row, next];
  }
  return row?.[b.length] ?? 0;
}
