import { spawn, spawnSync } from 'node:child_process';
import type { Program, Reader } from '../io.ts';

/** The status of a shell whose command could not be run. */
const NOT_RUN = [126, 127];

/** A command line that any shell reads as a program and the words it is given. */
const SIMPLE = /^[\w./+-]+(?:\s+[\w./+:,@%=-]+)*$/;

/**
 * Starts a program that reads its standard input and has the terminal till it ends. What is typed
 * there to interrupt goes to the program, not to galley; a signal that is to end galley ends the
 * program first, so that it can leave the terminal as it was.
 */
export function startReader(process: NodeJS.Process, { command, env }: Program): Reader {
  let hasEnded = false;
  let caught: NodeJS.Signals | undefined;
  const stay = (): void => {};
  const leave = (signal: NodeJS.Signals): void => {
    caught = signal;
    // At a hang-up less would leave the terminal as it needs it itself.
    child.kill('SIGTERM');
  };
  // From the moment it runs, a key may be typed.
  process.on('SIGINT', stay).on('SIGTERM', leave).on('SIGHUP', leave);
  // Without a shell where none is needed: it would be ended in the program's stead.
  const shell = !SIMPLE.test(command);
  const [program = '', ...words] = shell ? [command] : command.split(/\s+/);
  const child = spawn(program, words, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });

  const ended = new Promise<boolean>((resolve) => {
    const end = (wasRun: boolean): void => {
      hasEnded = true;
      process.off('SIGINT', stay).off('SIGTERM', leave).off('SIGHUP', leave);
      if (caught !== undefined) process.kill(process.pid, caught);
      resolve(wasRun);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === null || !NOT_RUN.includes(code)));
  });

  const { stdin } = child;
  let isBroken = false;
  let wake = (): void => {};
  stdin.on('error', () => {
    isBroken = true;
    wake();
  });
  stdin.on('drain', () => wake());

  return {
    async write(text) {
      if (hasEnded || isBroken) return 'gone';
      if (stdin.write(text)) return 'taken';
      const drained = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([drained, ended]);
      return hasEnded || isBroken ? 'gone' : 'read';
    },
    end() {
      if (!isBroken) stdin.end();
      return ended;
    },
    ended,
  };
}

/** What a program prints, in at most a second. */
export function told(command: string, argv: readonly string[]): string {
  const { stdout } = spawnSync(command, argv, {
    encoding: 'utf8',
    timeout: 1000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return stdout ?? '';
}
