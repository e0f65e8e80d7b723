import { Buffer } from 'node:buffer';
import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { BrokenPipe, Hopeless, UserError } from '../errors.ts';

/** So many bytes are read at a time; the strings made of them are still among the engine's small. */
export const CHUNK = 32_768;

/** What is read into, and how much of it was handed out: short readings follow one another in it. */
let buffer = new Uint8Array();
let used = 0;

/**
 * Bytes of an open file, at most 32 KiB; waits for a descriptor that does not block. Throws a
 * UserError that calls it `name`.
 */
export function readChunk(fd: number, name: string): Uint8Array {
  for (;;) {
    const chunk = readAt(fd, null, name);
    if (chunk !== null) return chunk;
    wait();
  }
}

/**
 * As above, from a place in the file, or from where the last reading ended; null where it has no
 * places, as a pipe, and may be waited for, or has nothing yet.
 */
export function readAt(fd: number, position: number | null, name: string): Uint8Array | null {
  if (used + CHUNK > buffer.length) {
    buffer = Buffer.allocUnsafeSlow(2 * CHUNK);
    used = 0;
  }
  const start = used;
  try {
    used += readSync(fd, buffer, start, CHUNK, position);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'ESPIPE') return null;
    if (code !== 'EOF') throw new UserError(name, reasonOf(error));
  }
  return new Uint8Array(buffer.buffer, start, used - start);
}

/** What is written is encoded in the same place each time, unless it is longer than this in bytes. */
const ROOM = 3 * CHUNK;
let room: Buffer | undefined;

/** Writes all of it, and waits as above. Throws BrokenPipe when the reader has gone, or Hopeless. */
export function writeAll(fd: number, text: string): void {
  room ??= Buffer.allocUnsafe(ROOM);
  const isRoom = text.length * 3 <= ROOM;
  const bytes = isRoom ? room.subarray(0, room.write(text)) : Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') throw unwritten(error);
      wait();
    }
  }
}

/** Why something could not be written, in galley's own errors. */
export function unwritten(error: unknown): BrokenPipe | Hopeless {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' ? new BrokenPipe() : new Hopeless('cannot write', reasonOf(error));
}

/** Gives way for a few milliseconds, without a busy loop. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
  EIO: 'the device reports an error',
  EBADF: 'is closed',
  ENXIO: 'no such device',
  EMFILE: 'too many open files',
  ERR_INVALID_ARG_VALUE: 'no such file',
};

/** Why a call of the system failed, in words. Node's own messages repeat the file's name raw. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
}

/** Whether a descriptor is one of a device, as a terminal is. */
export function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Whether to open and read a source, `-` or a path, may mean to wait for someone else. */
export function mayWait(source: string): boolean {
  try {
    const stat = source === '-' ? fstatSync(0) : statSync(source);
    return !stat.isFile() && !stat.isDirectory();
  } catch {
    return false;
  }
}

/** Whether someone piped or redirected something into a descriptor. */
export function isGiven(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isFile();
  } catch {
    return false;
  }
}
