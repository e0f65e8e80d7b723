import { Argument, Command, CommanderError, Option } from 'commander';
import {
  COMMANDS,
  type CommandDefinition,
  HELP,
  optionsOf,
  PROGRAM,
  VERSION,
} from './cli/definitions.ts';
import { commonOf, lookOf, readOptionsOf, searchOptionsOf, type Typed } from './cli/settle.ts';
import { list } from './commands/list.ts';
import { read } from './commands/read.ts';
import { search } from './commands/search.ts';
import { DONE, onStage, type Stage } from './commands/stage.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { isColoured } from './output/terminal.ts';
import { sinkOf } from './output/write.ts';
import { meant } from './typo.ts';

type Report = Stage['report'];

/**
 * Reads the command line and runs what it asks for. Resolves to the exit status. Throws a UserError
 * for a command line that is no good.
 */
export async function run(argv: readonly string[], io: Io, report: Report): Promise<number> {
  let chosen: Command | null = null;
  let helped: string | null = null;
  const program = programOf(io, argv, {
    choose: (command) => {
      chosen = command;
    },
    help: (name) => {
      helped = name;
    },
  });
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isDone = error.exitCode === 0;
    if (helped !== null) return help(helped, isDone ? null : argv[argv.indexOf('help') + 1], io);
    if (isDone) return DONE;
    const { usageError } = await import('./cli/usage.ts');
    throw usageError(error, argv);
  }
  return chosen === null ? DONE : perform(chosen, io, report);
}

/** The commander program, of the commands that may be meant: each takes time to make. */
function programOf(
  io: Io,
  argv: readonly string[],
  on: { choose(command: Command): void; help(name: string): void },
): Command {
  const program = new Command('galley')
    .exitOverride()
    .configureOutput({ writeOut: (text) => sinkOf(io.stdout, false).write(text), writeErr() {} })
    .configureHelp({
      formatHelp: (command) => {
        on.help(command.name());
        return '';
      },
    })
    .helpOption(HELP.flags)
    .helpCommand('help [command]')
    .enablePositionalOptions()
    .version(io.version, VERSION.flags);
  define(program, PROGRAM);
  program.action(() => on.choose(program));
  for (const definition of COMMANDS) {
    if (!argv.includes(definition.name)) continue;
    const command = program.command(definition.name);
    define(command, definition);
    command.action(() => on.choose(command));
  }
  return program;
}

function define(command: Command, definition: CommandDefinition): void {
  for (const { flags, choices } of optionsOf(definition)) {
    const option = new Option(flags);
    command.addOption(choices === undefined ? option : option.choices(choices));
  }
  for (const { syntax, choices } of definition.arguments) {
    const argument = new Argument(syntax);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
}

function perform(command: Command, io: Io, report: Report): Promise<number> {
  const typed = typedOptions(command);
  const operands: unknown[] = command.processedArgs;
  const sources = (operands.at(-1) ?? []) as string[];
  // Someone who pipes text in and names no source may expect it to be read.
  if (sources.length === 0 && io.stderr.isTerminal && io.stdin.isGiven)
    report(new UserError('standard input', 'is not read', '- reads it'));
  const stage = { io, look: lookOf(typed), sources, report };
  switch (command.name()) {
    case 'list':
      return onStage(stage, (on) => list(commonOf(sources, typed), on));
    case 'search':
      return onStage(stage, (on) =>
        search(searchOptionsOf(String(operands[0]), sources, typed), on),
      );
    case 'completion':
      return complete(String(operands[0]), io);
    default: {
      const hinting = (error: UserError) => report(withHint(error));
      return onStage({ ...stage, report: hinting }, (on) =>
        read(readOptionsOf(sources, typed), on),
      );
    }
  }
}

/**
 * The options of a command, with those that were typed before its name. One that the command
 * does not have is not silently dropped.
 */
function typedOptions(command: Command): Typed {
  const own = command.opts<Typed>();
  const before = command.parent?.opts<Typed>() ?? {};
  for (const name of Object.keys(before)) {
    const option = command.options.find((one) => one.attributeName() === name);
    if (option === undefined) {
      const flag = command.parent?.options.find((one) => one.attributeName() === name)?.long;
      throw new UserError(flag ?? name, `is no option of ${command.name()}`);
    }
  }
  return { ...before, ...own };
}

/** What does not exist may be a command misspelt. */
function withHint(error: UserError): UserError {
  const names = COMMANDS.map(({ name }) => name);
  const command = error.why.startsWith('no such') ? meant(error.what, names) : null;
  return command === null
    ? error
    : new UserError(error.what, error.why, `did you mean the command '${command}'?`);
}

/** Prints the help of a command; `unknown` is the name of one that there is not. */
async function help(name: string, unknown: string | null | undefined, io: Io): Promise<number> {
  if (unknown) throw withHint(new UserError(unknown, 'no such command'));
  const [{ helpOf }, { themeOf }] = await Promise.all([
    import('./cli/help.ts'),
    import('./render/theme.ts'),
  ]);
  const colour = isColoured('auto', io.env, io.stdout.isTerminal);
  const { paint } = await themeOf(colour);
  const definition = COMMANDS.find((one) => one.name === name) ?? null;
  const width = Math.min(io.stdout.columns || 80, 80);
  await sinkOf(io.stdout, colour).write(helpOf(definition, width, paint.heading));
  return DONE;
}

async function complete(shell: string, io: Io): Promise<number> {
  const { completionOf } = await import('./cli/completion.ts');
  await sinkOf(io.stdout, false).write(completionOf(shell));
  return DONE;
}
