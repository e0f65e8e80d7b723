/**
 * UTF-8 as text, a chunk at a time, without a byte order mark, every line end a `\n`. What is
 * not valid becomes U+FFFD; a character cut in two by a chunk's end does not.
 */
export function* decodeUtf8(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder();
  let endedInReturn = false;
  for (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (endedInReturn) text = `\r${text}`;
    endedInReturn = text.endsWith('\r');
    if (endedInReturn) text = text.slice(0, -1);
    if (text !== '') yield withNewlines(text);
  }
  const last = (endedInReturn ? '\r' : '') + decoder.decode();
  if (last !== '') yield withNewlines(last);
}

const withNewlines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
