import { Buffer, isAscii, isUtf8 } from 'node:buffer';

/** A byte that begins a mark of UTF-8, and NUL, which tells wider encodings. */
const MARK = 0xef;
const NUL = 0;

/**
 * The text of a whole source of which nothing is known but its bytes, where these are plain UTF-8;
 * null for all else. It is what `decoderFor` makes of them, in one step: for files that are many
 * and short.
 */
export function plainText(bytes: Uint8Array): string | null {
  if (bytes[0] === MARK || bytes.includes(NUL) || !isUtf8(bytes)) return null;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = all.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
