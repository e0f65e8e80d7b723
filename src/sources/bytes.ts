import { Buffer } from 'node:buffer';
import { UserError } from '../errors.ts';

/** The bytes of a source: all of them where they are few, else as they are read. */
export type Bytes = Uint8Array | Iterable<Uint8Array>;

/** Enough bytes to tell what a source is. */
const TELLING = 1024;

/** So many bytes are set before the rest of the first chunk: the first lines are not to wait for it. */
const OPENING = 4096;

/** A source that was begun: its first bytes, and all of them: those again and the rest. */
export interface Begun {
  readonly head: Uint8Array;
  readonly all: Iterable<Uint8Array>;
  /** Whether the first bytes are known to be all. */
  readonly isWhole: boolean;
}

/** Begins a source: reads as much of it as tells what it is. */
export function beginning(bytes: Bytes): Begun {
  if (bytes instanceof Uint8Array) return { head: bytes, all: [bytes], isWhole: true };
  const iterator = bytes[Symbol.iterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < TELLING) {
    const next = iterator.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = first.length === 1 && first[0] ? first[0] : Buffer.concat(first);
  const all = function* (): Generator<Uint8Array> {
    yield head.subarray(0, OPENING);
    if (head.length > OPENING) yield head.subarray(OPENING);
    yield* { [Symbol.iterator]: () => iterator };
  };
  return { head, all: all(), isWhole: false };
}

/** The same bytes as a Buffer, which knows how to decode them. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** All bytes as one array. Throws a UserError where they are more than `most`. */
export function gather(chunks: Iterable<Uint8Array>, name: string, most: number): Uint8Array {
  const gathered: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    gathered.push(chunk);
    length += chunk.length;
    if (length > most) throw new UserError(name, `is larger than ${most / 1e6} MB`);
  }
  return gathered.length === 1 && gathered[0] ? gathered[0] : Buffer.concat(gathered);
}
