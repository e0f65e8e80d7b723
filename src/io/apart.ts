import { spawn } from 'node:child_process';
import type { Apart } from '../io.ts';
import { onSignals } from './signals.ts';

/**
 * Runs galley once more with the command line it has, and with this beside its environment. What
 * waits for a source sees no signal, nor that the reader has gone; so one galley waits, and this
 * one, which can end it, need not. Signals are passed on; as the other ends, this one ends.
 */
export function startApart(process: NodeJS.Process, env: Readonly<Record<string, string>>): Apart {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let caught: NodeJS.Signals | undefined;
  const letGo = onSignals(process, (signal) => {
    caught = signal;
    child.kill(signal);
  });
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages += text;
  });
  let isStopped = false;
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      letGo();
      resolve(caught ?? (isStopped ? 0 : (status ?? signal ?? 0)));
    });
  });
  return {
    text: wholeLines(child.stdout.setEncoding('utf8')),
    stop() {
      isStopped = true;
      child.kill('SIGKILL');
    },
    async end() {
      const status = await ended;
      if (typeof status === 'number') return { status, messages };
      process.kill(process.pid, status);
      return new Promise(() => {});
    },
  };
}

/** A text that comes in pieces, cut at the ends of its lines; one that has none was broken off. */
async function* wholeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  for await (const piece of pieces) {
    const end = piece.lastIndexOf('\n') + 1;
    if (end > 0) yield begun + piece.slice(0, end);
    begun = end > 0 ? piece.slice(end) : begun + piece;
  }
}
