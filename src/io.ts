import { Buffer } from 'node:buffer';
import { fstatSync, readSync, writeSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import { BrokenPipe, Hopeless, UserError } from './errors.ts';
import type { Guard } from './io/guarded.ts';

/** Where bytes come from. */
export interface Input {
  /** The next bytes, at most 64 KiB of them; none at the end. Waits until there are some. */
  read(): Uint8Array;
  /** Whether someone piped or redirected something in. */
  readonly isGiven: boolean;
}

/** Where text goes to. */
export interface Output {
  /**
   * Writes all of it. Throws BrokenPipe when the reader has gone, UserError when it fails. A
   * promise is to be waited for before more is written.
   */
  write(text: string): void | Promise<void>;
  readonly isTerminal: boolean;
  /** The terminal's width in cells; undefined where it is none or does not know. */
  readonly columns: number | undefined;
  /** The terminal's height in rows; undefined as above. */
  readonly rows: number | undefined;
}

/** A program to run. */
export interface Program {
  /** Its name, or a command line for the shell. */
  readonly command: string;
  readonly shell: boolean;
  /** What is set in its environment beside what galley has. */
  readonly env: Readonly<Record<string, string>>;
}

/** A program that reads what is written, and has the terminal until it ends. */
export interface Reader {
  /**
   * Hands text on and waits until more is wanted. `read` says that the program has read of what
   * came before, `gone` that it has ended.
   */
  write(text: string): Promise<'taken' | 'read' | 'gone'>;
  /** Ends the text. Resolves, when the program has ended, to whether it could be run. */
  end(): Promise<boolean>;
}

/** The world as galley sees it, handed in by the executable, or by a test. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** galley's own version. */
  readonly version: string;
  /** The folder of the package itself, where the bundled article is. */
  readonly packageFolder: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Said between two sources: a signal ends galley at once until something is written again. */
  rest(): Promise<void>;
  /** Said before what may block for long; the same, and after each writing from here on. */
  waits(): void;
  /**
   * Runs a piece of work, and throws a Timeout when it takes longer than so many milliseconds of
   * computing: a regular expression that runs away can be stopped in no other way.
   */
  limit<T>(work: () => T, milliseconds: number): T;
  /** Starts a program that reads text, such as a pager. */
  start(program: Program): Promise<Reader>;
  /** What a program prints when it is run without input; nothing where it cannot be run. */
  told(command: string, argv: readonly string[]): Promise<string>;
}

/** Thrown by `Io.limit`. */
export class Timeout extends Error {
  override readonly name = 'Timeout';
}

const CHUNK = 65_536;

/** The world of a Node process. Nothing is opened or loaded before it is asked for. */
export function nodeIo(process: NodeJS.Process, packageFolder: string): Io {
  let guard: Guard | undefined;
  const waits = (): void => guard?.yield();
  const guarded = async (bytes: Uint8Array): Promise<void> => {
    guard ??= (await import('./io/guarded.ts')).guardOf(process, 1);
    await guard.write(bytes).catch((error) => Promise.reject(unwritten(error)));
  };
  return {
    waits,
    rest: async () => guard?.rest(),
    env: process.env,
    version: manifest.version,
    packageFolder,
    stdin: {
      read() {
        waits();
        return readChunk(0, '-');
      },
      get isGiven() {
        return isGiven(0);
      },
    },
    stdout: output(process, 1, guarded),
    stderr: output(process, 2),
    limit(work, milliseconds) {
      waits();
      return limit(process, work, milliseconds);
    },
    told: async (command, argv) => (await import('./io/reader.ts')).told(command, argv),
    async start(program) {
      await guard?.rest();
      return (await import('./io/reader.ts')).startReader(process, program);
    },
  };
}

function output(
  process: NodeJS.Process,
  fd: 1 | 2,
  guarded?: (bytes: Uint8Array) => Promise<void>,
): Output {
  let isColoured = false;
  let isTerminal: boolean | undefined;
  return {
    write(text) {
      const bytes = Buffer.from(text);
      isColoured ||= text.includes('\x1b');
      return guarded !== undefined && isColoured && this.isTerminal
        ? guarded(bytes)
        : writeAll(fd, bytes);
    },
    get isTerminal() {
      isTerminal ??= isDevice(fd) && process.getBuiltinModule('node:tty').isatty(fd);
      return isTerminal;
    },
    get columns() {
      if (!this.isTerminal) return undefined;
      return (fd === 1 ? process.stdout : process.stderr).columns;
    },
    get rows() {
      if (!this.isTerminal) return undefined;
      return (fd === 1 ? process.stdout : process.stderr).rows;
    },
  };
}

/** Bytes of an open file, at most 64 KiB; waits for a descriptor that does not block. */
export function readChunk(fd: number, name: string): Uint8Array {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(fd, buffer, 0, CHUNK, null));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return buffer.subarray(0, 0);
      if (code !== 'EAGAIN') throw new UserError(name, reasonOf(error));
      wait();
    }
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
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
function unwritten(error: unknown): BrokenPipe | Hopeless {
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

function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

function isGiven(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isFile();
  } catch {
    return false;
  }
}

function limit<T>(process: NodeJS.Process, work: () => T, milliseconds: number): T {
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  try {
    return runInNewContext('work()', { work }, { timeout: milliseconds }) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Timeout() : error;
  }
}
