import { COMMANDS } from './cli/definitions.ts';
import { withHint } from './cli/hint.ts';
import { type CommandTyped, type HelpTyped, parse } from './cli/program.ts';
import { commonOf, lookOf, readOptionsOf, searchOptionsOf } from './cli/settle.ts';
import { list } from './commands/list.ts';
import { read } from './commands/read.ts';
import { search } from './commands/search.ts';
import { DONE, onStage, type Stage } from './commands/stage.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { isColoured } from './output/terminal.ts';
import { sinkOf } from './output/write.ts';

type Report = Stage['report'];

/**
 * Reads the command line and runs what it asks for. Resolves to the exit status. Throws a UserError
 * for a command line that is no good.
 */
export async function run(argv: readonly string[], io: Io, report: Report): Promise<number> {
  const line = await parse(argv, io);
  if (line.kind === 'answered') return DONE;
  return line.kind === 'help' ? help(line, io) : perform(line, io, report);
}

function perform(
  { name, operands, options: typed }: CommandTyped,
  io: Io,
  report: Report,
): Promise<number> {
  const sources = (operands.at(-1) ?? []) as string[];
  // Someone who pipes text in and names no source may expect it to be read.
  if (sources.length === 0 && io.stderr.isTerminal && io.stdin.isGiven)
    report(new UserError('standard input', 'is not read', '- reads it'));
  const mayBeCommand = name === 'galley';
  const stage = {
    io,
    look: lookOf(typed),
    sources,
    report: (error: UserError) => report(withHint(error, mayBeCommand)),
  };
  switch (name) {
    case 'list':
      return onStage(stage, (on) => list(commonOf(sources, typed), on));
    case 'search':
      return onStage(stage, (on) =>
        search(searchOptionsOf(String(operands[0]), sources, typed), on),
      );
    case 'completion':
      return complete(String(operands[0]), io);
    default:
      return onStage(stage, (on) => read(readOptionsOf(sources, typed), on));
  }
}

async function help({ of, unknown }: HelpTyped, io: Io): Promise<number> {
  if (unknown) throw withHint(new UserError(unknown, 'no such command'), true);
  const [{ helpOf }, { themeOf }] = await Promise.all([
    import('./cli/help.ts'),
    import('./render/theme.ts'),
  ]);
  const colour = isColoured('auto', io.env, io.stdout.isTerminal);
  const { paint } = await themeOf(colour);
  const definition = COMMANDS.find((one) => one.name === of) ?? null;
  const width = Math.min(io.stdout.columns || 80, 80);
  await sinkOf(io.stdout, colour).write(helpOf(definition, width, paint.heading));
  return DONE;
}

async function complete(shell: string, io: Io): Promise<number> {
  const { completionOf } = await import('./cli/completion.ts');
  await sinkOf(io.stdout, false).write(completionOf(shell));
  return DONE;
}
