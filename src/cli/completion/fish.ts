import { type CommandDefinition, offeredOf } from '../definition.ts';
import { COMMANDS } from '../definitions.ts';
import { flagsOf } from '../flags.ts';

/** For fish. Names of files are completed where nothing says otherwise. */
export function fish(): string {
  const names = COMMANDS.map(({ name }) => name);
  const others = [...names.filter((name) => name !== 'read'), 'help'].join(' ');
  const lines = ['# fish completion for galley'];
  for (const { name, about } of [
    ...COMMANDS,
    { name: 'help', about: 'print the help of a command' },
  ]) {
    lines.push(`complete -c galley -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`);
  }
  for (const command of COMMANDS) {
    const when =
      command.name === 'read'
        ? `not __fish_seen_subcommand_from ${others}`
        : `__fish_seen_subcommand_from ${command.name}`;
    lines.push(...optionLines(command, when));
    const choices = command.arguments[0]?.choices;
    if (choices !== undefined) {
      lines.push(`complete -c galley -n ${quoted(when)} -f -a ${quoted(choices.join(' '))}`);
    }
  }
  const help = quoted('__fish_seen_subcommand_from help');
  lines.push(`complete -c galley -n ${help} -f -a ${quoted(names.join(' '))}`);
  return `${lines.join('\n')}\n`;
}

function optionLines(command: CommandDefinition, when: string): string[] {
  return offeredOf(command).map((option) => {
    const { short, long, value } = flagsOf(option);
    const parts = [`complete -c galley -n ${quoted(when)}`];
    if (short !== null) parts.push(`-s ${short.slice(1)}`);
    parts.push(`-l ${long.slice(2)}`);
    if (value !== null) parts.push('-x');
    if (option.choices !== undefined) parts.push(`-a ${quoted(option.choices.join(' '))}`);
    return [...parts, `-d ${quoted(option.about)}`].join(' ');
  });
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
