// Fits a forest of small decision trees to examples, by gradient boosting on the logistic loss.
// Every figure is fixed and every draw seeded: the same examples give the same forest.

import { scoreOf } from '../../src/article/html/forest.ts';

const BINS = 48;

/** A generator of numbers from 0 to 1 that a seed decides: mulberry32. @param {number} seed */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @typedef {{ signals: number[], label: number, weight: number }} Example
 * @typedef {{ trees: number, depth: number, rate: number, sample: number, signals: number, least: number }} Settings
 * @typedef {import('../../src/article/html/forest.ts').Tree} Tree
 */

/**
 * @param {readonly Example[]} examples
 * @param {Settings} settings `sample` and `signals` are the shares of the examples and of the
 *   signals that each tree is grown on, `least` is the least weight in a leaf
 * @returns {Tree[]}
 */
export function grownOn(examples, settings) {
  const count = examples[0]?.signals.length ?? 0;
  const bounds = Array.from({ length: count }, (_, s) =>
    boundsOf(examples.map((e) => e.signals[s] ?? 0)),
  );
  const bins = examples.map((e) =>
    Uint8Array.from(e.signals, (value, s) => binOf(bounds[s] ?? [], value)),
  );
  const scores = new Float64Array(examples.length);
  const gradient = new Float64Array(examples.length);
  const hessian = new Float64Array(examples.length);
  const random = seeded(7);
  /** @type {Tree[]} */
  const forest = [];
  for (let t = 0; t < settings.trees; t += 1) {
    /** @type {number[]} */
    const drawn = [];
    examples.forEach(({ label, weight }, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradient[i] = weight * (label - p);
      hessian[i] = weight * p * (1 - p);
      if (random() < settings.sample) drawn.push(i);
    });
    const asked = bounds.flatMap((_, s) => (random() < settings.signals ? [s] : []));
    const tree = grown(drawn, settings.depth, asked);
    forest.push(tree);
    examples.forEach(({ signals }, i) => {
      scores[i] = (scores[i] ?? 0) + scoreOf([tree], signals);
    });
  }
  return forest;

  /** @param {readonly number[]} rows @param {number} depth @param {readonly number[]} asked @returns {Tree} */
  function grown(rows, depth, asked) {
    let [g, h] = [0, 0];
    for (const i of rows) {
      g += gradient[i] ?? 0;
      h += hessian[i] ?? 0;
    }
    const best = depth === 0 ? null : bestSplit(rows, g, h, asked);
    if (best === null) return Number(((settings.rate * g) / (h + 1)).toFixed(2));
    const { signal, bin } = best;
    const isBelow = (/** @type {number} */ i) => (bins[i]?.[signal] ?? 0) <= bin;
    const below = grown(rows.filter(isBelow), depth - 1, asked);
    const above = grown(
      rows.filter((i) => !isBelow(i)),
      depth - 1,
      asked,
    );
    return [signal, bounds[signal]?.[bin] ?? 0, below, above];
  }

  /** @param {readonly number[]} rows @param {number} g @param {number} h @param {readonly number[]} asked */
  function bestSplit(rows, g, h, asked) {
    let best = null;
    let gain = 1e-3;
    const sums = new Float64Array(count * BINS * 2);
    for (const i of rows) {
      const row = /** @type {Uint8Array} */ (bins[i]);
      for (const s of asked) {
        const at = (s * BINS + (row[s] ?? 0)) * 2;
        sums[at] = (sums[at] ?? 0) + (gradient[i] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (hessian[i] ?? 0);
      }
    }
    for (const s of asked) {
      let [left, weight] = [0, 0];
      for (let b = 0; b < (bounds[s]?.length ?? 0); b += 1) {
        left += sums[(s * BINS + b) * 2] ?? 0;
        weight += sums[(s * BINS + b) * 2 + 1] ?? 0;
        if (weight < settings.least || h - weight < settings.least) continue;
        const right = g - left;
        const won = left ** 2 / (weight + 1) + right ** 2 / (h - weight + 1) - g ** 2 / (h + 1);
        if (won > gain) [gain, best] = [won, { signal: s, bin: b }];
      }
    }
    return best;
  }
}

/** The bounds that part values into bins of about one size. @param {number[]} values */
function boundsOf(values) {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  /** @type {number[]} */
  const bounds = [];
  if (sorted.length <= BINS) {
    for (let i = 0; i + 1 < sorted.length; i += 1) bounds.push(middle(sorted, i));
    return bounds;
  }
  const all = [...values].sort((a, b) => a - b);
  for (let b = 1; b < BINS; b += 1) {
    const bound = short(all[Math.floor((all.length * b) / BINS)] ?? 0);
    if (bounds.at(-1) !== bound) bounds.push(bound);
  }
  return bounds;
}

/** @param {number[]} sorted @param {number} i */
const middle = (sorted, i) => short(((sorted[i] ?? 0) + (sorted[i + 1] ?? 0)) / 2);

/** A figure in three digits. @param {number} value */
const short = (value) => Number(value.toPrecision(3));

/** @param {readonly number[]} bounds @param {number} value */
function binOf(bounds, value) {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (value <= (bounds[at] ?? 0)) high = at;
    else low = at + 1;
  }
  return low;
}
