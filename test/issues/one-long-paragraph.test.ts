import { expect, test } from 'vitest';
import { galley } from '../world.ts';

// Each of these grew with the square of the text, or with its depth, and took minutes or broke.
test.each<[string, string]>([
  ['quotations', '“a” '.repeat(100_000)],
  ['soft hyphens', 'x\u00ad'.repeat(300_000)],
  ['Thai without a space', 'ก'.repeat(300_000)],
  ['lists in lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- x\n`).join('')],
])('a paragraph of very many %s is set', async (_, stdin) => {
  const { status, stderr } = await galley(['-f', 'text', '-w', '20', '--color', 'always', '-'], {
    stdin,
  });
  expect([status, stderr]).toEqual([0, '']);
});
