import type { Run, Runs } from '../article/model.ts';
import { near } from './near.ts';
import { linked, type Role, type Theme } from './theme.ts';

/** A role over a stretch of a text, in UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** Where a link leads to. */
  readonly link?: string;
}

/** A text with the roles of its parts. Marks may nest and overlap; the last is outermost. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Whether there are soft hyphens in it. */
  readonly soft: boolean;
}

const ROLES: readonly (readonly [keyof Run, Role])[] = [
  ['strong', 'strong'],
  ['emphasis', 'emphasis'],
  ['code', 'code'],
  ['link', 'link'],
  ['match', 'match'],
];

/** Runs as one text with marks. */
export function markedOf(runs: Runs): Marked {
  const marks: Mark[] = [];
  let text = '';
  for (const run of runs) {
    const start = text.length;
    text += run.text;
    for (const [field, role] of ROLES) {
      if (run[field] === undefined) continue;
      const mark = { start, end: text.length, role };
      marks.push(field === 'link' && run.link !== undefined ? { ...mark, link: run.link } : mark);
    }
  }
  return { text, marks, soft: text.includes('\u00ad') };
}

/**
 * The text between two offsets, a row or a part of one, each part painted in its roles. Soft
 * hyphens vanish, but for one that a word is broken at.
 */
export function paint(marked: Marked, start: number, end: number, theme: Theme): string {
  const { text, soft } = marked;
  if (!soft) return painted(marked, start, end, theme);
  const row = painted(marked, start, end, theme).replaceAll('\u00ad', '');
  return isHyphenated(text, end) ? `${row}-` : row;
}

/** Whether a row that ends at an offset ends in a soft hyphen that a word is broken at. */
export const isHyphenated = (text: string, end: number): boolean =>
  text[end - 1] === '\u00ad' && /\S/.test(text[end] ?? ' ');

function painted({ text, marks }: Marked, start: number, end: number, theme: Theme): string {
  if (!theme.colour || marks.length === 0) return text.slice(start, end);
  const here = near(marks, start, end).filter((mark) => mark.start < end && mark.end > start);
  if (here.length === 0) return text.slice(start, end);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  let painted = '';
  for (const [i, from] of points.entries()) {
    const to = points[i + 1];
    if (to === undefined) break;
    let part = text.slice(from, to);
    for (const mark of here) {
      if (mark.start > from || mark.end < to) continue;
      part = theme.paint[mark.role](part);
      if (mark.link !== undefined) part = linked(part, mark.link, theme);
    }
    painted += part;
  }
  return painted;
}
