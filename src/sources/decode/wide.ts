import { type Decoder, holdingBack } from './stream.ts';

export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const SAMPLE = 4096;

/** No control characters but white space and ESC, nothing that is no character. */
const PLAIN = /^[^\0-\x08\x0e-\x1a\x1c-\x1f\ufffd-\uffff]*$/;

/**
 * Which of UTF-16 and UTF-32 the first bytes of a source are in: by the byte order mark, or by
 * NULs that stand where these encodings have them. Null for anything else.
 */
export function wideOf(head: Uint8Array): Wide | null {
  const { 0: a, 1: b, 2: c, 3: d } = head;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return byNuls(head.subarray(0, SAMPLE));
}

function byNuls(sample: Uint8Array): Wide | null {
  if (!sample.includes(0)) return null;
  const nuls = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] === 0) nuls[i % 4] = (nuls[i % 4] ?? 0) + 1;
  }
  const [n0 = 0, n1 = 0, n2 = 0, n3 = 0] = nuls;
  const count = n0 + n1 + n2 + n3;
  const units = Math.floor(sample.length / 4);
  let wide: Wide;
  if (count < Math.max(2, units / 4) || (count < 8 && count < units)) return null;
  if (n3 >= units && n2 > units / 2 && n0 === 0) wide = 'utf-32le';
  else if (n0 >= units && n1 > units / 2 && n3 === 0) wide = 'utf-32be';
  else if (n0 + n2 === 0) wide = 'utf-16le';
  else if (n1 + n3 === 0) wide = 'utf-16be';
  else return null;
  const text = wideDecoder(wide)(sample);
  return PLAIN.test(text) ? wide : null;
}

/** A decoder of UTF-16 or UTF-32. What is no character becomes U+FFFD. */
export function wideDecoder(wide: Wide): Decoder {
  const little = wide.endsWith('le');
  return wide.startsWith('utf-16')
    ? holdingBack(
        (bytes) => utf16Tail(bytes, little),
        (bytes) => utf16(bytes, little),
      )
    : holdingBack(
        (bytes) => bytes.length % 4,
        (bytes) => utf32(bytes, little),
      );
}

function utf16Tail(bytes: Uint8Array, little: boolean): number {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (little ? 1 : 2)] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}

function utf16(bytes: Uint8Array, little: boolean): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (!little) even.swap16();
  const text = even.toString('utf16le').toWellFormed();
  return bytes.length % 2 ? `${text}\ufffd` : text;
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, little);
    text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  }
  return (bytes.length % 4 ? `${text}\ufffd` : text).toWellFormed();
}
