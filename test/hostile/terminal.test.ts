import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onTerminal } from '../pty.ts';
import { CASES, ENTITIES } from './corpus.ts';
import { broken } from './promise.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-'));
const texts = [...CASES, ...ENTITIES].filter(([, text]) => !text.includes('\0'));
const named = texts.filter(([, text]) => Buffer.byteLength(text) < 200).map(([, text]) => text);

beforeAll(() => {
  const all = (before: string, after: string) =>
    texts.map(([, text]) => `${before}Before ${text} after.${after}`).join('\n\n');
  writeFileSync(join(folder, 'a.txt'), all('', ''));
  writeFileSync(join(folder, 'a.md'), all('> ', ''));
  writeFileSync(
    join(folder, 'a.html'),
    `<title>\x1b]0;t\x07</title><article>${all('<p>', '</p>')}</article>`,
  );
  mkdirSync(join(folder, 'names'));
  for (const name of named)
    writeFileSync(join(folder, 'names', name.replaceAll('/', '∕')), 'Text.');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a terminal was made to do beside showing text in looks. */
async function obeyed(raw: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  const done: string[] = [];
  terminal.onTitleChange((title) => done.push(`title ${title}`));
  terminal.onBell(() => done.push('bell'));
  terminal.onData((data) => done.push(`answer ${JSON.stringify(data)}`));
  for (const id of [0, 1, 2, 4, 7, 9, 10, 11, 50, 52, 104, 133, 777, 1337])
    terminal.parser.registerOscHandler(id, () => done.push(`OSC ${id}`) > 0);
  for (const prefix of ['', '?', '>'])
    for (const final of 'ABCDEFGHJKLMPSTXZ@bcdfghilnpqrstu')
      terminal.parser.registerCsiHandler(
        { ...(prefix && { prefix }), final },
        () => done.push(`CSI ${prefix}${final}`) > 0,
      );
  for (const final of 'cDEHMN78=>')
    terminal.parser.registerEscHandler({ final }, () => done.push(`ESC ${final}`) > 0);
  for (const final of 'q{t')
    terminal.parser.registerDcsHandler({ final }, () => done.push(`DCS ${final}`) > 0);
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  if (terminal.buffer.active.type !== 'normal') done.push('the other screen');
  return done;
}

test.each<[string, readonly string[]]>([
  ['read', ['--all']],
  ['read in a margin', ['--all', '-n', '-w', '30']],
  ['list', ['list', '--all']],
  ['search', ['search', '--all', '-e', '.']],
  ['matches', ['search', '--all', '-o', '-e', '.+']],
  ['Markdown', ['--markdown', '--all']],
  ['JSON', ['--json', '--all']],
])('%s: a terminal is made to do nothing', async (_, argv) => {
  const [command = '', ...others] = argv;
  const files = ['a.txt', 'a.md', 'a.html'].map((name) => join(folder, name));
  const { raw, status, lines } = await onTerminal([command, ...others, ...files]);
  expect(status).toBe(0);
  expect(lines.join('\n')).toContain('\ufffd');
  expect(broken({ status, stdout: raw.replaceAll('\r\n', '\n'), stderr: '' }, argv)).toBeNull();
  expect(await obeyed(raw)).toEqual([]);
});

test('nor by the names of files, nor by arguments', async () => {
  const files = named.map((name) => join(folder, 'names', name.replaceAll('/', '∕')));
  const missing = named.map((name) => `${folder}/no-${name}`);
  for (const argv of [
    ['list', ...files, ...missing],
    ['search', '-c', 'text', ...files],
    ['search', '-l', 'text', ...files],
  ]) {
    const { raw, lines } = await onTerminal(argv, { rows: 400 });
    expect(lines.join('\n')).toContain('\ufffd');
    expect(
      broken({ status: 0, stdout: raw.replaceAll('\r\n', '\n'), stderr: '' }, argv),
    ).toBeNull();
    expect(await obeyed(raw)).toEqual([]);
  }
});

test('the emulator would tell', async () => {
  const told = await obeyed(
    '\x1b]0;t\x07\x1b]52;c;aGk=\x07\x1b[2J\x1b[6n\x1b[?1049h\x1bP$qm\x1b\\\x1bc\x07',
  );
  expect(told.length).toBeGreaterThan(5);
});
