import { closeSync, openSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { CHUNK, readAt, readChunk, reasonOf } from '../io/descriptor.ts';
import type { Io } from '../io.ts';
import type { Bytes } from './bytes.ts';

/**
 * The bytes of a file: of a short one at once, of others a chunk at a time, and these are to be
 * walked or left, which closes it. `name` is what it is called in messages. A pipe that has a name
 * may be waited for.
 */
export function fileBytes(path: string, io: Pick<Io, 'waits' | 'lasts'>, name = path): Bytes {
  const fd = openFile(path, name);
  let isLong = false;
  try {
    const first = readAt(fd, 0, name);
    if (first !== null && first.length < CHUNK && readAt(fd, first.length, name)?.length === 0)
      return first;
    isLong = true;
    return chunksOf(fd, name, first === null ? io.waits : () => {}, io.lasts);
  } finally {
    if (!isLong) closeSync(fd);
  }
}

function* chunksOf(
  fd: number,
  name: string,
  waits: () => void,
  lasts: () => void,
): Generator<Uint8Array> {
  const read = (): Uint8Array => {
    waits();
    return readChunk(fd, name);
  };
  try {
    yield* walked(read, lasts);
  } finally {
    closeSync(fd);
  }
}

/** More chunks than these are much text. */
const FEW = 2;

function* walked(read: () => Uint8Array, lasts: () => void): Generator<Uint8Array> {
  for (let count = 0; ; count += 1) {
    if (count === FEW) lasts();
    const chunk = read();
    if (chunk.length === 0) return;
    yield chunk;
  }
}

function openFile(path: string, name: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new UserError(name, reasonOf(error), path.includes('\ufffd') ? NOT_UTF8 : undefined);
  }
}

/** Node decodes what was typed, and cannot encode again what was not UTF-8. */
const NOT_UTF8 = 'a name that is not UTF-8 cannot be opened, but - can read the file';

/** The bytes of standard input, a chunk at a time. */
export const inputBytes = ({ stdin, lasts }: Pick<Io, 'stdin' | 'lasts'>): Generator<Uint8Array> =>
  walked(() => stdin.read(), lasts);
