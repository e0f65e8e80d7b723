import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { CLEAN_ENV, PROGRAM, shell } from '../spawn.ts';

test.each<[string, string | RegExp, number]>([
  ['galley | head -3 | tail -1', '\n', 0],
  ['galley list | sed -n 3p | cut -f1', '3\n', 0],
  ['galley list | wc -l', /^ *22\n$/, 0],
  ['galley -w 0 | grep -c .', '23\n', 0],
  ['galley search -c China', '14\n', 0],
  ['galley search zebra', '', 1],
  ['galley < /dev/null | wc -l', /\d/, 0],
  ['printf "A title\\n\\nText." | galley -', 'A title\n\nText.\n', 0],
  ['printf "Text." | galley list -', '1\tText.\n', 0],
  ['galley <(printf "Text.")', 'Text.\n', 0],
  ['galley test/texts/verse.txt - < /dev/null | head -1', 'The Lamp and the Moth\n', 0],
  ['galley --version', /^\d+\.\d+\.\d+\n$/, 0],
  ['galley --help | head -1', /^galley \[options\]/, 0],
])('%s', (command, stdout, status) => {
  const run = shell(command);
  expect(run.stderr).toBe('');
  expect(run.stdout).toMatch(
    typeof stdout === 'string' ? new RegExp(`^${stdout.replaceAll('\\', '\\\\')}$`) : stdout,
  );
  expect(run.status).toBe(status);
});

test.each<[string, RegExp]>([
  ['galley no-such-file', /^galley: no-such-file: no such file\n$/],
  ['galley src', /^galley: src: is a directory\n$/],
  ['galley dist/../node_modules/.bin/no', /no such file\n$/],
  ['galley > /dev/full', /^galley: cannot write: no space left on the device\n$/],
  ['galley <(printf "a\\0b")', /is binary data, not an article\n$/],
])('%s fails in one line', (command, stderr) => {
  const run = shell(command);
  expect(run.stderr).toMatch(stderr);
  expect(run.stdout).toBe('');
  expect(run.status).toBe(2);
});

test('an open standard input is not waited for', () => {
  const run = shell(
    'sleep 20 | (galley list | wc -l; kill $(jobs -p) 2>/dev/null; pkill -P $$ sleep)',
  );
  expect(run.stdout.trim()).toBe('22');
});

test('a reader that leaves early is success and silence', () => {
  const run = shell('yes "A paragraph." | galley - | head -1; echo $' + '{PIPESTATUS[1]}');
  expect([run.stdout, run.stderr]).toEqual(['A paragraph.\n0\n', '']);
});

test('nothing but the text is told of a long run', () => {
  const long = shell('yes "A paragraph of words." | head -c 200000 | galley list - | wc -l');
  const many = shell(`galley search -c the${' test/texts/verse.txt'.repeat(20)} | wc -l`);
  expect([long.stderr, many.stderr]).toEqual(['', '']);
  expect(many.stdout.trim()).toBe('20');
});

test('a closed standard error changes nothing', () => {
  expect(shell('galley no-such-file 2>&-').status).toBe(2);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it, also while it waits for input',
  async (signal) => {
    const child = spawn(process.execPath, [PROGRAM, '-'], { env: CLEAN_ENV });
    child.stdin.on('error', () => {});
    child.stdin.write('A paragraph.\n\n'.repeat(20_000));
    await once(child.stdout, 'data');
    child.stdout.resume();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
  },
);
