import { decoded } from './entities.ts';

/** Names longer than this, in UTF-16 units, are texts. */
export const LONGEST_NAME = 80;

/** "By", in other languages: words that lead to a name, as alternatives of a pattern. */
export const BY = 'von|par|por|di|door|av|بقلم';

const LEAD_IN = new RegExp(
  String.raw`^(?:(?:(?:written|posted|published|reviewed|words|story|article|articles|posts)\s+)?by(?::?\s+|(?=\p{Lu}))|(?:${BY}|authors?|contributors?|автор)\s*:?\s+)`,
  'iu',
);
const DATE_AFTER =
  /\s*[|·•].*(?:19|20)\d\d.*$|\s*(?:[|·•,–—-]|\bon\b|\bin\b)?\s*(?:(?:\w+\.? \d{1,2}|\d{1,2} \w+),? \d{4}|\d{1,2}[/.]\d|\d+ min|published|updated|last updated|posted).*$/i;

/** A name as a byline has it, without what leads to it and without the date after it. */
export function nameOf(text: string): string {
  return decoded(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD_IN, '')
    .replace(DATE_AFTER, '')
    .replace(/^[\s,·|]+|[\s,·|:]+$/g, '');
}

const NO_NAME =
  /^(?:https?:|@|www\.)|^\d+$|[*!?]|^(?:admin|webmaster|authors?|staff|editor|about.*|(?:written )?by|view all.*|more.*|share.*|follow.*)$|\b(?:minutes?|says|said|read|posts|comments?|subscribe|updated)\b|\d{3}/i;

/** Whether a text that stands where a name should is one. */
export const isName = (text: string): boolean =>
  text.length > 1 && text.length <= LONGEST_NAME && !NO_NAME.test(text);

/** What stands in names without a capital. */
const PARTICLES = /^(?:and|und|et|y|e|och|en|of|de|del|della|di|da|dos|van|von|der|den|la|le)$/;

/** What stands before the name of several: "the Quay Team". */
const THE = /^the (?=.* (?:team|staff|editors|desk)$)/i;

/** Whether each word of a text, up to its first comma, is written as in a name. */
export function isCapitalised(text: string): boolean {
  const [name = ''] = text.replace(THE, '').split(',');
  return name.split(/[\s&]+/).every((word) => /^[^\p{Ll}]/u.test(word) || PARTICLES.test(word));
}
