import { type IPty, spawn } from '@lydell/node-pty';
import { CLEAN_ENV, PROGRAM } from './spawn.ts';
import { ROOT } from './world.ts';

/** A pager that waits for a key and says what signals it gets. */
export const WAITING = `'${process.execPath}' '${ROOT}/test/program/pager.cjs'`;

/**
 * Runs galley with a pager of the test's own, a command for the shell, on a pseudo-terminal; `act`
 * is called when the pager says that it is ready. Resolves to all that was shown, and to how
 * galley ended.
 */
export function paging(
  pager: string,
  argv: readonly string[],
  act: (pty: IPty) => void,
): Promise<{ raw: string; code: number; signal: number }> {
  const pty = spawn(process.execPath, [PROGRAM, ...argv], {
    cols: 80,
    rows: 12,
    cwd: ROOT,
    env: { ...CLEAN_ENV, TERM: 'xterm', GALLEY_PAGER: pager },
  });
  let raw = '';
  let hasActed = false;
  pty.onData((data) => {
    raw += data;
    if (hasActed || !raw.includes('ready')) return;
    hasActed = true;
    act(pty);
  });
  return new Promise((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => resolve({ raw, code: exitCode, signal }));
  });
}
