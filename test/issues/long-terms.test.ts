import { expect, test } from 'vitest';
import { watched } from '../../src/commands/term.ts';
import { nodeIo } from '../../src/io/node.ts';
import { galley, ROOT } from '../world.ts';

const stdin = 'Some text with a Ç in it, and zero\u200bwidth.';

test.each<[string, string[], string]>([
  ['a megabyte', ['a'.repeat(1_000_000)], 'search: the term is longer than 2000 characters'],
  [
    'as an expression',
    ['-e', '(a*)*'.repeat(20_000)],
    'search: the term is longer than 10000 characters',
  ],
  ['nothing', [''], 'search: the term is empty'],
  ['nothing to be seen', ['\u200b\u202e\ufeff'], 'search: the term is empty'],
  ['an empty expression', ['-e', ''], 'search: the term is empty'],
])('a term of %s is refused in one line', async (_, argv, message) => {
  const outcome = await galley(['search', ...argv, '-'], { stdin });
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/^galley: .*\n$/);
  expect(outcome.stderr).toContain(message);
});

test.each<[string, string[], number]>([
  ['marks only', ['\u0327'], 1],
  ['what is invisible in the text', ['zerowidth'], 0],
  ['what is invisible in the term', ['ze\u200bro\u202ewidth'], 0],
  ['the longest term', ['a'.repeat(2000)], 1],
  ['the longest term of letters with forms', ['e'.repeat(2000)], 1],
])('a term of %s', async (_, argv, status) => {
  expect((await galley(['search', ...argv, '-'], { stdin })).status).toBe(status);
});

test('what runs away is told once, however many sources there are', async () => {
  const file = 'content/blinken-in-beijing.txt';
  const { status, stderr } = await galley(['search', '-e', '^(\\w+\\s?)*$', file, file, file]);
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
});

test('a message repeats only so much of what was typed', async () => {
  const { stderr } = await galley(['search', '-e', '('.repeat(9000)]);
  expect(stderr).toMatch(/^galley: --regexp '\({100,} … \(+': unterminated group\n$/);
  expect(stderr.length).toBeLessThan(500);
});

test('an engine without room for a term says so in one line', () => {
  const manner = { letterCase: 'smart', exact: false, regexp: false, word: false } as const;
  const look = () => {
    throw new SyntaxError('Regular expression too large');
  };
  expect(() => watched(look, manner, nodeIo(process, ROOT))).toThrow(
    'search: the term is too large to be looked for',
  );
});
