import { CELLS, classOfPoint, classOfUnit, isGlue, isMark } from './class.ts';
import { emojiAt } from './emoji.ts';

/** Called for each character with all that belongs to it. */
export type Visit = (start: number, end: number, cells: number, of: number) => void;

/** As a UTF-16 unit. */
export const SOFT_HYPHEN = 0xad;

/**
 * Walks a text by what a reader takes for a character, with its cells and its class. Stops, and
 * gives false, at what the table does not cover.
 */
export function walk(text: string, from: number, to: number, visit: Visit): boolean {
  let last = 0x20;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    let end = at + 1;
    let of = classOfUnit(unit);
    if ((unit & 0xf800) === 0xd800) {
      const point = text.codePointAt(at) ?? 0;
      end = at + 2;
      of = classOfPoint(point);
    } else if (unit === SOFT_HYPHEN) {
      visit(at, end, 0, 0);
      last = unit;
      at = end;
      continue;
    }
    let cells = of & CELLS;
    const next = end < to ? text.charCodeAt(end) : 0;
    if (of === 0 || next === 0xfe0f || next === 0x200d || next === 0x20e3 || next === 0xd83c) {
      const emoji = emojiAt(text, at, to);
      if (emoji !== null) {
        [end, cells, of] = emoji;
        // A mark makes no emoji of it, and only string-width knows what then.
        if (isMark(classOfUnit(text.charCodeAt(end)))) return false;
      }
    }
    if (of === 0 || ((last === 0x20 || last === 0x0a) && isGlue(of))) return false;
    visit(at, end, cells, of);
    last = unit;
    at = end;
  }
  return true;
}
