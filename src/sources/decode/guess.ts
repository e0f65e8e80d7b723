import { isAscii } from 'node:buffer';
import { type Decoder, joined } from './stream.ts';
import { looksUtf8, utf8Tail } from './utf8.ts';
import { windows1252 } from './windows1252.ts';

/**
 * A decoder for bytes of which nothing is known: UTF-8 or windows-1252, told by the first bytes
 * beyond ASCII, however late they come. `utf8` makes the decoder of the one.
 */
export function guessed(utf8: () => Decoder): Decoder {
  let held: Uint8Array = new Uint8Array(0);
  let decided: Decoder | null = null;
  return (bytes) => {
    if (decided) return decided(bytes);
    if (bytes === null) return windows1252(held);
    const all = joined(held, bytes);
    const end = all.length - utf8Tail(all);
    const whole = all.subarray(0, end);
    if (isAscii(whole)) {
      held = all.slice(end);
      return windows1252(whole);
    }
    decided = looksUtf8(whole) ? utf8() : (more) => (more === null ? '' : windows1252(more));
    return decided(all);
  };
}
