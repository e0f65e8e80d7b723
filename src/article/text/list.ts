import type { Block, Item } from '../model.ts';
import { indentOf } from './lines.ts';
import { joinLines, NARROWEST } from './prose.ts';

/** A marker as people type it: a bullet, or a number or letter with its sign, then a space. */
const MARKER = /^( *)([-*+•◦‣–]|\d{1,3}[.)]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)) +(?=\S)/;
const BULLET = /^[-*+•◦‣–]$/;

interface Marked {
  readonly indent: number;
  readonly marker: string;
  /** The column at which the item's text begins. */
  readonly column: number;
}

function marked(line: string): Marked | null {
  const match = MARKER.exec(line);
  if (match === null) return null;
  const [whole, indent = '', marker = ''] = match;
  return { indent: indent.length, marker, column: whole.length };
}

/** Whether a line begins an item. */
export const isItem = (line: string): boolean => MARKER.test(line);

/** Lists in lists in lists: what is deeper stays as it was typed. */
const DEEPEST = 100;

/**
 * The lines as a list, its markers as typed, or null where they are none: every line must begin
 * an item or hang under one. One numbered line alone is a heading or a sentence as often as it
 * is an item, so it is not taken for a list.
 */
export function listOf(lines: readonly string[], depth = 1): Block | null {
  const first = marked(lines[0] ?? '');
  if (first === null) return null;
  if (lines.length === 1 && !BULLET.test(first.marker)) return null;
  const items: string[][] = [];
  for (const line of lines) {
    const own = marked(line);
    if (own !== null && own.indent === first.indent) items.push([line]);
    else if (indentOf(line) > first.indent) items.at(-1)?.push(line);
    else return null;
  }
  return items.every(isWrapped)
    ? { kind: 'list', items: items.map((item) => itemOf(item, depth)) }
    : null;
}

/** Lines below an item's own are its text wrapped, unless they are many and short: a contents. */
function isWrapped(lines: readonly string[]): boolean {
  const own = lines.filter((line, i) => i === 0 || marked(line) === null);
  return own.length < 3 || own.slice(0, -1).some((line) => line.length >= NARROWEST);
}

function itemOf(lines: readonly string[], depth: number): Item {
  const [first = '', ...others] = lines;
  const { marker, column } = marked(first) ?? { marker: '', column: 0 };
  const nestedAt = others.findIndex((line) => marked(line) !== null);
  const own = nestedAt === -1 ? others : others.slice(0, nestedAt);
  const nested = nestedAt === -1 ? [] : others.slice(nestedAt);
  const text: Block = {
    kind: 'paragraph',
    runs: [{ text: joinLines([first.slice(column), ...own]) }],
  };
  if (nested.length === 0) return { marker, blocks: [text] };
  const inner = (depth < DEEPEST ? listOf(nested, depth + 1) : null) ?? {
    kind: 'code' as const,
    language: null,
    runs: [{ text: nested.map((line) => line.slice(Math.min(column, indentOf(line)))).join('\n') }],
  };
  return { marker, blocks: [text, inner] };
}
