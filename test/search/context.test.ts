import { expect, test } from 'vitest';
import { inContext } from '../../src/search/context.ts';

test.each<[string, number, string]>([
  ['a.b.c', 0, ''],
  ['a.X.c', 0, 'X'],
  ['X.X', 0, 'XX'],
  ['a.b.X.c.d', 1, 'bXc'],
  ['a.b.X.c.d', 9, 'abXcd'],
  ['X.a.b.c.X', 1, 'XacX'],
  ['X.a.b.X', 1, 'XabX'],
  ['X.a.X.b.c', 2, 'XaXbc'],
  ['a.b', 3, ''],
])('of %s in a context of %i stay %j', (all, context, kept) => {
  expect([...inContext(all.split('.'), (one) => one === 'X', context)].join('')).toBe(kept);
});
