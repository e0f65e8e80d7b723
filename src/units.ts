/**
 * UTF-16 units as pairs of characters, each from the first to the last: `'azAZ'`, ASCII letters.
 * None of them is a sign that means something in a class of a pattern.
 */
export type Pairs = string;

/** A table of them: 1 for each unit that is among them. */
function tableOf(pairs: Pairs): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < pairs.length; i += 2)
    table.fill(1, pairs.charCodeAt(i), pairs.charCodeAt(i + 1) + 1);
  return table;
}

/** From so many units on a table is worth making, and the loop over it is soon compiled. */
const WORTH_A_TABLE = 20_000;

/**
 * A test whether a text has no other UTF-16 units than these. A pattern answers at once, and a
 * table six times as fast: so a short text meets the one, and a book the other.
 */
export function within(pairs: Pairs): (text: string) => boolean {
  let outside: RegExp | undefined;
  let table: Uint8Array | undefined;
  let seen = 0;
  return (text) => {
    seen += text.length;
    if (seen < WORTH_A_TABLE) {
      outside ??= new RegExp(`[^${pairs.replace(/(.)(.)/gs, '$1-$2')}]`);
      return !outside.test(text);
    }
    table ??= tableOf(pairs);
    for (let i = 0; i < text.length; i += 1) if (table[text.charCodeAt(i)] === 0) return false;
    return true;
  };
}
