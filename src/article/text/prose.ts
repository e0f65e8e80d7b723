import { indentOf } from './lines.ts';

/** Lines narrower than this were broken for another reason than a full line. */
export const NARROWEST = 45;
/** Lines wider than this were not wrapped by hand or by a formatter: each is a paragraph. */
const WIDEST = 140;
/** How far, as a share of the width, a full line may fall short: a formatter evens lines out. */
const RAGGED = 0.15;

/** A gap in a line that prose does not have, unless it was justified: columns, a leader. */
const GAP = /\S {3,}\S|\.{4,}/;
/** What was drawn or programmed. */
const DRAWN = /^ *[|+][-+=|]|[│┃┌└├─━═]{2}/;
const CODE = /[{}\\]$|\);$|^\s*(?:[$#>%] |\/\/|\/\*|<\/?[a-z]|@\w+\()/;
/** A line that begins an item; below other lines it is not the next line of a sentence. */
const ITEM = /^ *[*+•-] +\S/;

/**
 * Whether lines are longer than anyone wraps at, so that each is a paragraph of its own. A line
 * that is one unbroken word (an address, data) does not count.
 */
export function isLongLined(lines: readonly string[]): boolean {
  let long = 0;
  let all = 0;
  for (const line of lines) {
    all += line.length;
    if (line.length > WIDEST && line.trim().includes(' ')) long += line.length;
    else if (line.length > WIDEST && /[\u3000-\u9fff]/.test(line)) long += line.length;
  }
  return long * 2 > all;
}

/**
 * Whether lines are prose that was wrapped to a width: each is so full that the next line's
 * first word did not fit any more, or nearly so.
 */
export function isFilled(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map((line) => line.length));
  const inner = width - Math.min(...lines.map(indentOf));
  if (inner < (lines.length < 3 ? NARROWEST : NARROWEST - 15)) return false;
  if (!isEvenlySetIn(lines) || lines.some((line, i) => i > 0 && ITEM.test(line))) return false;
  const share = (sign: RegExp): number => lines.filter((l) => sign.test(l)).length / lines.length;
  if (share(DRAWN) >= 0.25 || share(CODE) >= 0.25) return false;
  if (share(GAP) >= 0.25 && !isJustified(lines)) return false;
  let full = 0;
  let nearly = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const reach = (lines[i]?.length ?? 0) + 1 + firstWord(lines[i + 1] ?? '').length;
    if (reach > width || (reach >= width && lines.length > 2)) full += 1;
    else if (reach >= width * (1 - RAGGED) || continues(lines[i + 1] ?? '')) nearly += 1;
  }
  const breaks = lines.length - 1;
  if (inner < NARROWEST) return full === breaks;
  return full + nearly >= breaks * 0.8 && full + nearly / 2 >= breaks * 0.5;
}

/** Lines of prose begin at one column, but for a first line set in or hung out. */
function isEvenlySetIn(lines: readonly string[]): boolean {
  const [first = '', second = first, ...others] = lines;
  const indent = indentOf(second);
  if (others.some((line) => indentOf(line) !== indent)) return false;
  const step = indentOf(first) - indent;
  return step >= 0 && step <= 8;
}

/** Prose that goes on in the middle of a sentence begins its line with a small letter. */
const continues = (line: string): boolean => /^\s*\p{Ll}/u.test(line);

const firstWord = (line: string): string => /^ *([^ ]*)/.exec(line)?.[1] ?? '';

/** Lines of one length, filled out with spaces between the words. */
function isJustified(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines.slice(0, -1);
  return others.length > 0 && others.every((line) => line.length === first.length);
}

const CJK = '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const UNSPACED = new RegExp(`${CJK}$`, 'u');
const UNSPACED_START = new RegExp(`^${CJK}`, 'u');

/**
 * Wrapped lines as one. They meet in a space, but in none between Chinese or Japanese
 * characters and after the hyphen of a compound. Spaces that only filled a line out shrink.
 */
export function joinLines(lines: readonly string[]): string {
  const justified = isJustified(lines);
  let text = '';
  for (const line of lines) {
    const typed = line.replace(/^ +/, '');
    const part = justified ? typed.replace(/ {2,}/g, ' ') : typed;
    const glued =
      text === '' ||
      /\p{L}-$/u.test(text) ||
      (UNSPACED.test(text.slice(-1)) && UNSPACED_START.test(part));
    text += glued ? part : ` ${part}`;
  }
  return text;
}
