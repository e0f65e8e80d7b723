import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onTerminal, type Run } from '../pty.ts';
import { shell } from '../spawn.ts';

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

/** Whether what is written next on a terminal is in its own colour: a prompt, say. */
async function isPlainAfter(raw: string): Promise<boolean> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(`${raw}\r\n$`, resolve));
  const { active } = terminal.buffer;
  const cell = active.getLine(active.baseY + active.cursorY)?.getCell(0);
  return cell?.getChars() === '$' && cell.isAttributeDefault();
}

test.each<[string, number, (run: Run) => void]>([
  ['a key that interrupts', 130, (run) => run.type('\x03')],
  ['SIGINT', 130, (run) => run.kill('SIGINT')],
  ['SIGTERM', 143, (run) => run.kill('SIGTERM')],
  ['SIGHUP', 129, (run) => run.kill('SIGHUP')],
])('%s amid colours ends galley and the colour', async (_, status, act) => {
  const ended = await onTerminal(['--no-pager', file], { act: { after: 20_000, act } });
  expect(ended.status).toBe(status);
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
  // What comes before it has begun to wait ends it as well.
  const act = { after: -1, act: (run: Run) => void setTimeout(run.type, 300, '\x03') };
  expect(await onTerminal(argv, { act })).toMatchObject({ status: 130 });
});

test('a key that interrupts a fetch takes the line that tells of it away', async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const shown = `fetching 127.0.0.1:${port}`;
  const act = { after: shown.length, act: (run: Run) => run.type('\x03') };
  const { raw, lines, status } = await onTerminal([`http://127.0.0.1:${port}/`], { act });
  server.closeAllConnections();
  server.close();
  expect(raw).toContain(shown);
  expect(lines.join('').trim()).toBe('');
  expect(status).toBe(130);
});
