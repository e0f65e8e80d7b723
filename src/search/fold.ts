import { accented } from './letters.ts';
import { literal } from './literal.ts';

/** What white space in the term becomes, and what may stand between two characters unseen. */
interface Gaps {
  readonly space: string;
  readonly between: string;
}
const GAPS: Gaps = { space: '\\s+', between: '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*' };
const MARKS = '[\\u0300-\\u036f]';

/** Signs that are typed plain and set in several ways. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["'", "['‘’‚‛′ʼ＇]"],
  ['"', '["“”„‟″＂]'],
  ['-', '[\\x2d‐‑‒–—―−﹣－]'],
]);

/**
 * The term as a regular expression that finds it as a reader means it: white space is any white
 * space, plain signs match typographic ones, a letter without an accent matches those with one,
 * what cannot be seen is looked through. It is the term that is folded, not the text: what it
 * finds is a stretch of the original.
 */
export function fold(term: string, { space, between } = GAPS): string {
  const parts: string[] = [];
  for (const part of partsOf(term)) {
    if (/^\s/.test(part)) parts.push(space);
    else if (part === '...') parts.push('(?:\\.\\.\\.|…)');
    else parts.push(SIGNS.get(part) ?? letter(part));
  }
  return parts.join(between);
}

/** White space, `...`, or one character with the marks on it. */
function partsOf(term: string): readonly string[] {
  // Unicode's classes take a millisecond to build, a tenth of a whole run.
  const isAscii = /^[\0-\x7f]*$/.test(term);
  return term.match(isAscii ? /\s+|\.\.\.|\S/g : /\s+|\.\.\.|\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

function letter(part: string): string {
  if (/^[\0-@[-`{-\x7f]/.test(part)) return literal(part);
  const forms = accented(part);
  if (forms !== undefined) return `[${part}${forms}]${MARKS}*`;
  return /^[a-z]$/i.test(part) || part.normalize('NFD') === part
    ? `${literal(part)}${MARKS}*`
    : `${literal(part)}(?!${MARKS})`;
}
