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

/**
 * Runs the program, then marks the end with its status, and stays: of what is written just before
 * a pseudo-terminal closes some may be lost.
 */
const LINGERING = `"$@"; printf '\\036%s\\036' $?; exec sleep 60`;

/** Runs the built program on a pseudo-terminal and lets an emulator show what comes. */
export async function onTerminal(
  argv: readonly string[],
  {
    columns = 80,
    rows = 24,
    env = {},
  }: { columns?: number; rows?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Shown> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  const pty = spawn('/bin/sh', ['-c', LINGERING, 'sh', process.execPath, PROGRAM, ...argv], {
    cols: columns,
    rows,
    cwd: ROOT,
    env: { ...CLEAN_ENV, TERM: 'xterm-256color', GALLEY_PAGER: '', ...env },
  });
  let raw = '';
  const status = await new Promise<number>((resolve) =>
    pty.onData((data) => {
      raw += data;
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
