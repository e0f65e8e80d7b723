import { expect, test } from 'vitest';
import { galley } from '../world.ts';

const MANY = 2_100_000;
const stdin = `Title\n\n${'a'.repeat(MANY)}\n`;

test.each<[string, string[], string]>([
  ['counted', ['-c', 'a'], '1\n'],
  ['counted by an expression', ['-c', '-e', 'a'], '1\n'],
  ['named', ['-l', 'a'], '-\n'],
  ['only told by the status', ['-q', 'a'], ''],
])('a paragraph with millions of matches is %s', async (_, argv, stdout) => {
  expect(await galley(['search', ...argv, '-'], { stdin })).toEqual({
    status: 0,
    stdout,
    stderr: '',
  });
});

test.each([[[]], [['-e']]])('each of the matches is printed, %j', async (how) => {
  const { status, stdout } = await galley(['search', '-o', ...how, 'a', '-'], { stdin });
  expect(status).toBe(0);
  expect(stdout === 'a\n'.repeat(MANY)).toBe(true);
});

test.each([[['a']], [['--json', 'a']]])('all of them at once are too many, %j', async (argv) => {
  const { status, stderr } = await galley(['search', ...argv, '-'], { stdin });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^galley: search: a million matches .*; -o prints them\n$/);
});
