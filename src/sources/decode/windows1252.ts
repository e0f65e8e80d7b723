import { isAscii } from 'node:buffer';
import { asBuffer } from '../bytes.ts';

/** What the bytes 80 to 9F mean; the five that mean nothing keep their number. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The text of bytes in windows-1252, the encoding of last resort. It stands here, without the
 * library of all the others, since a plain file in it is common.
 */
export function windows1252(bytes: Uint8Array): string {
  const text = asBuffer(bytes).toString('latin1');
  if (isAscii(bytes)) return text;
  return text.replace(/[\x80-\x9f]/g, (high) => HIGH[high.charCodeAt(0) - 0x80] ?? high);
}
