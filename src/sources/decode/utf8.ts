import { isUtf8 } from 'node:buffer';
import type { Decoder } from './stream.ts';

/** A decoder of UTF-8. What is not UTF-8 becomes U+FFFD. */
export function utf8(): Decoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

/** The number of bytes (0 to 3) at the end that begin a character and do not complete it. */
export function utf8Tail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

/**
 * Whether bytes are to be read as UTF-8: they are valid, or so nearly that the faults are faults
 * and not another encoding (at least 8 good characters beyond ASCII, bad ones under 5 % of
 * them). A character cut off at the end is no fault.
 */
export function looksUtf8(bytes: Uint8Array): boolean {
  const whole = bytes.subarray(0, bytes.length - utf8Tail(bytes));
  if (isUtf8(whole)) return true;
  const text = new TextDecoder('utf-8').decode(whole);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad += 1;
    else if (unit >= 0x80 && (unit < 0xdc00 || unit > 0xdfff)) good += 1;
  }
  return good >= 8 && bad < good * 0.05;
}
