/** What finds something in every text that matters, and may in others. */
export interface Sieve {
  /** In the text; with the flag `g`. */
  readonly text: RegExp;
  /**
   * In the UTF-8 of the text, each byte as the character of its number, unless that holds one for
   * which it is to be looked at as text; flag `g`. Null where there is no such expression.
   */
  readonly bytes: RegExp | null;
}

/** How a source is sifted: with what, and from when on. */
export interface Sifting {
  readonly sieve: Sieve;
  /** Says that no stretch depends on those before it. */
  readonly isReady: () => boolean;
}

/** As `sifter`, of chunks that may all be sifted once that is ready. */
export function* sift(
  chunks: Iterable<string>,
  sieve: RegExp,
  isReady: Sifting['isReady'],
): Generator<string> {
  const next = sifter(sieve, isReady);
  for (const chunk of chunks) {
    const text = next(chunk);
    if (text !== '') yield text;
  }
  const last = next(null);
  if (last !== '') yield last;
}

/**
 * Passes on of a text only what may hold what is looked for: of the stretches between two empty
 * lines those in which `sieve` (with the flag `g`) finds something. A chunk that may not be sifted
 * is passed on as a whole. For who only counts: paragraphs that are dropped have no number. Takes
 * chunks, and null at the end; what it gives may be empty.
 */
export function sifter(
  sieve: RegExp,
  maySift: (chunk: string) => boolean,
): (chunk: string | null) => string {
  let held = '';
  let isHeld = false;
  const allWith = (chunk: string): string => {
    const text = held + chunk;
    held = '';
    isHeld = false;
    return text;
  };
  return (chunk) => {
    if (chunk === null || !maySift(chunk)) return allWith(chunk ?? '');
    const stop = chunk.lastIndexOf(GAP);
    if (stop === -1) {
      if (!isHeld || held.length + chunk.length >= LONGEST) return allWith(chunk);
      held += chunk;
      return '';
    }
    // Only the stretch that began before is put together with its beginning.
    const start = chunk.indexOf(GAP) + GAP.length;
    const first = held + chunk.slice(0, start);
    const kept = isHeld ? found(first, 0, first.length, sieve) : first;
    held = chunk.slice(stop + GAP.length);
    isHeld = true;
    return kept + found(chunk, start, stop, sieve);
  };
}

const GAP = '\n\n';
/** A longer stretch, in UTF-16 units, is passed on as it comes. */
const LONGEST = 1_000_000;

/** The stretches from `start` to `stop` in which something is found, each with its gap. */
function found(text: string, start: number, stop: number, sieve: RegExp): string {
  const stretches: string[] = [];
  for (let at = start; at < stop; ) {
    sieve.lastIndex = at;
    const match = sieve.exec(text);
    if (match === null || match.index >= stop) break;
    const before = text.lastIndexOf(GAP, match.index);
    const from = before < at ? at : before + GAP.length;
    const end = text.indexOf(GAP, Math.max(from, match.index + match[0].length));
    at = (end === -1 ? stop : end) + GAP.length;
    stretches.push(text.slice(from, at));
  }
  return stretches.join('');
}
