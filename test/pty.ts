import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { CLEAN_ENV, PROGRAM } from './spawn.ts';
import { ROOT } from './world.ts';

/** What a run on a terminal left on the screen. */
export interface Shown {
  readonly status: number;
  /** Every line, the scrolled ones too, without trailing blanks. */
  readonly lines: readonly string[];
  /** The bytes as they came. */
  readonly raw: string;
  readonly terminal: xterm.Terminal;
}

/** What a test may do to a run. */
export interface Run {
  /** Types at the terminal. */
  type(keys: string): void;
  /** Sends the program a signal. */
  kill(signal: NodeJS.Signals): void;
}

/** What is done once, when the program has written more than so many characters. */
export interface Act {
  readonly after: number;
  readonly act: (run: Run) => void;
}

/**
 * Runs the program, marks its beginning with its number and its end with its status, and stays: of
 * what is written just before a pseudo-terminal closes some may be lost. A key that interrupts is
 * meant for the program alone.
 */
const BEGINNING = `printf '\\036%s\\036' $$; exec "$@"`;
const LINGERING = `trap : INT; sh -c "$@"; printf '\\036%s\\036' $?; exec sleep 60`;

/** Runs the built program on a pseudo-terminal and lets an emulator show what comes. */
export async function onTerminal(
  argv: readonly string[],
  {
    columns = 80,
    rows = 24,
    env = {},
    act,
  }: { columns?: number; rows?: number; env?: NodeJS.ProcessEnv; act?: Act } = {},
): Promise<Shown> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  const program = [BEGINNING, 'sh', process.execPath, PROGRAM];
  const pty = spawn('/bin/sh', ['-c', LINGERING, 'sh', ...program, ...argv], {
    cols: columns,
    rows,
    cwd: ROOT,
    env: { ...CLEAN_ENV, TERM: 'xterm-256color', GALLEY_PAGER: '', ...env },
  });
  let raw = '';
  let pid = 0;
  let isToAct = true;
  const status = await new Promise<number>((resolve) =>
    pty.onData((data) => {
      raw += data;
      const [begin, number] = (pid === 0 && /^\x1e(\d+)\x1e/.exec(raw)) || [];
      if (begin !== undefined) {
        pid = Number(number);
        raw = raw.slice(begin.length);
      }
      if (act !== undefined && isToAct && pid !== 0 && raw.length > act.after) {
        isToAct = false;
        act.act({
          type: (keys) => pty.write(keys),
          kill: (signal) => process.kill(pid, signal),
        });
      }
      const [mark, code] = /\x1e(\d+)\x1e$/.exec(raw) ?? [];
      if (mark === undefined) return;
      raw = raw.slice(0, -mark.length);
      resolve(Number(code));
    }),
  );
  pty.kill('SIGKILL');
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const buffer = terminal.buffer.active;
  const lines = Array.from(
    { length: buffer.length },
    (_, i) => buffer.getLine(i)?.translateToString(true) ?? '',
  );
  while (lines.at(-1) === '') lines.pop();
  return { status, lines, raw, terminal };
}
