import stringWidth from 'string-width';
import { classOfPoint, classOfUnit } from './class.ts';
import type { Visit } from './walk.ts';

/** What has no width holds on to what is before it, as a mark does. */
const MARK = classOfUnit(0x301);

const graphemes = new Intl.Segmenter();

/** Walks any text by graphemes, word by word as wrap-ansi does; it covers all. */
export function walkRare(text: string, from: number, to: number, visit: Visit): boolean {
  for (let start = from; start <= to; ) {
    const space = text.indexOf(' ', start);
    const end = space === -1 || space > to ? to : space;
    for (const [at, grapheme] of graphemesOf(text, start, end)) {
      const cells = cellsOf(grapheme);
      visit(at, at + grapheme.length, cells, cells === 0 ? MARK : classOf(grapheme));
    }
    if (end < to) visit(end, end + 1, 1, classOfUnit(0x20));
    start = end + 1;
  }
  return true;
}

/** The cells of graphemes that were met: a script has not very many of them. */
const met = new Map<string, number>();
const MOST_MET = 10_000;

function cellsOf(grapheme: string): number {
  const known = met.get(grapheme);
  if (known !== undefined) return known;
  const cells = stringWidth(grapheme);
  if (met.size < MOST_MET) met.set(grapheme, cells);
  return cells;
}

/** The segmenter is given so many UTF-16 units at a time: its time grows with their square. */
const STRETCH = 1000;

/** The graphemes of a part of a text that begins with a whole one, and where each begins. */
function* graphemesOf(text: string, from: number, to: number): Generator<[number, string]> {
  for (let at = from, length = STRETCH; at < to; ) {
    const end = Math.min(at + length, to);
    const found = Array.from(graphemes.segment(text.slice(at, end)));
    // The last may go on.
    if (end < to) found.pop();
    if (found.length === 0) length *= 2;
    const start = at;
    for (const { segment, index } of found) {
      yield [start + index, segment];
      at = start + index + segment.length;
    }
  }
}

/** A letter where the table has nothing. */
function classOf(grapheme: string): number {
  const point = grapheme.codePointAt(0) ?? 0;
  return (point > 0xffff ? classOfPoint(point) : classOfUnit(point)) || classOfUnit(0x41);
}
