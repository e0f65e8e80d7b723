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

/**
 * A regular expression (flag `g`) that finds something in the source of every text in which the
 * term is found, as it was typed: neither through the gate nor joined. It may find more. Null
 * where there is no such expression that is fast.
 */
export function sieveOf(term: string, { regexp }: Manner): RegExp | null {
  if (regexp || !SIFTABLE.test(term)) return null;
  return new RegExp(fold(term, { space: SPACE, between: LOST }), 'gi');
}
