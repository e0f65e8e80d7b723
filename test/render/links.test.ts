import { expect, test } from 'vitest';
import type { Block } from '../../src/article/model.ts';
import { Addresses } from '../../src/render/addresses.ts';
import { setBlock } from '../../src/render/terminal.ts';
import { linked, type Theme, themeOf } from '../../src/render/theme.ts';

const link = 'https://example.org/';
const block: Block = {
  kind: 'paragraph',
  runs: [
    { text: 'See ' },
    { text: 'the ', link },
    { text: 'page', link, strong: true },
    { text: '.' },
  ],
};

test('a link of the terminal is opened and closed on each row', async () => {
  const theme = await themeOf(true, true);
  const rows = setBlock(block, { width: 7, theme });
  expect(rows.length).toBe(2);
  for (const row of rows) {
    expect(row.split(`\x1b]8;;${link}\x1b\\`).length).toBe(row.split('\x1b]8;;\x1b\\').length);
  }
});

test('elsewhere it has a number, and its address stands at the end, once', async () => {
  const theme = await themeOf(false);
  const addresses = new Addresses();
  const line = () => setBlock(addresses.noted(block), { width: 80, theme });
  expect(line()).toEqual(['See the page[1].']);
  expect(line()).toEqual(['See the page[1].']);
  expect(addresses.lines(theme)).toEqual([`[1] ${link}`]);
});

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a', 'https://example.org/a'],
  ['me@example.org', 'mailto:me@example.org'],
])('%s, which is its own address, has no number', (text, link) => {
  const addresses = new Addresses();
  const bare: Block = { kind: 'paragraph', runs: [{ text, link }] };
  expect(addresses.noted(bare)).toEqual(bare);
});

test.each([
  ['https://example.org/\x1b\\', false],
  ['https://example.org/ a', false],
  ['javascript:alert(1)', false],
  [`https://example.org/${'a'.repeat(2001)}`, false],
  ['http://example.org/?a=b;c', true],
])('%j is opened: %s', (address, opens) => {
  expect(linked('a', address, { links: true } as Theme) !== 'a').toBe(opens);
});
