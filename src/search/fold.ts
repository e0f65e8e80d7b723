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

/** Letters whose stroke no decomposition takes off, and signs that are letters again in NFC. */
const OTHERS =
  'øo łl đd ħh ŧt ıi ɨi ƀb ǥg ɍr ØO ŁL ĐD ĦH ŦT ƗI ɃB ǤG ɌR ſs ſS \u212ak \u212aK \u212ba \u212bA';

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
  const forms = accented().get(part);
  if (forms !== undefined) return `[${part}${forms}]${MARKS}*`;
  return /^[a-z]$/i.test(part) || part.normalize('NFD') === part
    ? `${literal(part)}${MARKS}*`
    : `${literal(part)}(?!${MARKS})`;
}

let table: Map<string, string> | undefined;

/** Each letter without an accent, with the accented forms of Latin, Greek and Cyrillic. */
function accented(): ReadonlyMap<string, string> {
  if (table !== undefined) return table;
  table = new Map();
  const add = (base: string, form: string) => table?.set(base, (table.get(base) ?? '') + form);
  for (const [first, last] of [
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let point = first; point <= last; point += 1) {
      const form = String.fromCharCode(point);
      const [base = '', ...marks] = form.normalize('NFD');
      if (marks.length > 0 && base.toLowerCase() !== base.toUpperCase()) add(base, form);
    }
  }
  for (const [form = '', base = ''] of OTHERS.split(' ')) add(base, form);
  return table;
}
