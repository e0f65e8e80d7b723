/**
 * Of what was looked at in order what is found, each with so many before and after it; whatever is
 * near to two of them once.
 */
export function* inContext<T>(
  all: Iterable<T>,
  isFound: (one: T) => boolean,
  context: number,
): Generator<T> {
  let before: T[] = [];
  let after = 0;
  for (const one of all) {
    if (isFound(one)) {
      yield* before;
      yield one;
      before = [];
      after = context;
    } else if (after > 0) {
      yield one;
      after -= 1;
    } else {
      before.push(one);
      if (before.length > context) before.shift();
    }
  }
}
