import { assemble } from '../article/assemble.ts';
import type { Article } from '../article/model.ts';
import { parseText } from '../article/text.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { bundled } from './bundled.ts';
import { fileBytes, inputBytes } from './file.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * Opens a source as an article: `-` is standard input, null the bundled article, anything else a
 * path. It is read as its blocks are walked. Throws a UserError for what cannot be read.
 */
export async function open(name: string | null, io: Io): Promise<Article> {
  if (name === null) {
    const { name: own, known, bytes } = bundled(io);
    return { ...assemble(parseText(decodeUtf8(bytes)), own), ...known };
  }
  const bytes = name === '-' ? inputBytes(io.stdin) : fileBytes(name);
  return assemble(parseText(decodeUtf8(refuseBinary(bytes, name))), name);
}

/** A NUL this near the beginning is in no text. */
const LOOKED_AT = 8192;

function* refuseBinary(chunks: Iterable<Uint8Array>, name: string): Generator<Uint8Array> {
  let seen = 0;
  for (const chunk of chunks) {
    if (seen < LOOKED_AT && chunk.subarray(0, LOOKED_AT - seen).includes(0))
      throw new UserError(name, 'is no text');
    seen += chunk.length;
    yield chunk;
  }
}
