import { expect, test } from 'vitest';
import { parseSelection, selects } from '../../src/commands/selection.ts';
import { meant } from '../../src/typo.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test.each([
  ['3', [3]],
  ['2-4', [2, 3, 4]],
  ['7-', [7, 8, 9]],
  ['-2', [1, 2]],
  ['1,3-4', [1, 3, 4]],
  ['4,1,4', [1, 4]],
  ['100', []],
])('%s selects %j', (list, selected) => {
  const selection = parseSelection(list);
  expect(numbers.filter((n) => selects(selection, n))).toEqual(selected);
});

test.each(['', 'x', '0', '-0', '3-1', '-', ',', '1,,2', '1-2-3', '１', '1.5', ' 1'])(
  '%j is refused',
  (list) => {
    expect(() => parseSelection(list)).toThrow(/--paragraphs/);
  },
);

test.each([
  ['serach', 'search'],
  ['lits', 'list'],
  ['raed', 'read'],
  ['lsit.txt', null],
  ['notes', null],
  ['x', null],
])('%s is meant for %s', (typed, word) => {
  expect(meant(typed, ['read', 'list', 'search', 'help'])).toBe(word);
});
