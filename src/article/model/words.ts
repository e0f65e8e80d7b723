import { late } from '../../late.ts';

/** From a Latin letter or a digit on to the end of its word. */
const LATIN = /[a-z\d]\S*/gi;
/** A word that has none of them; and whether it is of signs alone, as most of those are. */
const OTHER = /(?<!\S)[^\sa-z\d]+(?!\S)/gi;
const SIGNS = /^[!-~\u2010-\u2027]+$/;
/** Unicode's classes take milliseconds to make. */
const letter = late(() => /[\p{L}\p{N}]/u);

/**
 * The number of words in a text: what stands between white space and has a letter or a digit.
 */
export function countWords(text: string): number {
  let words = text.match(LATIN)?.length ?? 0;
  for (const word of text.match(OTHER) ?? [])
    if (!SIGNS.test(word) && letter().test(word)) words += 1;
  return words;
}
