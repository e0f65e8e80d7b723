import stringWidth from 'string-width';
import { classOfPoint, classOfUnit } from './class.ts';
import type { Visit } from './wide.ts';

/** What has no width holds on to what is before it, as a mark does. */
const MARK = classOfUnit(0x301);

const graphemes = new Intl.Segmenter();

/** Walks any text by graphemes, word by word as wrap-ansi does; it covers all. */
export function walkRare(text: string, from: number, to: number, visit: Visit): boolean {
  for (let start = from; start <= to; ) {
    const space = text.indexOf(' ', start);
    const end = space === -1 || space > to ? to : space;
    for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
      const at = start + index;
      const cells = stringWidth(segment);
      visit(at, at + segment.length, cells, cells === 0 ? MARK : classOf(segment));
    }
    if (end < to) visit(end, end + 1, 1, classOfUnit(0x20));
    start = end + 1;
  }
  return true;
}

/** A letter where the table has nothing. */
function classOf(grapheme: string): number {
  const point = grapheme.codePointAt(0) ?? 0;
  return (point > 0xffff ? classOfPoint(point) : classOfUnit(point)) || classOfUnit(0x41);
}

/** The cells a text takes, by grapheme. */
export function cellsRare(text: string): number {
  return stringWidth(text);
}
