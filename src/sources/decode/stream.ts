/**
 * Turns the next bytes of a source into text; null says that there are no more. It may hold back
 * the bytes of a character that is not complete yet.
 */
export type Decoder = (bytes: Uint8Array | null) => string;

/**
 * A decoder of an encoding without shifts. `tail` says how many bytes at the end to hold back
 * until more come (0 to 7); `text` decodes whole characters.
 */
export function holdingBack(
  tail: (bytes: Uint8Array) => number,
  text: (bytes: Uint8Array) => string,
): Decoder {
  let held: Uint8Array = new Uint8Array(0);
  return (bytes) => {
    if (bytes === null) return held.length > 0 ? text(held) : '';
    const all = joined(held, bytes);
    const end = all.length - tail(all);
    held = all.slice(end);
    return text(all.subarray(0, end));
  };
}

/** The bytes of both, in order; without a copy where one is empty. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  return Buffer.concat([first, second]);
}

/**
 * The text of chunks of bytes, read as it is walked: no byte order mark at its head, CR and CRLF
 * turned into `\n`, nothing empty. It never waits for more bytes than one character needs.
 */
export function* texts(chunks: Iterable<Uint8Array>, decoder: Decoder): Generator<string> {
  let first = true;
  let afterReturn = false;
  for (const bytes of withEnd(chunks)) {
    let text = decoder(bytes);
    if (text === '') continue;
    if (first && text.startsWith('\ufeff')) text = text.slice(1);
    first = false;
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    else if (text === '') continue;
    afterReturn = text.endsWith('\r');
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    if (text !== '') yield text;
  }
}

function* withEnd(chunks: Iterable<Uint8Array>): Generator<Uint8Array | null> {
  yield* chunks;
  yield null;
}
