import { expect, test } from 'vitest';
import { BrokenPipe } from '../../src/errors.ts';
import type { Reader } from '../../src/io.ts';
import { pagedOutput, rowsOf } from '../../src/output/paged.ts';
import { pagerOf } from '../../src/output/pager.ts';
import type { When } from '../../src/output/terminal.ts';

const T = { TERM: 'xterm' };

test.each<[string, When, Record<string, string>, string | null]>([
  ['nothing said', 'auto', T, 'less'],
  ['PAGER', 'auto', { ...T, PAGER: 'more -d' }, 'more -d'],
  ['GALLEY_PAGER before PAGER', 'auto', { ...T, PAGER: 'more', GALLEY_PAGER: 'most' }, 'most'],
  ['an empty GALLEY_PAGER', 'auto', { ...T, PAGER: 'more', GALLEY_PAGER: '' }, null],
  ['cat', 'auto', { ...T, PAGER: ' cat ' }, null],
  ['never', 'never', { ...T, PAGER: 'more' }, null],
  ['a dumb terminal', 'auto', { TERM: 'dumb' }, null],
  ['no TERM', 'auto', {}, null],
  ['a dumb terminal, always', 'always', { TERM: 'dumb' }, 'less'],
  ['LESS without colours', 'auto', { ...T, LESS: '-i' }, 'less -R'],
])('%s: %s', (_, when, env, command) => {
  expect(pagerOf(when, env, true)?.command ?? null).toBe(command);
  expect(pagerOf(when, env, false)).toBeNull();
});

test('the environment of a pager is filled in, not changed', () => {
  expect(pagerOf('auto', T, true)?.env).toEqual({ LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' });
  const own = { ...T, LESS: '', LV: '', LESSCHARSET: '' };
  expect(pagerOf('auto', own, true)?.env).toEqual({});
});

test.each([
  ['a\nb\n', 80, 2],
  ['a'.repeat(81), 80, 2],
  ['\x1b[1m'.repeat(100), 80, 1],
  ['漢'.repeat(41), 80, 2],
  ['⌚'.repeat(41), 80, 2],
  [`“${'a'.repeat(76)} —”`, 80, 1],
  ['─'.repeat(80), 80, 1],
  ['\n\n', 80, 2],
])('%j at %d: %d rows', (text, columns, rows) => {
  expect(rowsOf(text, columns)).toBe(rows);
});

function scene(answers: Awaited<ReturnType<Reader['write']>>[], wasRun = true) {
  const written: string[] = [];
  const paged: string[] = [];
  const reader: Reader = {
    write: async (text) => {
      paged.push(text);
      return answers.shift() ?? 'taken';
    },
    end: async () => wasRun,
    ended: Promise.resolve(),
  };
  const output = pagedOutput(
    {
      isTerminal: true,
      isLive: true,
      columns: 80,
      rows: 3,
      write: (text) => void written.push(text),
    },
    2,
    async () => reader,
  );
  return { output, written, paged };
}

test('a text that fits is written at the end', async () => {
  const { output, written, paged } = scene([]);
  await output.write('a\n');
  await output.write('b\n');
  expect(written).toEqual([]);
  await output.close();
  expect([written.join(''), paged]).toEqual(['a\nb\n', []]);
});

test('a taller one goes to the pager', async () => {
  const { output, written, paged } = scene([]);
  for (const text of ['a\n', 'b\n', 'c\n', 'd\n']) await output.write(text);
  await output.close();
  expect([written, paged.join('')]).toEqual([[], 'a\nb\nc\nd\n']);
});

test('a pager that ends early ends the work', async () => {
  const { output, written } = scene(['read', 'gone']);
  await output.write('a\nb\nc\n');
  await expect(output.write('d\n')).rejects.toThrow(BrokenPipe);
  await output.close();
  expect(written).toEqual([]);
});

test.each<['taken' | 'gone']>([['taken'], ['gone']])(
  'a pager that could not be run, told late or early (%s): the text all the same',
  async (first) => {
    const { output, written } = scene([first], false);
    for (const text of ['a\nb\nc\n', 'd\n']) await output.write(text);
    await output.close();
    expect(written.join('')).toBe('a\nb\nc\nd\n');
  },
);
