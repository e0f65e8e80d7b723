import { among, isProse, within } from '../../units.ts';
import type { Page } from './layout.ts';
import { isItem } from './list.ts';
import { isFull, isJustified, isNearlyFull, WIDEST } from './prose.ts';

/** As prose is, with the spaces that glue. */
const isGlued = within(
  '\n\n ~\u00a0\u00ac\u00ae\u02ff\u0388\u0482\u048a\u052f\u1e00\u1eff\u2010\u2027\u202f\u205e\u20a0\u20c0\u2190\u22ff',
);
const GAP_OR_LEADER = / {3}|\.{4}/;

/** Whether passages may be looked for in a text: it is plain prose. */
export function isOrdinary(text: string): boolean {
  return (isProse(text) || isGlued(text)) && !GAP_OR_LEADER.test(text);
}

/** What lines begin with that are no items, rules or headings: letters, digits, quotation marks. */
const begins = among(
  'AZaz09\u00c0\u00d6\u00d8\u00f6\u00f8\u024f\u0391\u03a9\u03b1\u03c9\u0400\u0481""\'\'((\u2014\u2014\u2018\u2019\u201c\u201d',
);
/** What lines end with that may be no prose, or are glued to the next. */
const closes = among('{{}}\\\\;;--');

/** Paragraphs and the line after them. */
interface Found {
  readonly paragraphs: readonly string[];
  readonly next: number;
}

/**
 * The ordinary paragraphs that follow one another from a line on, which is the first of a group;
 * null if there are none. The lines come of an ordinary text. What is found is what `layOut`
 * makes of the same lines, at a tenth of the cost; all that is out of the ordinary is left to it.
 */
export function passageAt(lines: readonly string[], from: number, page: Page): Found | null {
  const paragraphs: string[] = [];
  let next = from;
  for (let start = from; start < lines.length; start += 1) {
    if (lines[start] === '') continue;
    const end = lines.indexOf('', start);
    const paragraph = end === -1 ? null : paragraphOf(lines.slice(start, end));
    if (paragraph === null) break;
    if (end > start + 1 || paragraph.length > WIDEST) page.margin = 0;
    paragraphs.push(paragraph);
    start = end;
    next = end;
  }
  return paragraphs.length === 0 ? null : { paragraphs, next };
}

/** Lines at the margin as a paragraph, or null where they may be something else. */
function paragraphOf(lines: readonly string[]): string | null {
  const first = lines[0] ?? '';
  if (isItem(first)) return null;
  const last = lines.length - 1;
  let width = 0;
  let shortest = first.length;
  for (let i = 0; i <= last; i += 1) {
    const line = lines[i] ?? '';
    const { length } = line;
    if (!begins(line.charCodeAt(0)) || closes(line.charCodeAt(length - 1))) return null;
    if (length > width) width = length;
    if (length < shortest && i < last) shortest = length;
  }
  if (last === 0) return first;
  if (width > WIDEST || !(isNearlyFull(shortest, width) || isFull(lines, 0))) return null;
  const text = lines.join(' ');
  const isEven = first.length === shortest && isJustified(lines);
  return isEven && text.includes('  ') ? null : text;
}
