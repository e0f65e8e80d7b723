import { expect, test } from 'vitest';
import { parseHtml } from '../../src/article/html.ts';

const PROSE = `<p>${'A long enough paragraph of prose, with a comma and a full stop. '.repeat(6)}`;

/** The lengths of the rows of a page's one table. */
function lengthsOf(table: string): number[] {
  const { blocks } = parseHtml(`<h1>T</h1>${PROSE}<table>${table}</table>${PROSE}`, null);
  const found = [...blocks].find(({ kind }) => kind === 'table');
  return found?.kind === 'table' ? found.rows.map(({ length }) => length) : [];
}

test('the rows of a table are made as long as the longest', () => {
  expect(lengthsOf('<tr><td>a<td>b<td>c<tr><td>d<td>e')).toEqual([3, 3]);
});

// Gigabytes of empty cells, for a page of 400 kB.
test('but not where one is so long that the table would become its square', () => {
  const lengths = lengthsOf(`<tr>${'<td>a'.repeat(5000)}${'<tr><td>b<td>c'.repeat(5000)}`);
  expect(lengths.slice(0, 2)).toEqual([5000, 2]);
  expect(lengths.length).toBe(5001);
});

// Handed to one call as its arguments they overflowed the stack.
test('a table may have a hundred thousand rows', () => {
  expect(lengthsOf('<tr><td>b<td>c'.repeat(130_000)).length).toBe(130_000);
});
