/** The score of a block that is as likely of the article as not, and how far scores overstate. */
const EVEN = 0.8;
const OVERSTATED = 2;
/** What scores no more than this is of no article, and a page may have none. */
const LOWEST = -1.5;

/**
 * The score above which a page's blocks are kept, from the score and the length of each, so that
 * the F1 which is to be expected is the highest: what is likelier of the article than half that
 * F1. On a page that the forest is sure of, that is what is likelier than not; where it doubts,
 * it keeps more. https://arxiv.org/abs/1402.1892; both figures are those that did best on
 * sites which the forest had not been fitted to.
 */
export function leastScore(scores: readonly number[], lengths: readonly number[]): number {
  const blocks = scores
    .map((score, i) => ({
      score,
      length: lengths[i] ?? 0,
      part: likely(score) * (lengths[i] ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const all = blocks.reduce((sum, { part }) => sum + part, 0);
  let [right, kept, best] = [0, 0, 0];
  for (const { length, part } of blocks) {
    right += part;
    kept += length;
    best = Math.max(best, (2 * right) / (kept + all || 1));
  }
  return Math.max(LOWEST, EVEN + OVERSTATED * Math.log(best / (2 - best)));
}

const likely = (score: number): number => 1 / (1 + Math.exp((EVEN - score) / OVERSTATED));
