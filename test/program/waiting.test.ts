import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paging, WAITING } from '../paging.ts';
import { onTerminal } from '../pty.ts';
import { shell } from '../spawn.ts';
import { ROOT } from '../world.ts';

// A source that is waited for while a pager has the terminal: a named pipe that nobody writes to.
const fifo = join(tmpdir(), `galley-waiting-${process.pid}`);
const article = join(ROOT, 'content/blinken-in-beijing.txt');
beforeAll(() => void shell(`mkfifo '${fifo}'`));
afterAll(() => rmSync(fifo));

test.each([
  ['SIGTERM', 15],
  ['SIGHUP', 1],
])('%s ends galley, and its pager first', async (name, expected) => {
  const { signal } = await paging(WAITING, [article, fifo], (pty) => pty.kill(name));
  expect(signal).toBe(expected);
});

test('when the pager ends nothing is waited for', async () => {
  const { code, signal } = await paging(WAITING, [article, fifo], (pty) => pty.write('q\r'));
  expect([code, signal]).toEqual([0, 0]);
});

test('an interrupt goes to the pager, and ends what it waits for', async () => {
  const { raw, signal } = await paging(WAITING, [article, fifo], (pty) => {
    pty.onData((data) => data.includes('interrupted') && pty.write('q\r'));
    pty.write('\x03');
  });
  expect(raw).toContain('interrupted');
  expect(signal).toBe(2);
});

test('what comes before a source that is waited for can be read meanwhile', async () => {
  const few = `${fifo}.txt`;
  writeFileSync(few, 'One.\n\nTwo.\n\nThe third paragraph is ready.\n');
  const { raw, signal } = await paging('', [few, fifo], (pty) => pty.write('\x03'));
  expect(raw).toContain('third');
  expect(signal).toBe(2);
  rmSync(few);
});

test('what a galley of its own says and ends with is this one’s', async () => {
  const { status, lines } = await onTerminal(['/dev/null', 'no-such', article], {
    rows: 12,
    env: { GALLEY_PAGER: 'tail -1; echo closed' },
  });
  expect(lines.slice(-2)).toEqual(['closed', 'galley: no-such: no such file']);
  expect(status).toBe(2);
});
