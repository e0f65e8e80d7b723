import { Argument, Command, CommanderError, Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { sinkOf } from '../output/write.ts';
import { type CommandDefinition, HELP, optionsOf, VERSION } from './definition.ts';
import { COMMANDS, PROGRAM } from './definitions.ts';
import type { Typed } from './settle.ts';

/** A command, with what was typed after it. */
export interface CommandTyped {
  readonly kind: 'command';
  readonly name: string;
  /** As its arguments are defined; several of one kind are a list. */
  readonly operands: readonly unknown[];
  readonly options: Typed;
}

/** Somebody asks for help. */
export interface HelpTyped {
  readonly kind: 'help';
  /** The command that it is of; the program's own name for the program. */
  readonly of: string;
  /** The name that was asked for, where there is no such command. */
  readonly unknown: string | null;
}

/** What was typed. `answered` is a question that needs no more, as for the version. */
export type CommandLine = CommandTyped | HelpTyped | { readonly kind: 'answered' };

/** Reads the command line with commander. Throws a UserError for one that is no good. */
export async function parse(argv: readonly string[], io: Io): Promise<CommandLine> {
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
    if (helped !== null) {
      const unknown = isDone ? null : (argv[argv.indexOf('help') + 1] ?? null);
      return { kind: 'help', of: helped, unknown };
    }
    if (isDone) return { kind: 'answered' };
    const { usageError } = await import('./usage.ts');
    throw usageError(error, argv);
  }
  return chosen === null ? { kind: 'answered' } : typedFor(chosen);
}

const typedFor = (command: Command): CommandTyped => ({
  kind: 'command',
  name: command.name(),
  operands: command.processedArgs,
  options: typedOptions(command),
});

/** The commander program, of the commands that may be meant: each takes time to make. */
function programOf(
  io: Io,
  argv: readonly string[],
  on: { choose(command: Command): void; help(name: string): void },
): Command {
  const program = new Command('galley')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: (text) => sinkOf(io.stdout, false).write(text), writeErr() {} })
    .configureHelp({
      formatHelp: (command) => {
        on.help(command.name());
        return '';
      },
    })
    .helpOption(HELP.flags)
    .helpCommand('help [command]')
    .enablePositionalOptions();
  define(program, PROGRAM, io.version);
  program.action(() => on.choose(program));
  for (const definition of COMMANDS) {
    if (!argv.includes(definition.name)) continue;
    const command = program.command(definition.name);
    define(command, definition, io.version);
    command.action(() => on.choose(command));
  }
  return program;
}

function define(command: Command, definition: CommandDefinition, version: string): void {
  command.version(version, VERSION.flags);
  for (const { flags, choices } of optionsOf(definition)) {
    const option = new Option(flags);
    command.addOption(choices === undefined ? option : option.choices(choices));
  }
  for (const { syntax, choices } of definition.arguments) {
    const argument = new Argument(syntax);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
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
