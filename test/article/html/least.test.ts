import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastScore } from '../../../src/article/html/least.ts';

test('a page that the forest is sure of is parted where a block is as likely as not', () => {
  expect(leastScore([15, 15, -15], [500, 500, 40])).toBeCloseTo(0.8, 1);
});

test('where the forest doubts, more is kept', () => {
  expect(leastScore([1, 0, -1], [100, 100, 100])).toBeLessThan(0.4);
});

test('a page need not have an article', () => {
  expect(leastScore([-4, -5, -6], [100, 100, 100])).toBe(-1.5);
  expect(leastScore([], [])).toBe(-1.5);
  expect(leastScore([0], [0])).toBe(-1.5);
});

/** The F1 to be expected of the blocks above a score. */
function expected(blocks: readonly (readonly [number, number])[], least: number): number {
  const likely = (score: number): number => 1 / (1 + Math.exp((0.8 - score) / 2));
  const kept = blocks.filter(([score]) => score > least);
  const sum = (all: typeof blocks, of: (block: readonly [number, number]) => number): number =>
    all.reduce((total, block) => total + of(block), 0);
  const right = (all: typeof blocks): number => sum(all, ([s, length]) => likely(s) * length);
  return (2 * right(kept)) / (sum(kept, ([, length]) => length) + right(blocks));
}

test('no other least score promises more', () => {
  const block = fc.tuple(
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.integer({ min: 1, max: 900 }),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
      const scores = blocks.map(([score]) => score);
      const least = leastScore(
        scores,
        blocks.map(([, length]) => length),
      );
      const own = expected(blocks, least);
      for (const other of [-Infinity, ...scores])
        expect(own).toBeGreaterThan(expected(blocks, other) - 1e-9);
    }),
  );
});
