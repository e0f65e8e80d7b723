import { isAscii } from 'node:buffer';
import { asBuffer } from './bytes.ts';
import { guessed } from './decode/guess.ts';
import { siftedUtf8 } from './decode/sifted.ts';
import { type Decoder, texts } from './decode/stream.ts';
import { looksUtf8, utf8, utf8Tail } from './decode/utf8.ts';
import { wideDecoder, wideOf } from './decode/wide.ts';
import { type Sifting, sift } from './sift.ts';

/** What is known of a source's encoding beside its bytes. */
export interface Declared {
  /** The HTTP header, as it came: `text/html; charset=Shift_JIS`. */
  readonly contentType?: string | undefined;
  /** The source is HTML, so that the document itself may declare its encoding. */
  readonly html?: boolean | undefined;
}

/** Turns the bytes of a source, chunk by chunk, into its text, or into what is sifted out of it. */
export type Decode = (chunks: Iterable<Uint8Array>, sifting?: Sifting) => Iterable<string>;

/** Makes a decoder; one of UTF-8 by what it is given. */
type Choice = (utf8: () => Decoder) => Decoder;

/**
 * How to decode the source that begins with `head` (32 KiB of it or so; of HTML, and of what has
 * a content type, all of it). `head` is part of the chunks that are decoded later.
 *
 * In order: a byte order mark; valid UTF-8, whatever was declared; UTF-16 and UTF-32 told by
 * their NULs; the content type; the document's own declaration; windows-1252. The text has `\n`
 * only at its line ends, no byte order mark, and U+FFFD for what is no character.
 */
export async function decoderFor(head: Uint8Array, declared: Declared = {}): Promise<Decode> {
  const decoder = await choose(head, declared);
  return (chunks, sifting) => {
    if (sifting === undefined) return texts(chunks, decoder(utf8));
    const { bytes, text } = sifting.sieve;
    const ofUtf8 = bytes === null ? utf8 : () => siftedUtf8(bytes, sifting.isReady);
    return sift(texts(chunks, decoder(ofUtf8)), text, sifting.isReady);
  };
}

/** The text of a source that is there as a whole; `decoderFor` says how its encoding is told. */
export async function decodeWhole(bytes: Uint8Array, declared: Declared = {}): Promise<string> {
  const decode = await decoderFor(bytes, declared);
  return [...decode([bytes])].join('');
}

async function choose(head: Uint8Array, declared: Declared): Promise<Choice> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return asUtf8;
  const wide = wideOf(head);
  if (wide) return () => wideDecoder(wide);
  const charset = charsetOf(declared.contentType);
  if (charset === null && !declared.html) return guessed;
  const shifted = shifts(head);
  const whole = head.subarray(0, head.length - utf8Tail(head));
  if (isAscii(head) && !shifted) return guessed;
  if (!isAscii(whole) && looksUtf8(whole)) return asUtf8;

  const { declaredEncoding, legacyDecoder } = await import('./decode/legacy.ts');
  const name = declaredEncoding(head, charset, declared.html === true);
  if (shifted && name !== 'ISO-2022-JP') return guessed;
  if (name === null) return guessed;
  return name === 'UTF-8' ? asUtf8 : () => legacyDecoder(name);
}

const asUtf8: Choice = (utf8) => utf8();

/** Whether bytes are ASCII with the escapes of ISO-2022-JP, the one encoding that hides in it. */
function shifts(bytes: Uint8Array): boolean {
  const all = asBuffer(bytes);
  return (all.includes('\x1b$') || all.includes('\x1b(')) && isAscii(all);
}

function charsetOf(contentType: string | undefined): string | null {
  if (contentType === undefined) return null;
  return /;\s*charset\s*=\s*["']?([\w:.+-]+)/i.exec(contentType)?.[1] ?? null;
}
