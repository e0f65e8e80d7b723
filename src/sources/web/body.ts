import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Refusal } from './failure.ts';

/** What `readBody` can undo. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** More codings than one are rare, more than two a trick. */
const MOST_CODINGS = 2;

/**
 * The bytes of a body, decompressed. `received` is told the bytes so far. Throws a Refusal once
 * there are more than `most`, however they were compressed, and for codings that are unknown.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  most: number,
  received: (bytes: number) => void,
): Promise<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) throw new Refusal('is compressed in an unknown way');

  let stream = body;
  for (const coding of codings.reverse()) stream = await decompressed(stream, coding);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > most) throw tooLarge(most);
    chunks.push(chunk);
    received(bytes);
  }
  return Buffer.concat(chunks);
}

/** The Refusal of a page with more than `most` bytes. */
export function tooLarge(most: number): Refusal {
  const megabyte = 1024 * 1024;
  return new Refusal(
    `is larger than ${most < megabyte ? `${most} bytes` : `${Math.floor(most / megabyte)} MB`}`,
  );
}

async function decompressed(stream: Readable, coding: string): Promise<Readable> {
  const first = await firstByte(stream);
  if (first === null) return stream;
  const decoder = decoderOf(coding, first);
  // Errors reach whoever reads the decoder; leaving off reading it ends the stream before it.
  pipeline(stream, decoder, () => {});
  return decoder;
}

function decoderOf(coding: string, first: number) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // Some servers mean the bare format; without the zlib header the first byte differs.
      return (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new Refusal('is compressed in an unknown way');
  }
}

/** The first byte of a stream, which stays in it; null for an empty one. */
async function firstByte(stream: Readable): Promise<number | null> {
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    stream.unshift(chunk);
    return chunk[0];
  }
  return null;
}
