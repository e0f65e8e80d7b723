import { expect, test } from 'vitest';
import type { Reader } from '../../src/io.ts';
import { carefulWithLinks, lessTakesLinks, takesLinks } from '../../src/output/links.ts';
import { sinkOf } from '../../src/output/write.ts';

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ VTE_VERSION: '7200' }, true],
  [{ VTE_VERSION: '4601' }, false],
  [{ VTE_VERSION: '5000' }, false],
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.10.2' }, true],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.102.1' }, true],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.9.0' }, false],
  [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809' }, true],
  [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
  [{ TERM_PROGRAM: 'ghostty' }, true],
  [{ WT_SESSION: 'x', CI: '1' }, true],
  [{ TERM: 'xterm-kitty', CI: '1' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
])('%j: links %s', (env, takes) => {
  expect(takesLinks(env)).toBe(takes);
});

const open = (address: string): string => `\x1b]8;;${address}\x1b\\`;

test.each([
  [true, `${open('https://example.org/?a=1')}text${open('')}`, null],
  [true, `${open('mailto:a@example.org')}text${open('')}`, null],
  [false, open('https://example.org'), '\ufffd]8;;https://example.org\ufffd\\'],
  [true, open('file:///etc/passwd'), '\ufffd]8;;file:///etc/passwd\ufffd\\'],
  [true, open('javascript:alert(1)'), '\ufffd]8;;javascript:alert(1)\ufffd\\'],
  [true, '\x1b]8;id=1;https://e.org\x1b\\', '\ufffd]8;id=1;https://e.org\ufffd\\'],
  [true, '\x1b]8;;https://e.org\x07', '\ufffd]8;;https://e.org\ufffd'],
  [true, '\x1b]52;c;aGk=\x1b\\', '\ufffd]52;c;aGk=\ufffd\\'],
])('the wall, links %s: %j', (links, text, expected) => {
  const written: string[] = [];
  const output = { isTerminal: true, isLive: true, columns: 80, rows: 24 };
  sinkOf({ ...output, write: (part) => void written.push(part) }, true, links).write(text);
  expect(written.join('')).toBe(expected ?? text);
});

test.each([
  ['less 590 (GNU regular expressions)\n', true],
  ['less 551 (GNU regular expressions)\n', false],
  ['BusyBox v1.36', false],
  ['', false],
])('%j lets links through: %s', (version, takes) => {
  expect(lessTakesLinks(version)).toBe(takes);
});

test.each([true, false])(
  'a pager that takes links (%s) is asked once, at the first',
  async (takes) => {
    const got: string[] = [];
    let asked = 0;
    const reader: Reader = {
      write: async (text) => {
        got.push(text);
        return 'taken';
      },
      end: async () => true,
      ended: Promise.resolve(),
    };
    const careful = carefulWithLinks(reader, async () => {
      asked += 1;
      return takes;
    });
    await careful.write('plain');
    expect(asked).toBe(0);
    const text = `${open('https://e.org')}a${open('')}`;
    await careful.write(text);
    await careful.write(text);
    expect([asked, got]).toEqual([1, ['plain', ...Array(2).fill(takes ? text : 'a')]]);
  },
);
