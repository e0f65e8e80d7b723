/**
 * Passes on of a text only what may hold what is looked for: of the stretches between two empty
 * lines those in which `sieve` (with the flag `g`) finds something. All is passed on until
 * `isReady` says that no stretch depends on those before it. For who only counts: paragraphs that
 * are dropped have no number. Chunks in, chunks out, both with `\n` line ends.
 */
export function* sift(
  chunks: Iterable<string>,
  sieve: RegExp,
  isReady: () => boolean,
): Generator<string> {
  let held = '';
  let isWhole = false;
  for (const chunk of chunks) {
    const text = held + chunk;
    held = '';
    const stop = isReady() ? text.lastIndexOf(GAP) : -1;
    if (stop === -1) {
      if (isWhole && text.length < LONGEST) held = text;
      else {
        yield text;
        isWhole = false;
      }
      continue;
    }
    const start = isWhole ? 0 : text.indexOf(GAP) + GAP.length;
    if (start > 0) yield text.slice(0, start);
    const rest = found(text, start, stop, sieve);
    if (rest !== '') yield rest;
    held = text.slice(stop + GAP.length);
    isWhole = true;
  }
  if (held !== '') yield held;
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
