import { expect, test } from 'vitest';
import type { Block } from '../../src/article/model.ts';
import { setBlock } from '../../src/render/terminal.ts';
import { themeOf } from '../../src/render/theme.ts';

const table = (...words: string[]): Block => ({
  kind: 'table',
  header: false,
  rows: [words.map((text) => [{ text }])],
});

/** Columns were cut to less than their longest word, which then stuck out of them. */
test('a table whose words do not fit their columns becomes records', async () => {
  const theme = await themeOf(false);
  const words = ['alphabetical', 'charlatanism', 'extraordinary'];
  expect(setBlock(table(...words), { width: 40, theme })).toEqual(words);
  expect(setBlock(table(...words), { width: 41, theme })).toEqual([words.join('  ')]);
  expect(setBlock(table('a b c d e f g h i', 'charlatanism'), { width: 23, theme })).toEqual([
    'a b c d e  charlatanism',
    'f g h i',
  ]);
});
