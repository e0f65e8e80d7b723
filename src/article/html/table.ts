import type { Block, Runs } from '../model.ts';
import { runsOf } from './runs.ts';
import { attribute, type Element, isElement } from './tree.ts';

/** More columns or rows than a cell of an article spans. */
const MOST_SPANNED = 100;

/** So many cells are added to short rows, as GFM's readers do: one wide row would make a square. */
const MOST_ADDED = 65_536;

/**
 * A table as rows of cells. A cell that spans several stands in the first, the others empty; so are
 * those that a row is short of, unless they are too many.
 */
export function tableOf(element: Element, url: string | null): Block {
  const trs = rowsOf(element);
  const rows: Runs[][] = trs.map(() => []);
  for (const [r, tr] of trs.entries()) {
    let column = 0;
    for (const cell of cellsOf(tr)) {
      while (rows[r]?.[column] !== undefined) column += 1;
      const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (const row of rows.slice(r, r + high)) {
        for (let c = column; c < column + wide; c += 1) row[c] ??= [];
      }
      const own = rows[r];
      if (own !== undefined) own[column] = runsOf(cell.childNodes, url);
      column += wide;
    }
  }
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const added = rows.reduce((sum, { length }) => sum + widest - length, 0);
  const least = added <= MOST_ADDED ? widest : 0;
  const whole = rows.map((row) =>
    Array.from({ length: Math.max(row.length, least) }, (_, c) => row[c] ?? NOTHING),
  );
  const first = whole.findIndex(hasText);
  return { kind: 'table', header: isHeader(trs[first]), rows: whole.filter(hasText) };
}

const NOTHING: Runs = [];

const hasText = (row: readonly Runs[]): boolean => row.some(({ length }) => length > 0);

function span(cell: Element, name: string): number {
  const said = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Math.min(Math.max(said || 1, 1), MOST_SPANNED);
}

/** Whether a row names the columns: it is the table's head, or all of it are headings. */
function isHeader(row: Element | undefined): boolean {
  if (row === undefined) return false;
  const parent = row.parentNode as Element;
  return parent.tagName === 'thead' || cellsOf(row).every(({ tagName }) => tagName === 'th');
}

/** The rows of a table, in order. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** The cells of a row, in order. */
export function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName));
}
