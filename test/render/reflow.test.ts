import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { sanitize } from '../../src/article/sanitize.ts';
import { isPlain } from '../../src/render/reflow/plain.ts';
import { balance, cells, prepare, shorten, wrap } from '../../src/render/reflow.ts';
import { prose, unicode } from '../hostile.ts';

beforeAll(() => prepare('कि'));

function rowsOf(text: string, width: number): string[] {
  const rows = wrap(text, width);
  return Array.from({ length: rows.length / 2 }, (_, i) =>
    text.slice(rows[i * 2], rows[i * 2 + 1]),
  );
}

test.each<[string, number, string[]]>([
  ['', 10, ['']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 0, ['one two three']],
  ['one  two', 4, ['one', 'two']],
  ['  one', 10, ['one']],
  ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
  ['http://example.org/long a', 5, ['http://example.org/long', 'a']],
  ['one\ntwo', 80, ['one', 'two']],
  ['“one” — two', 7, ['“one” —', 'two']],
])('%j at %d', (text, width, rows) => {
  expect(rowsOf(text, width)).toEqual(rows);
});

test('the fast path breaks as wrap-ansi does', () => {
  const texts = fc.oneof(
    prose,
    fc.string(),
    prose.map((text) => `${text}\n${text}`),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 100 }), (text, width) => {
      const clean = sanitize(text);
      fc.pre(isPlain(clean));
      expect(rowsOf(clean, width).join('\n')).toBe(wrapAnsi(clean, width));
    }),
    { numRuns: 3000 },
  );
});

test('wrapping loses and adds nothing but white space, and no row ends in a space', () => {
  fc.assert(
    fc.property(fc.oneof(prose, unicode), fc.integer({ min: 0, max: 90 }), (text, width) => {
      const clean = sanitize(text);
      const rows = rowsOf(clean, width);
      expect(rows.join('').replace(/[\s\u00ad]/g, '')).toBe(clean.replace(/[\s\u00ad]/g, ''));
      for (const row of rows) expect(row).not.toMatch(/ $/);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['abc', 3],
  ['漢字', 4],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['“…”', 3],
])('%s takes %d cells', (text, width) => {
  expect(cells(text)).toBe(width);
});

test('a title is balanced: no more lines, none much shorter', () => {
  const text = 'one two three four five six seven';
  const rows = balance(text, 30);
  expect(rows.length / 2).toBe(2);
  expect(text.slice(rows[0], rows[1])).toBe('one two three four');
});

test.each([
  ['one two three', 20, 'one two three'],
  ['one two three', 9, 'one two…'],
  ['one, two three', 6, 'one…'],
  ['unbreakable', 5, 'unbr…'],
  ['漢字漢字', 5, '漢字…'],
])('%s cut to %d cells: %s', (text, width, cut) => {
  expect(shorten(text, width)).toBe(cut);
});
