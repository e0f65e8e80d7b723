/** The cells of a margin for numbers of so many digits and the gap after them. */
export const marginFor = (digits: number): number => Math.max(digits, 2) + 2;

/** How many blocks are looked at before the first is printed. */
const LOOK_AHEAD = 100;

/**
 * The cells of a margin for paragraph numbers and the gap after them, by the first blocks of an
 * article: room for four digits where there are more than those. The blocks are to be taken from
 * what is given back, since they can be walked but once.
 */
export function inAdvance<T extends { readonly n?: number | null }>(
  blocks: Iterable<T>,
): { margin: number; blocks: Iterable<T> } {
  const iterator = blocks[Symbol.iterator]();
  const first: T[] = [];
  while (first.length < LOOK_AHEAD) {
    const next = iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  const last = first.findLast(({ n }) => n)?.n ?? 0;
  const digits = first.length < LOOK_AHEAD ? String(last).length : 4;
  const all = function* (): Generator<T> {
    yield* first;
    yield* { [Symbol.iterator]: () => iterator };
  };
  return { margin: marginFor(digits), blocks: all() };
}
