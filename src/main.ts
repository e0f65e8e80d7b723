import { sanitizeLine } from './article/sanitize.ts';
import { run } from './cli.ts';
import { DONE, FAILED } from './commands/stage.ts';
import { BrokenPipe, UserError } from './errors.ts';
import type { Io } from './io.ts';

/**
 * Runs galley. Resolves to the exit status. The one place where errors become text; what is no
 * user's error is thrown on, with its stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io, (error) => tell(io, error));
  } catch (error) {
    if (error instanceof BrokenPipe) return DONE;
    if (!UserError.is(error)) throw error;
    tell(io, error);
    return FAILED;
  }
}

/** More of a message than this many code points at each end is not looked at: it repeats input. */
const MESSAGE_END = 200;

/** One line on standard error. If nobody can be told, the status still tells. */
function tell({ stderr }: Io, { message, hint }: UserError): void {
  const line = sanitizeLine(hint === undefined ? message : `${message}; ${hint}`);
  const points = Array.from(line);
  const shown =
    points.length <= MESSAGE_END * 2
      ? line
      : `${points.slice(0, MESSAGE_END).join('')} … ${points.slice(-MESSAGE_END).join('')}`;
  try {
    stderr.write(`galley: ${shown}\n`);
  } catch {
    // Standard error is closed or full.
  }
}
