import type { Block, Runs } from '../../article/model.ts';
import { largest } from '../largest.ts';
import { isHyphenated, markedOf, paint } from '../marks.ts';
import { cells, wrap } from '../reflow.ts';
import type { Setting } from '../theme.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The cells between two columns. */
const GUTTER = 2;
/** A column is not made narrower than this, even for short words. */
const NARROWEST = 8;

/**
 * A table with its columns fitted to the width, cells wrapped where they must be; where even that
 * is too wide, each row becomes a record of its cells under their columns' names.
 */
export function setTable(table: Table, setting: Setting): string[] {
  const widths: number[] = [];
  const least: number[] = [];
  for (const row of table.rows) {
    for (const [i, cell] of row.entries()) {
      const widest = cellsOf(cell, 0);
      widths[i] = Math.max(widths[i] ?? 1, widest);
      const longest = widest > NARROWEST ? Math.max(cellsOf(cell, 1), NARROWEST) : widest;
      least[i] = Math.max(least[i] ?? 1, longest);
    }
  }
  if (widths.length === 0) return [];
  const columns = fitted(widths, least, setting.width);
  return columns === null ? setRecords(table, setting) : setColumns(table, columns, setting);
}

/** The cells of the widest row of a cell that is wrapped to a width: at 1, of its longest word. */
function cellsOf(cell: Runs, width: number): number {
  const { text } = markedOf(cell);
  const rows = wrap(text, width);
  let most = 0;
  for (let i = 0; i < rows.length; i += 2) {
    most = Math.max(most, cells(text.slice(rows[i], rows[i + 1])));
  }
  return most;
}

/**
 * Column widths that fit the whole width, the wide ones cut to one level but none below what its
 * words need; null where they do not fit even so.
 */
function fitted(
  widths: readonly number[],
  least: readonly number[],
  width: number,
): number[] | null {
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - GUTTER * (widths.length - 1);
  if (sum(least) > room) return null;
  const at = (level: number): number[] =>
    widths.map((w, i) => Math.max(least[i] ?? 1, Math.min(w, level)));
  let [low, high] = [0, largest(widths, 0)];
  while (low < high) {
    const level = (low + high + 1) >> 1;
    if (sum(at(level)) <= room) low = level;
    else high = level - 1;
  }
  return at(low);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The part of the room beside a cell that comes before it, by its column's alignment. */
const BEFORE = { left: 0, center: 1 / 2, right: 1 } as const;

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
        const room = Math.max((widths[i] ?? 0) - width, 0);
        const before = Math.floor(room * BEFORE[table.align?.[i] ?? 'left']);
        line += ' '.repeat(before) + text;
        if (i + 1 < set.length) line += ' '.repeat(room - before + GUTTER);
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
