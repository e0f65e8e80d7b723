import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/article/model/words.ts';
import { prose, unicode } from '../../hostile.ts';

test.each<[string, number]>([
  ['', 0],
  ['one, two — three…', 3],
  ['à la carte', 3],
  ['3.5 % of x² + y²', 4],
  ['日本語 — 日本', 2],
  ['“…” * * *', 0],
])('%j has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('a word is what stands between white space and has a letter or a digit', () => {
  fc.assert(
    fc.property(fc.oneof(prose, unicode), (text) => {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      expect(countWords(text)).toBe(words.length);
    }),
  );
});
