import { fold } from './fold.ts';
import type { Manner } from './pattern.ts';

/** What a term may be written with to be looked for in a text that has not passed the gate. */
const SIFTABLE = /^[\w\s'".,!?:()-]+$/;

/** What the gate makes white space of. */
const SPACE = '[\\s\\u0085\\u115f\\u1160\\u3164\\uffa0]+';
/** What the gate takes out between two characters, and a line's end, where lines may be glued. */
const LOST =
  '(?:[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]|[\\ud82f\\ud834\\udb40][\\udc00-\\udfff]' +
  '|\\n[ \\t]*)*';

/** Regular expressions (flag `g`), each of which may find more than the term. */
interface Sieve {
  readonly text: RegExp;
  readonly bytes: RegExp | null;
}

/**
 * What finds something in the source of every text in which the term is found, as it was typed:
 * neither through the gate nor joined. `bytes` does in its UTF-8, each byte as the character of its
 * number, where no letter has an accent that is one character with it. Null where there are no such
 * expressions that are fast.
 */
export function sieveOf(term: string, { regexp }: Manner): Sieve | null {
  if (regexp || !SIFTABLE.test(term)) return null;
  const text = new RegExp(fold(term, { space: SPACE, between: LOST }), 'gi');
  return { text, bytes: inBytes(term) };
}

/** The words of a term, with anything between them, and what is not ASCII between their letters. */
function inBytes(term: string): RegExp | null {
  const words = term.match(/\w+/g);
  if (words === null) return null;
  return new RegExp(words.map((word) => [...word].join('[\\x80-\\xff]*')).join('\\W+'), 'gi');
}
