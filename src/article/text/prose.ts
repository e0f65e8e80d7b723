import { indentOf } from './lines.ts';
import { isLaidOut } from './signs.ts';

/** Lines narrower than this were broken for another reason than a full line. */
export const NARROWEST = 45;
/** Lines wider than this were not wrapped by hand or by a formatter: each is a paragraph. */
export const WIDEST = 140;
/** How far, as a share of the width, a full line may fall short: a formatter evens lines out. */
const RAGGED = 0.15;

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
 * Whether lines are prose that was wrapped to a width: nothing says that they were laid out by
 * hand, they begin at one column, and they are full.
 */
export function isFilled(lines: readonly string[]): boolean {
  const margin = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return isEvenlySetIn(lines) && isFull(lines, margin) && !isLaidOut(lines, isJustified(lines));
}

/** Whether lines that are at least as long as this are full, whatever word comes after them. */
export const isNearlyFull = (shortest: number, width: number): boolean =>
  width >= NARROWEST && shortest + 2 >= width * (1 - RAGGED);

/**
 * Whether each of several lines is so full that the next line's first word did not fit any more,
 * or nearly so. `margin` is the column at which they begin.
 */
export function isFull(lines: readonly string[], margin: number): boolean {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  const inner = width - margin;
  if (inner < (lines.length < 3 ? NARROWEST : NARROWEST - 15)) return false;
  const breaks = lines.length - 1;
  let full = 0;
  let nearly = 0;
  for (let i = 0; i < breaks; i += 1) {
    const next = lines[i + 1] ?? '';
    const reach = (lines[i]?.length ?? 0) + 1 + firstWord(next);
    if (reach > width || (reach >= width && lines.length > 2)) full += 1;
    else if (reach >= width * (1 - RAGGED) || continues(next)) nearly += 1;
  }
  if (inner < NARROWEST) return full === breaks;
  return full + nearly >= breaks * 0.8 && full + nearly / 2 >= breaks * 0.5;
}

/** Lines of prose begin at one column, but for a first line set in or hung out. */
function isEvenlySetIn(lines: readonly string[]): boolean {
  const indent = indentOf(lines[1] ?? lines[0] ?? '');
  for (let i = 2; i < lines.length; i += 1) if (indentOf(lines[i] ?? '') !== indent) return false;
  const step = indentOf(lines[0] ?? '') - indent;
  return step >= 0 && step <= 8;
}

/** Prose that goes on in the middle of a sentence begins its line with a small letter. */
const continues = (line: string): boolean => /^\s*\p{Ll}/u.test(line);

/** The length of a line's first word. */
function firstWord(line: string): number {
  const start = indentOf(line);
  const end = line.indexOf(' ', start);
  return (end === -1 ? line.length : end) - start;
}

/** Lines of one length, filled out with spaces between the words. */
export function isJustified(lines: readonly string[]): boolean {
  const length = lines[0]?.length;
  for (let i = 1; i + 1 < lines.length; i += 1) if (lines[i]?.length !== length) return false;
  return lines.length > 2;
}

const CJK = '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const FIRST_CJK = 0x2e80;
const UNSPACED = new RegExp(`${CJK}$`, 'u');
const UNSPACED_START = new RegExp(`^${CJK}`, 'u');

/**
 * Wrapped lines as one. They meet in a space, but in none between Chinese or Japanese
 * characters and after the hyphen of a compound. Spaces that only filled a line out shrink.
 */
export function joinLines(lines: readonly string[]): string {
  const justified = isJustified(lines);
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    const typed = line.slice(indentOf(line));
    const part = justified ? typed.replace(/ {2,}/g, ' ') : typed;
    if (last !== '' && !isGlued(last, part)) parts.push(' ');
    parts.push(part);
    last = part;
  }
  return parts.join('');
}

/** Whether nothing stands between two lines once they are joined. */
function isGlued(line: string, next: string): boolean {
  if (line.endsWith('-')) return /\p{L}-$/u.test(line);
  if (line.charCodeAt(line.length - 1) < FIRST_CJK) return false;
  return UNSPACED.test(line) && UNSPACED_START.test(next);
}
