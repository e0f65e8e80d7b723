import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test.each([
  [['-s', '-i'], '3\n'],
  [['-i', '-s'], '1\n'],
  [['-is'], '1\n'],
])('of %j the last counts', async (options, count) => {
  const stdin = 'Lamp.\n\nA lamp.\n\nLAMP.\n';
  const { stdout } = await galley(['search', '-c', ...options, 'lamp', '-'], { stdin });
  expect(stdout).toBe(count);
});
