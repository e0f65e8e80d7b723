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
    const stop = isReady() ? chunk.lastIndexOf(GAP) : -1;
    if (stop === -1) {
      const text = held + chunk;
      if (isWhole && text.length < LONGEST) held = text;
      else {
        yield text;
        held = '';
        isWhole = false;
      }
      continue;
    }
    // Only the stretch that began before is put together with its beginning.
    const start = chunk.indexOf(GAP) + GAP.length;
    const first = held + chunk.slice(0, start);
    const text =
      (isWhole ? found(first, 0, first.length, sieve) : first) + found(chunk, start, stop, sieve);
    if (text !== '') yield text;
    held = chunk.slice(stop + GAP.length);
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
