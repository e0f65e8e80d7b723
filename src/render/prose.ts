import { late } from '../late.ts';
import type { Mark } from './marks.ts';

/**
 * `PLACE (AGENCY) —` at the head of an article: a place in capitals, perhaps with its country or
 * a date after a comma, an agency in brackets, a dash. Either of the last two may stand alone.
 */
const dateline = late(
  () =>
    /^\p{Lu}[\p{Lu}\s.'’/-]{2,40}(?:,\s[\p{L}\d.\s]{1,30}){0,2}(?:\s\([\p{L}\s./-]{2,30}\)(?:\s?[—–-]{1,2}(?=\s))?|\s?[—–](?=\s))/u,
);

/** The dateline of an article's first paragraph, if it has one. */
export function datelineOf(text: string): Mark[] {
  const match = dateline().exec(text);
  return match === null ? [] : [{ start: 0, end: match[0].length, role: 'dateline' }];
}

const QUOTED = /“[^“”]*”|„[^„“]*“|«[^«»]*»|「[^「」]*」/g;

/** Quoted speech in a paragraph, its marks included; an unpaired mark marks nothing. */
export function quotationsOf(text: string): Mark[] {
  return Array.from(text.matchAll(QUOTED), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'quotation' as const,
  }));
}
