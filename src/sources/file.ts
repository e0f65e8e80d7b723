import { closeSync, openSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { type Input, readChunk, reasonOf } from '../io.ts';

/** The bytes of a file, a chunk at a time. It is closed when they have been walked, or left. */
export function* fileBytes(path: string): Generator<Uint8Array> {
  const fd = openFile(path);
  try {
    for (;;) {
      const chunk = readChunk(fd, path);
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    closeSync(fd);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new UserError(path, reasonOf(error));
  }
}

/** The bytes of standard input, a chunk at a time. */
export function* inputBytes(input: Input): Generator<Uint8Array> {
  for (;;) {
    const chunk = input.read();
    if (chunk.length === 0) return;
    yield chunk;
  }
}
