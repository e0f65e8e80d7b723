import { expect, test } from 'vitest';
import { screenOf, type When } from '../../src/output/terminal.ts';
import { sinkOf } from '../../src/output/write.ts';

const output = (columns?: number) => ({
  isTerminal: columns !== undefined,
  isLive: false,
  columns,
  rows: 24,
  write() {},
});
const T = { TERM: 'xterm' };

test.each<[string, When, Record<string, string>, boolean, boolean]>([
  ['a terminal', 'auto', T, true, true],
  ['a pipe', 'auto', T, false, false],
  ['always', 'always', { NO_COLOR: '1' }, false, true],
  ['never', 'never', { FORCE_COLOR: '1', ...T }, true, false],
  ['NO_COLOR', 'auto', { NO_COLOR: '1', ...T }, true, false],
  ['an empty NO_COLOR', 'auto', { NO_COLOR: '', ...T }, true, true],
  ['NO_COLOR before FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
  ['FORCE_COLOR', 'auto', { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0', 'auto', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1', ...T }, true, false],
  ['CLICOLOR_FORCE', 'auto', { CLICOLOR_FORCE: '1' }, false, true],
  ['CLICOLOR_FORCE=0', 'auto', { CLICOLOR_FORCE: '0' }, false, false],
  ['CLICOLOR=0', 'auto', { CLICOLOR: '0', ...T }, true, false],
  ['a dumb terminal', 'auto', { TERM: 'dumb' }, true, false],
  ['no TERM', 'auto', {}, true, false],
])('%s: colour %s', (_, color, env, isTerminal, colour) => {
  const stdout = output(isTerminal ? 80 : undefined);
  expect(screenOf({ env, stdout }, { color, width: undefined }).colour).toBe(colour);
});

test.each<[string, number | undefined, Record<string, string>, number | undefined, number]>([
  ['a terminal', 60, {}, undefined, 60],
  ['a wide terminal', 200, {}, undefined, 80],
  ['a pipe', undefined, { COLUMNS: '40' }, undefined, 80],
  ['COLUMNS on a terminal', 200, { COLUMNS: '40' }, undefined, 40],
  ['a COLUMNS that is none', 60, { COLUMNS: '0' }, undefined, 60],
  ['a terminal that does not know', 0, {}, undefined, 80],
  ['what was typed', 60, {}, 120, 120],
  ['one line', 60, {}, 0, 0],
])('%s', (_, columns, env, width, expected) => {
  const screen = screenOf({ env, stdout: output(columns) }, { color: 'auto', width });
  expect(screen.width).toBe(expected);
});

test.each([
  [true, '\x1b[1mbold\x1b[22m', '\x1b[1mbold\x1b[22m'],
  [false, '\x1b[1mbold', '\ufffd[1mbold'],
  [true, '\x1b[38;5;1m \x1b[2J \x1b]0;t\x07', '\ufffd[38;5;1m \ufffd[2J \ufffd]0;t\ufffd'],
  [true, 'a\u202eb\x9bc\r', 'a\ufffdb\ufffdc\ufffd'],
  [true, 'a\tb\n', 'a\tb\n'],
])('the wall, colour %s: %j becomes %j', (colour, text, expected) => {
  const written: string[] = [];
  const sink = sinkOf({ ...output(), write: (part) => void written.push(part) }, colour);
  sink.write(text);
  sink.flush();
  expect(written.join('')).toBe(expected);
});
