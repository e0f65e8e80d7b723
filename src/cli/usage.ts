import { UserError } from '../errors.ts';
import { meant } from '../typo.ts';
import {
  type ArgumentDefinition,
  type CommandDefinition,
  offeredOf,
  syntaxOf,
} from './definition.ts';
import { COMMANDS, PROGRAM } from './definitions.ts';
import { flagsOf, oneOf, spellingsOf } from './flags.ts';

/**
 * What commander says of a command line that is no good, as an error of galley's own: which of
 * the words typed, what is wrong with it, and what could be typed instead.
 */
export function usageError(
  { code, message }: { readonly code: string; readonly message: string },
  argv: readonly string[],
): UserError {
  const command = COMMANDS.find(({ name }) => argv.includes(name)) ?? PROGRAM;
  const quoted = (pattern: RegExp): string[] => pattern.exec(message)?.slice(1) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(quoted(/unknown option '(.*?)'(?:\n\(|$)/su)[0] ?? '', command);
    case 'commander.optionMissingArgument':
      return missingValue(quoted(/option '(.*)' argument missing$/u)[0] ?? '', command);
    case 'commander.missingArgument': {
      const [what = 'value'] = quoted(/argument '(.*)'$/u);
      return new UserError(command.name, `needs a ${what}`, usageOf(command));
    }
    case 'commander.excessArguments':
      return new UserError(command.name, 'takes no more arguments', usageOf(command));
    case 'commander.invalidArgument': {
      const [flags, typed = ''] = quoted(/option '(.*?)' argument '(.*)' is invalid\. /su);
      if (flags !== undefined) {
        const option = offeredOf(command).find((one) => one.flags === flags);
        return notAmong(longOf(flags), typed, option?.choices ?? []);
      }
      const [value = ''] = quoted(/value '(.*)' is invalid for argument /su);
      return notAmong(command.name, value, choicesOf(command.arguments));
    }
    default:
      return new UserError(command.name, message.replace(/^error: /, ''));
  }
}

function unknownOption(typed: string, command: CommandDefinition): UserError {
  const [name = ''] = typed.split('=');
  const own = offeredOf(command).flatMap(spellingsOf);
  if (own.includes(name)) return new UserError(name, 'takes no value');
  const other = COMMANDS.find((one) => offeredOf(one).flatMap(spellingsOf).includes(name));
  if (other !== undefined)
    return new UserError(name, `is no option of ${command.name}`, `it is one of ${other.name}`);
  const near = /^--no-colou?r$/.test(name)
    ? '--color never'
    : meant(
        name,
        own.filter((one) => one.startsWith('--')),
      );
  if (near !== null) return new UserError(name, 'no such option', `did you mean ${near}?`);
  const hint = `${helpOf(command)} tells which there are`;
  const isTerm = command.arguments[0]?.syntax === '<term>';
  return new UserError(name, 'no such option', isTerm ? `${hint}, -- stands before a term` : hint);
}

function missingValue(flags: string, command: CommandDefinition): UserError {
  const option = offeredOf(command).find((one) => one.flags === flags);
  const { value } = flagsOf({ flags });
  const hint =
    option?.choices === undefined ? `${longOf(flags)} <${value}>` : oneOf(option.choices);
  return new UserError(longOf(flags), 'needs a value', hint);
}

function notAmong(what: string, typed: string, choices: readonly string[]): UserError {
  const near = meant(typed, choices);
  return new UserError(
    `${what} '${typed}'`,
    `is not ${oneOf(choices)}`,
    near === null ? undefined : `did you mean ${near}?`,
  );
}

const longOf = (flags: string): string => flagsOf({ flags }).long;

const choicesOf = (all: readonly ArgumentDefinition[]): readonly string[] =>
  all.flatMap(({ choices }) => choices ?? []);

const helpOf = (command: CommandDefinition): string =>
  command === PROGRAM ? 'galley --help' : `galley ${command.name} --help`;

const usageOf = (command: CommandDefinition): string =>
  `galley ${command.name} ${syntaxOf(command)}`;
