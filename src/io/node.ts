import { Buffer } from 'node:buffer';
import manifest from '../../package.json' with { type: 'json' };
import { type Io, type Output, Timeout } from '../io.ts';
import { isDevice, isGiven, mayWait, readChunk, unwritten, writeAll } from './descriptor.ts';
import { optimiseLater } from './engine.ts';
import type { Guard } from './guarded.ts';
import { onSignals } from './signals.ts';

/** The world of a Node process. Nothing is opened or loaded before it is asked for. */
export function nodeIo(process: NodeJS.Process, packageFolder: string): Io {
  let guard: Guard | undefined;
  let hasWaited = false;
  let isLong = false;
  const waits = (): void => {
    hasWaited = true;
    guard?.yield();
  };
  const guarded = async (bytes: Uint8Array): Promise<void> => {
    guard ??= (await import('./guarded.ts')).guardOf(process, 1);
    await guard.write(bytes).catch((error) => Promise.reject(unwritten(error)));
  };
  return {
    waits,
    lasts() {
      if (!isLong) optimiseLater(process);
      isLong = true;
    },
    rest: () => guard?.rest(),
    onSignal: (tidy) => onSignal(process, tidy),
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
    stdout: elsewhere(process, () => hasWaited) ?? output(process, 1, () => hasWaited, guarded),
    stderr: output(process, 2, () => hasWaited),
    limit(work, milliseconds) {
      waits();
      return limit(process, work, milliseconds);
    },
    mayWait,
    async apart(columns, rows, env) {
      const { startApart } = await import('./apart.ts');
      return startApart(process, { ...env, [TERMINAL]: `${columns}x${rows}` });
    },
    told: async (command, argv) => (await import('./reader.ts')).told(command, argv),
    async start(program) {
      await guard?.rest();
      return (await import('./reader.ts')).startReader(process, program);
    },
  };
}

/** In the environment of a galley that runs apart: the size of the terminal its text is for. */
const TERMINAL = 'GALLEY_TERMINAL';

/** Standard output where another galley writes to the terminal what comes of it. */
function elsewhere(process: NodeJS.Process, hasWaited: () => boolean): Output | undefined {
  const [, columns, rows] = /^(\d+)x(\d+)$/.exec(process.env[TERMINAL] ?? '') ?? [];
  if (columns === undefined) return undefined;
  return {
    write: (text) => writeAll(1, text),
    isTerminal: true,
    get isLive() {
      return hasWaited();
    },
    columns: Number(columns),
    rows: Number(rows),
  };
}

function output(
  process: NodeJS.Process,
  fd: 1 | 2,
  hasWaited: () => boolean,
  guarded?: (bytes: Uint8Array) => Promise<void>,
): Output {
  let isColoured = false;
  let isTerminal: boolean | undefined;
  return {
    write(text) {
      if (guarded === undefined || !this.isTerminal) return writeAll(fd, text);
      isColoured ||= text.includes('\x1b');
      return isColoured ? guarded(Buffer.from(text)) : writeAll(fd, text);
    },
    get isTerminal() {
      isTerminal ??= isDevice(fd) && process.getBuiltinModule('node:tty').isatty(fd);
      return isTerminal;
    },
    get isLive() {
      return this.isTerminal && hasWaited();
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

/** A signal that is caught is sent anew, so that it ends galley as it would have. */
function onSignal(process: NodeJS.Process, tidy: () => void): () => void {
  const letGo = onSignals(process, (signal) => {
    letGo();
    tidy();
    process.kill(process.pid, signal);
  });
  return letGo;
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
