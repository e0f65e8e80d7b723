import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAN_ENV, PROGRAM, shell } from '../spawn.ts';
import { ROOT } from '../world.ts';

const file = join(tmpdir(), `galley-${process.pid}.txt`);
const fifo = `${file}.fifo`;
beforeAll(() => {
  const paragraph =
    'He said “this is quoted speech that is long enough to fill a line or two”, and left.';
  writeFileSync(file, `${paragraph}\n\n`.repeat(40_000));
  shell(`mkfifo '${fifo}'`);
});
afterAll(() => {
  rmSync(file);
  rmSync(fifo);
});

/** Runs galley on a terminal; `act` is called once it has written so much, at once for nothing. */
function acting(
  argv: readonly string[],
  after: number,
  act: (pty: ReturnType<typeof spawn>) => void,
) {
  const pty = spawn(process.execPath, [PROGRAM, ...argv], {
    cols: 80,
    rows: 24,
    cwd: ROOT,
    env: { ...CLEAN_ENV, TERM: 'xterm', GALLEY_PAGER: '' },
  });
  let raw = '';
  let hasActed = false;
  const actOnce = (): void => {
    if (!hasActed) act(pty);
    hasActed = true;
  };
  pty.onData((data) => {
    raw += data;
    if (raw.length > after) actOnce();
  });
  if (after === 0) setTimeout(actOnce, 300);
  return new Promise<{ raw: string; code: number; signal: number }>((resolve) =>
    pty.onExit(({ exitCode, signal }) => resolve({ raw, code: exitCode, signal: signal ?? 0 })),
  );
}

/** Whether what is written next on a terminal is in its own colour: a prompt, say. */
async function isPlainAfter(raw: string): Promise<boolean> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(`${raw}\r\n$`, resolve));
  const { active } = terminal.buffer;
  const cell = active.getLine(active.baseY + active.cursorY)?.getCell(0);
  return cell?.getChars() === '$' && cell.isAttributeDefault();
}

// Of what is written just before a pseudo-terminal closes some may be lost, hence the retries.
test.each<[string, number, (pty: ReturnType<typeof spawn>) => void]>([
  ['a key that interrupts', 2, (pty) => pty.write('\x03')],
  ['SIGINT', 2, (pty) => pty.kill('SIGINT')],
  ['SIGTERM', 15, (pty) => pty.kill('SIGTERM')],
  ['SIGHUP', 1, (pty) => pty.kill('SIGHUP')],
])('%s amid colours ends galley and the colour', { retry: 3 }, async (_, signal, act) => {
  const ended = await acting(['--no-pager', file], 20_000, act);
  expect(ended.signal).toBe(signal);
  expect(await isPlainAfter(ended.raw)).toBe(true);
});

test.each<[string, readonly string[]]>([
  ['the terminal', ['-']],
  ['a named pipe', [fifo]],
  [
    'a named pipe, after a file that was shown in colour',
    ['-p', '1', 'content/blinken-in-beijing.txt', fifo],
  ],
])('a key interrupts while %s is waited for', async (_, argv) => {
  expect(await acting(argv, 0, (pty) => pty.write('\x03'))).toMatchObject({ signal: 2 });
});

test('a key that interrupts a fetch takes the line that tells of it away', async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const shown = `fetching 127.0.0.1:${port}`;
  const run = acting([`http://127.0.0.1:${port}/`], shown.length, (pty) => pty.write('\x03'));
  const { raw, signal } = await run;
  server.closeAllConnections();
  server.close();
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  expect(raw).toContain(shown);
  expect(terminal.buffer.active.getLine(0)?.translateToString().trim()).toBe('');
  expect(signal).toBe(2);
}, 20_000);
