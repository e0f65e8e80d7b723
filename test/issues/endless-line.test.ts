import { expect, test } from 'vitest';
import { galley } from '../world.ts';

// An engine has no room for a pattern that notes each of so many signs.
const endless = (sign: string): string => sign.repeat(9_000_000);

test.each<[string, () => string]>([
  ['hyphens', () => endless('-')],
  ['hyphens below a line', () => `Title\n${endless('-')}`],
  ['marks', () => endless('\u0301')],
  ['capitals above a line set in', () => `${endless('É')}\n  b`],
])('millions of %s on a line break nothing', async (_, text) => {
  const { status, stderr } = await galley(['search', '-c', 'x', '-'], { stdin: text() });
  expect([status, stderr]).toEqual([1, '']);
});
