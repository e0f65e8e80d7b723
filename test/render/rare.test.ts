import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test.each<[string, string, string, string]>([
  ['lettered items', 'text', '(a) one\n(b) two', '- (a) one\n- (b) two\n'],
  [
    'lettered items of a page',
    'html',
    '<article><p>A lead to it.</p><ol type=a><li>one</li><li>two</li></ol><p>And an end.</p></article>',
    'A lead to it.\n\n- a. one\n- b. two\n\nAnd an end.\n',
  ],
  [
    'a lettered item that is a list',
    'html',
    '<article><p>A lead to it.</p><ol type=a><li><ol type=a><li>one</li></ol></li></ol><p>And an end.</p></article>',
    'A lead to it.\n\n- a.\n\n  - a. one\n\nAnd an end.\n',
  ],
  [
    'code with empty lines in a text',
    'html',
    '<article><p>Some <code>a<br><br>b</code> text.</p></article>',
    'Some `a`\\\n\\\n`b` text.\n',
  ],
])('Markdown of %s', async (_, from, stdin, expected) => {
  expect((await galley(['--markdown', '-f', from, '-'], { stdin })).stdout).toBe(expected);
});

test.each([
  ['a joiner before a letter', '👩\u200dx b', '👩\u200dx\nb\n'],
  ['a digit in a box and one that is styled', '1\ufe0f\u20e3 2\ufe0f', '1\ufe0f\u20e3\n2\ufe0f\n'],
  ['a soft hyphen at the end', 'ab\u00ad', 'ab\n'],
  ['half a flag', '🇩 🇽🇽 🇩🇪', '🇩\n🇽🇽\n🇩🇪\n'],
  ['a skin on what takes none', '☕🏽 b', '☕🏽\nb\n'],
])('%s, set', async (_, stdin, expected) => {
  expect((await galley(['-w', '2', '-'], { stdin })).stdout).toBe(expected);
});

test('addresses are told below, each once, on a terminal without links', async () => {
  const stdin = '[a](http://a.example/) [b](http://a.example/) http://c.example/ <d@e.example>';
  const world = { stdin, columns: 60, env: { TERM: 'dumb' } };
  const { stdout } = await galley(['-f', 'markdown', '-'], world);
  expect(stdout).toBe('a[1] b[1] http://c.example/ d@e.example\n\n[1] http://a.example/\n');
});
