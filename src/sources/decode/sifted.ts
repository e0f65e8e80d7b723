import { Buffer, isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes.ts';
import { type Sieve, type Sifting, sifter } from '../sift.ts';
import type { Decoder } from './stream.ts';
import { utf8 } from './utf8.ts';

/**
 * Bytes, each as the character of its number: one of them is in the UTF-8 of each Latin letter with
 * an accent, and of U+212A and U+212B, which become letters. And CR, which becomes `\n`.
 */
const ELSE = [...'\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xe1\x84\r'];

/** Whether bytes, so written, are to be looked at as text: the sieve for bytes may miss something. */
export const needsText = (bytes: string): boolean => ELSE.some((byte) => bytes.includes(byte));

/**
 * Whether something may be found in a whole source of which nothing is known but its bytes. No says
 * it of those that are UTF-8 alone; a NUL may be one of a wider encoding.
 */
export function mayHold(bytes: Uint8Array, { bytes: sieve }: Sieve): boolean {
  if (sieve === null || !isUtf8(bytes)) return true;
  const all = asBuffer(bytes).toString('latin1');
  return all.search(sieve) !== -1 || needsText(all) || all.includes('\0');
}

/**
 * A decoder of UTF-8 that leaves out stretches in which nothing is to be found, most of them before
 * they are decoded.
 */
export function siftedUtf8(sieve: RegExp, isReady: Sifting['isReady']): Decoder {
  const decode = utf8();
  const sift = sifter(sieve, (bytes) => isReady() && !needsText(bytes));
  return (bytes) => {
    const kept = decode(Buffer.from(sift(bytes && asBuffer(bytes).toString('latin1')), 'latin1'));
    return bytes === null ? kept + decode(null) : kept;
  };
}
