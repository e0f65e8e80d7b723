import { isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes.ts';

/** The byte that a byte order mark of UTF-8 begins with. */
const MARK = 0xef;

/**
 * The text of a whole source of which nothing is known but its bytes, where these are plain UTF-8;
 * null for all else. It is what `decoderFor` makes of them, in one step: for files that are many
 * and short.
 */
export function plainText(bytes: Uint8Array): string | null {
  if (bytes[0] === MARK || !isUtf8(bytes)) return null;
  const text = asBuffer(bytes).toString();
  // A NUL may be one of a wider encoding.
  if (text.includes('\0')) return null;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
