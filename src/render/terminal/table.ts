import type { Block, Runs } from '../../article/model.ts';
import { largest } from '../largest.ts';
import { isHyphenated, markedOf, paint } from '../marks.ts';
import { cells, wrap } from '../reflow.ts';
import type { Setting } from '../theme.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The cells between two columns. */
const GUTTER = 2;
/** A column narrower than this cannot hold words. */
const NARROWEST = 8;

/**
 * A table with its columns fitted to the width, cells wrapped where they must be; where even that
 * is too wide, each row becomes a record of its cells under their columns' names.
 */
export function setTable(table: Table, setting: Setting): string[] {
  const widths: number[] = [];
  for (const row of table.rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 1, widest(cell));
  }
  if (widths.length === 0) return [];
  const columns = fitted(widths, setting.width);
  return columns === null ? setRecords(table, setting) : setColumns(table, columns, setting);
}

function widest(cell: Runs): number {
  const lines = markedOf(cell).text.split('\n');
  return largest(
    lines.map((line) => cells(line.trim())),
    0,
  );
}

/** Column widths that fit the whole width, or null where no wrapping can make them. */
function fitted(widths: readonly number[], width: number): number[] | null {
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - GUTTER * (widths.length - 1);
  const least = widths.map((w) => Math.min(w, NARROWEST));
  if (sum(least) > room) return null;
  const columns = [...widths];
  while (sum(columns) > room) {
    const most = Math.max(...columns);
    const second = Math.max(...columns.filter((w) => w < most), NARROWEST);
    const wide = columns.filter((w) => w === most).length;
    const excess = Math.ceil((sum(columns) - room) / wide);
    const next = Math.max(most - excess, Math.min(second, most - 1));
    for (const [i, w] of columns.entries()) if (w === most) columns[i] = next;
  }
  return columns;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function setColumns(table: Table, widths: readonly number[], setting: Setting): string[] {
  const lines: string[] = [];
  for (const [r, row] of table.rows.entries()) {
    const isHead = table.header && r === 0;
    const set = row.map((cell, i) => setCell(cell, widths[i] ?? 1, setting, isHead));
    const height = largest(
      set.map((cell) => cell.length),
      0,
    );
    for (let l = 0; l < height; l += 1) {
      let line = '';
      for (const [i, cell] of set.entries()) {
        const { text = '', width = 0 } = cell[l] ?? {};
        line += text;
        if (i + 1 < set.length)
          line += ' '.repeat(Math.max(widths[i] ?? 0, width) - width + GUTTER);
      }
      lines.push(line.trimEnd());
    }
    if (isHead) {
      const rules = widths.map((width) => '─'.repeat(width));
      lines.push(setting.theme.paint.dim(rules.join(' '.repeat(GUTTER))));
    }
  }
  return lines;
}

function setCell(cell: Runs, width: number, setting: Setting, isHead: boolean) {
  const { text, marks, soft } = markedOf(cell);
  const head = { start: 0, end: text.length, role: 'strong' as const };
  const marked = { text, soft, marks: isHead ? [...marks, head] : marks };
  const rows = wrap(text, width);
  return Array.from({ length: rows.length / 2 }, (_, i) => {
    const [start = 0, end = 0] = rows.slice(i * 2, i * 2 + 2);
    return {
      text: paint(marked, start, end, setting.theme),
      width: cells(text.slice(start, end)) + (isHyphenated(text, end) ? 1 : 0),
    };
  });
}

/** A row a record: a line "name: value" for each of its cells, a blank line between records. */
function setRecords(table: Table, setting: Setting): string[] {
  const names = table.header ? (table.rows[0] ?? []).map((cell) => markedOf(cell).text) : [];
  const rows = table.header ? table.rows.slice(1) : table.rows;
  return rows.flatMap((row, r) => {
    const lines = row.flatMap((cell, i) => {
      const name = names[i] ?? '';
      const runs: Runs = name === '' ? cell : [{ text: `${name}: `, strong: true }, ...cell];
      return setCell(runs, setting.width, setting, false).map(({ text }) => text);
    });
    return r === 0 ? lines : ['', ...lines];
  });
}
