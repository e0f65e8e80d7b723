/**
 * UTF-16 units as pairs of characters, each from the first to the last: `'azAZ'`, ASCII letters.
 * None of them is a sign that means something in a class of a pattern.
 */
export type Pairs = string;

/** 16 ranges a pattern compares one after another; of more it asks a function, ten times as long. */
const MOST_UNITS = 2 * 16;

/** A test whether a text has no other UTF-16 units than these. Throws a RangeError for too many. */
export function within(pairs: Pairs): (text: string) => boolean {
  if (pairs.length > MOST_UNITS) throw new RangeError('too many ranges for a fast pattern');
  let outside: RegExp | undefined;
  return (text) => {
    outside ??= new RegExp(`[^${pairs.replace(/(.)(.)/gs, '$1-$2')}]`);
    return !outside.test(text);
  };
}

const isPlain = within(
  '\n\n ~\u00a1\u00ac\u00ae\u02ff\u0388\u0482\u048a\u052f\u1e00\u1eff\u2010\u2027\u2030\u205e\u20a0\u20c0\u2190\u22ff',
);
let last = '';

/**
 * Whether a text has nothing in it but what prose in Latin, Greek and Cyrillic is written with,
 * each of one cell: nothing the gate would change, no space that glues, no soft hyphen, no mark.
 * What was asked last is remembered, so that one text is looked through once, whoever asks.
 */
export function isProse(text: string): boolean {
  if (text === last) return true;
  if (!isPlain(text)) return false;
  last = text;
  return true;
}

/** A test whether a UTF-16 unit is one of these, however many. */
export function among(pairs: Pairs): (unit: number) => boolean {
  let table: Uint8Array | undefined;
  return (unit) => {
    table ??= tableOf(pairs);
    return table[unit] === 1;
  };
}

/** A table of them: 1 for each unit that is among them. */
function tableOf(pairs: Pairs): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < pairs.length; i += 2)
    table.fill(1, pairs.charCodeAt(i), pairs.charCodeAt(i + 1) + 1);
  return table;
}
