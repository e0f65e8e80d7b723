import { expect, test } from 'vitest';
import { onTerminal } from '../pty.ts';

test('the article on a terminal: its width, its colours, its note', async () => {
  const { status, lines, terminal } = await onTerminal([], { columns: 60 });
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^Blinken opens/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.slice(-2).join(' ')).toBe(
    '3 related links and a comment form left out; --all shows them.',
  );
  const cell = terminal.buffer.active.getLine(0)?.getCell(0);
  expect(cell?.isBold()).toBeTruthy();
  expect(cell?.isFgDefault()).toBeTruthy();
});

test('a wide terminal keeps text to 80 columns', async () => {
  const { lines } = await onTerminal([], { columns: 200 });
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(70);
});

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['a dumb terminal', { TERM: 'dumb' }],
])('%s: no sequence at all', async (_, env) => {
  const { raw } = await onTerminal([], { env });
  expect(raw).not.toContain('\x1b');
});

test('a match stands out in its own cells', async () => {
  const { lines, terminal } = await onTerminal(['search', 'low point']);
  const y = lines.findIndex((line) => line.includes('low point'));
  const x = lines[y]?.indexOf('low point') ?? -1;
  const row = terminal.buffer.active.getLine(y);
  expect(row?.getCell(x)?.isInverse()).toBeTruthy();
  expect(row?.getCell(x + 8)?.isInverse()).toBeTruthy();
  expect(row?.getCell(x + 9)?.isInverse()).toBeFalsy();
});

test('the contents fit their line', async () => {
  const { lines } = await onTerminal(['list'], { columns: 50 });
  expect(lines.length).toBe(23);
  expect(Math.max(...lines.map((line) => line.length))).toBe(50);
  expect(lines.at(-1)).toBe('22 paragraphs · 827 words · 4 min');
});
