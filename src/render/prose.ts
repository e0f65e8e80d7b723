import type { Mark } from './marks.ts';

/**
 * `PLACE (AGENCY) —` at the head of an article: a place, perhaps with its country or a date after
 * a comma, an agency in brackets, a dash. Either of the last two may stand alone. That the place
 * is in capitals is looked at by itself: Unicode's classes take milliseconds to make.
 */
const DATELINE =
  /^([^\d(),—–]{3,41})(?:,\s[^(),—–:;!?"“”‘’-]{1,30}){0,2}(?:\s\([^()\d,;:]{2,30}\)(?:\s?[—–-]{1,2}(?=\s))?|\s?[—–](?=\s))/;
const BETWEEN = " .'’/-\u00a0";

/** The dateline of an article's first paragraph, if it has one. */
export function datelineOf(text: string): Mark[] {
  const [whole, place = ''] = DATELINE.exec(text) ?? [];
  if (whole === undefined || BETWEEN.includes(place.charAt(0))) return [];
  for (const letter of place)
    if (letter === letter.toLowerCase() && !BETWEEN.includes(letter)) return [];
  return [{ start: 0, end: whole.length, role: 'dateline' }];
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
