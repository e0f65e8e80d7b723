import type { Block, RemovedKind, Runs } from '../../article/model.ts';
import { type Marked, markedOf, paint } from '../marks.ts';
import { datelineOf, quotationsOf } from '../prose.ts';
import { type Rows, wrap } from '../reflow.ts';
import type { Role, Setting } from '../theme.ts';

/** A block that is one text: a paragraph, or what is set like one. */
type Running = Extract<Block, { kind: 'paragraph' | RemovedKind | 'figure' }>;

/** A paragraph, with its quoted speech and, at the head of an article, its dateline. */
export function setParagraph(
  block: Running | (Running & { n: number | null }),
  setting: Setting,
): string[] {
  const marked = markedOf(block.runs);
  if (!setting.theme.colour) return linesOf(marked, wrap(marked.text, setting.width), setting);
  const isFirst = 'n' in block && block.n === 1;
  const marks = [
    ...quotationsOf(marked.text),
    ...(isFirst ? datelineOf(marked.text) : []),
    ...marked.marks,
  ];
  const text = { ...marked, marks };
  return linesOf(text, wrap(marked.text, setting.width), setting);
}

/** Runs that are all of one role beside their own. */
export function setRuns(runs: Runs, setting: Setting, role: Role): string[] {
  const marked = markedOf(runs);
  const all = [...marked.marks, { start: 0, end: marked.text.length, role }];
  return linesOf({ ...marked, marks: all }, wrap(marked.text, setting.width), setting);
}

/** What is not seen at the end of a line. */
const BLANK = /[\s\u00ad]/;

/** Code keeps its lines. Only what is known to be a language's is painted as code. */
export function setCode(block: Extract<Block, { kind: 'code' }>, setting: Setting): string[] {
  const { text, marks, soft } = markedOf(block.runs);
  const whole = { start: 0, end: text.length, role: 'code' as const };
  const marked = { text, soft, marks: block.language === null ? marks : [...marks, whole] };
  const lines: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    let seen = end;
    while (seen > start && BLANK.test(text.charAt(seen - 1))) seen -= 1;
    lines.push(paint(marked, start, seen, setting.theme));
    start = end + 1;
  }
  return lines;
}

/**
 * The lines of a passage's text without colour, a blank one between its paragraphs. The text must
 * be prepared.
 */
export function setPassage(text: string, width: number): string[] {
  const lines: string[] = [];
  const rows = wrap(text, width);
  for (let i = 0; i < rows.length; i += 2) {
    const end = rows[i + 1] ?? 0;
    lines.push(text.slice(rows[i], end));
    if (end < text.length && text.charCodeAt(end) === LINE_END) lines.push('');
  }
  return lines;
}

const LINE_END = 0x0a;

/** The rows of a text as painted lines. */
export function linesOf(marked: Marked, rows: Rows, { theme }: Setting): string[] {
  const lines: string[] = [];
  for (let i = 0; i < rows.length; i += 2) {
    lines.push(paint(marked, rows[i] ?? 0, rows[i + 1] ?? 0, theme));
  }
  return lines;
}
