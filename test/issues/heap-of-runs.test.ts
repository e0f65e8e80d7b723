import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test.each([
  ['HTML', 'html', '<p>e', (mark: string) => `<i>${mark}</i><b>${mark}</b>`],
  ['Markdown', 'markdown', 'e', (mark: string) => `<i>${mark}</i><b>${mark}</b>`],
])('%s: marks heaped on a letter by many runs are one heap', async (_, from, start, marked) => {
  const stdin = `${start}${marked('\u0327\u0323').repeat(30)} text`;
  const { stdout } = await galley(['-f', from, '-'], { stdin });
  expect(stdout).toMatch(/^ȩ\p{M}{9,10}\ufffd text\n$/u);
});
