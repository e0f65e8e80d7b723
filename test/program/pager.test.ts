import { expect, test } from 'vitest';
import { paging, WAITING } from '../paging.ts';
import { onTerminal } from '../pty.ts';

test.each<[string, string[], string, RegExp]>([
  [
    'a pager is a command for the shell',
    [],
    'head -2 | sed s/Blinken/HE/',
    /^HE opens .*States and China$/s,
  ],
  ['one that takes nothing', [], 'true', /^$/],
  ['one that fails', [], 'false', /^$/],
  ['one that is not there', ['-p', '1-9'], 'no-such-pager 2>/dev/null', /^BEIJING .*resolved\.$/s],
  ['nor by a name alone', ['-p', '1-9'], 'no-such-pager', /^BEIJING .*resolved\.$/s],
  ['not for what fits', ['-p', '3'], 'echo paged', /^Neither /],
  ['always', ['-p', '3', '--pager', 'always'], 'echo paged', /^paged$/],
  ['never', ['--no-pager'], 'echo paged', /^Blinken opens/],
  ['not for JSON', ['--json'], 'echo paged', /^\{"version":1/],
  ['the list', ['list'], 'tail -1', /^22 paragraphs/],
  ['a search', ['search', 'China'], 'head -1', /^ 2 {2}Blinken met/],
])('%s', async (_, argv, pager, expected) => {
  const { status, lines, raw } = await onTerminal(argv, { rows: 12, env: { GALLEY_PAGER: pager } });
  expect(lines.join('\n')).toMatch(expected);
  expect(raw).not.toMatch(/\n +at |Error/);
  expect(status).toBe(0);
});

test('what fails while a pager has the terminal is told after it', async () => {
  const argv = ['content/blinken-in-beijing.txt', 'no-such', 'content/blinken-in-beijing.txt'];
  const { status, lines } = await onTerminal(argv, {
    rows: 12,
    env: { GALLEY_PAGER: 'cat >/dev/null; echo closed' },
  });
  expect(lines).toEqual(['closed', 'galley: no-such: no such file']);
  expect(status).toBe(2);
});

test('an interrupt and a change of size go to the pager; galley outlives it', async () => {
  const { raw, code, signal } = await paging(WAITING, [], (pty) => {
    pty.resize(60, 20);
    pty.onData((data) => {
      if (data.includes('interrupted')) pty.write('q\r');
    });
    pty.write('\x03');
  });
  expect(raw).toMatch(/interrupted/);
  expect(raw).toMatch(/key q/);
  expect([code, signal]).toEqual([0, 0]);
});

test('a signal that ends galley ends the pager first', async () => {
  const { raw, signal } = await paging(WAITING, [], (pty) => pty.kill('SIGTERM'));
  expect(raw).not.toMatch(/key/);
  expect(signal).toBe(15);
});
