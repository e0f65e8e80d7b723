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

test('a long paragraph begins at the sentence with the first match', async () => {
  const found = ['search', 'closer to being'];
  const { lines, terminal } = await onTerminal(found, { columns: 60, rows: 12 });
  expect(lines[0]).toBe(' 9  … However, there was no indication that any of the most');
  expect(terminal.buffer.active.getLine(0)?.getCell(4)?.isDim()).toBeTruthy();
  const high = await onTerminal(found, { columns: 60, rows: 40 });
  expect(high.lines[0]).toMatch(/^ 9 {2}In the first round/);
});

test('without colour the lines with a match have a sign in the margin', async () => {
  const { lines, raw } = await onTerminal(['search', 'his talks'], { env: { NO_COLOR: '1' } });
  expect(raw).not.toMatch(/[\x1b\0]/);
  expect(lines[0]).toMatch(/^13> His talks could/);
  expect(lines[1]).toMatch(/^ {4}\w/);
});

test('the contents fit their line', async () => {
  const { lines } = await onTerminal(['list'], { columns: 50 });
  expect(lines.length).toBe(23);
  expect(Math.max(...lines.map((line) => line.length))).toBe(50);
  expect(lines.at(-1)).toBe('22 paragraphs · 827 words · 4 min');
});
