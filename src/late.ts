/**
 * A value that is made when it is first asked for. For patterns with Unicode's classes: to make
 * one takes up to a millisecond, and most runs never meet the text that asks for it.
 */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
