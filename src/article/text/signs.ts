import { indentOf } from './lines.ts';

/** A gap in a line that prose does not have, unless it was justified: columns, a leader. */
const GAP = /\S {3,}\S|\.{4,}/;
/** What was drawn or programmed. */
const DRAWN = /^ *[|+][-+=|]|[│┃┌└├─━═]{2}/;
const CODE = /[{}\\]$|\);$|^\s*(?:[$#>%] |\/\/|\/\*|<\/?[a-z]|@\w+\()/;
/** A line that begins an item; below other lines it is not the next line of a sentence. */
const ITEM = /^ *[*+•-] +\S/;

/** What these signs open and close a line with. */
const OPENINGS = '|+-*•$#>%/<@';
const CLOSINGS = '{}\\;';

/** How many of the lines must bear a sign. */
const SHARE = 0.25;

/** Whether signs in the lines say that they were laid out by hand, drawn or programmed. */
export function isLaidOut(lines: readonly string[], justified: boolean): boolean {
  if (areOrdinary(lines)) return false;
  if (lines.some((line, i) => i > 0 && ITEM.test(line))) return true;
  const bears = (sign: RegExp): boolean =>
    lines.filter((line) => sign.test(line)).length >= SHARE * lines.length;
  return bears(DRAWN) || bears(CODE) || (!justified && bears(GAP));
}

/**
 * Whether no sign can be in any of the lines: so it is with nearly all prose, and one pass over
 * it costs a fifth of trying each sign.
 */
function areOrdinary(lines: readonly string[]): boolean {
  for (const line of lines) {
    if (OPENINGS.includes(line.charAt(indentOf(line)))) return false;
    if (CLOSINGS.includes(line.charAt(line.length - 1))) return false;
  }
  return !MADE_OF.test(lines.join('\n'));
}

/** What gaps, leaders and boxes are made of. */
const MADE_OF = / {3}|\.{4}|[\u2500-\u257f]{2}/;
