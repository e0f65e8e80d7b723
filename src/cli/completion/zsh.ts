import { type ArgumentDefinition, type CommandDefinition, offeredOf } from '../definition.ts';
import { COMMANDS, PROGRAM } from '../definitions.ts';
import { flagsOf, spellingsOf } from '../flags.ts';

/** For the completion system of zsh: to be evaluated after compinit, or put into fpath. */
export function zsh(): string {
  const named = COMMANDS.map(({ name, about }) => quoted(`${name}:${about}`));
  return `#compdef galley
_galley() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
    ${[...named, quoted('help:print the help of a command')].join('\n    ')}
  )
  _arguments -C -s \\
    ${[...optionSpecs(PROGRAM), "'1: :->first'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    first)
      _describe -t commands command commands
      _files ;;
    rest)
      case $line[1] in
${COMMANDS.map(commandCase).join('\n')}
        help) _arguments '1:command:(${COMMANDS.map(({ name }) => name).join(' ')})' ;;
        *) _arguments -s ${[...optionSpecs(PROGRAM), "'*:source:_files'"].join(' \\\n          ')} ;;
      esac ;;
  esac
}
if [ "$funcstack[1]" = _galley ]; then _galley "$@"; else compdef _galley galley; fi
`;
}

function commandCase(command: CommandDefinition): string {
  const specs = [...optionSpecs(command), ...command.arguments.map(argumentSpec)];
  return `        ${command.name}) _arguments -s ${specs.join(' \\\n          ')} ;;`;
}

function optionSpecs(command: CommandDefinition): string[] {
  return offeredOf(command).flatMap((option) => {
    const { value } = flagsOf(option);
    const spellings = spellingsOf(option);
    const about = option.about.replace(/[[\]:\\]/g, '\\$&');
    const takes =
      value === null ? '' : `:${value}:${option.choices ? `(${option.choices.join(' ')})` : ' '}`;
    return spellings.map((flag) => {
      const sign = value === null ? '' : flag.startsWith('--') ? '=' : '+';
      return quoted(`(${spellings.join(' ')})${flag}${sign}[${about}]${takes}`);
    });
  });
}

function argumentSpec({ syntax, choices }: ArgumentDefinition, i: number): string {
  const name = syntax.replace(/[^a-z]/g, '');
  if (choices !== undefined) return quoted(`${i + 1}:${name}:(${choices.join(' ')})`);
  // Told of a word that is not an option, zsh would offer options and take none of them.
  const guard = `: :_guard "^-*" ${name}`;
  return syntax.includes('...') ? quoted(`*:${name}:_files`) : quoted(`${i + 1}${guard}`);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
