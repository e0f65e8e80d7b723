import { closeSync, fstatSync, openSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { readChunk, reasonOf } from '../io/descriptor.ts';
import type { Input, Io } from '../io.ts';

/**
 * The bytes of a file, a chunk at a time. It is closed when they have been walked, or left. `name`
 * is what it is called in messages. A pipe that has a name may be waited for.
 */
export function* fileBytes(
  path: string,
  io: Pick<Io, 'waits'>,
  name = path,
): Generator<Uint8Array> {
  const fd = openFile(path, name);
  const isFile = fstatSync(fd).isFile();
  try {
    for (;;) {
      if (!isFile) io.waits();
      const chunk = readChunk(fd, name);
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    closeSync(fd);
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
export function* inputBytes(input: Input): Generator<Uint8Array> {
  for (;;) {
    const chunk = input.read();
    if (chunk.length === 0) return;
    yield chunk;
  }
}
