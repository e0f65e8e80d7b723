import { write } from 'node:fs';
import { onSignals } from './signals.ts';

/** Every look off, and a link ended. */
const OFF = '\x1b[0m\x1b]8;;\x1b\\';

/** Milliseconds that are waited for a terminal that takes nothing, when galley is to end. */
const PATIENCE = 200;

/** Writes to a terminal, and takes colour off again should a signal end galley. */
export interface Guard {
  /** Rejects with what the system throws. Never resolves once a signal has come. */
  write(bytes: Uint8Array): Promise<void>;
  /** Lets go until the next write, when what has come already has been seen to. */
  rest(): Promise<void>;
  /** Lets go now, and from here on after each write: what blocks would see no signal. */
  yield(): void;
}

/**
 * The guard of a terminal. A key that interrupts also empties what the terminal has not shown yet,
 * the end of a colour with it; so a signal is caught, colour taken off, and the signal sent anew.
 */
export function guardOf(process: NodeJS.Process, fd: number): Guard {
  let letGo: (() => void) | undefined;
  let isYielding = false;
  let isLeaving = false;
  const leave = (signal: NodeJS.Signals): void => {
    if (isLeaving) return;
    isLeaving = true;
    const end = (): void => {
      release();
      process.kill(process.pid, signal);
    };
    write(fd, OFF, end);
    setTimeout(end, PATIENCE);
  };
  const release = (): void => {
    letGo?.();
    letGo = undefined;
  };
  /** A signal that has come is told in the loop's next turn; let go of before, it would be lost. */
  const rest = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1) await new Promise(setImmediate);
    if (isLeaving) await new Promise(() => {});
    release();
  };
  return {
    rest,
    async write(bytes) {
      letGo ??= onSignals(process, leave);
      for (let at = 0; at < bytes.length; ) at += await some(fd, bytes, at);
      if (isLeaving) await new Promise(() => {});
      if (isYielding) await rest();
    },
    yield() {
      isYielding = true;
      release();
    },
  };
}

/** Writes what the terminal takes, and resolves to how many bytes that were. */
function some(fd: number, bytes: Uint8Array, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, at, (error, written) => {
      if (error === null) resolve(written);
      else if (error.code === 'EAGAIN') setTimeout(resolve, 5, 0);
      else reject(error);
    });
  });
}
