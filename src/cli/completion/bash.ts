import { type CommandDefinition, offeredOf, optionsOf } from '../definition.ts';
import { COMMANDS } from '../definitions.ts';
import { flagsOf, spellingsOf } from '../flags.ts';

const NAMES = [...COMMANDS.map(({ name }) => name), 'help'];

/** For bash 3.2 and later. Where nothing is offered, readline completes names of files. */
export function bash(): string {
  const options = valued();
  const taken = options.flatMap(([flags]) => flags.split('|')).map((flag) => `${flag}:*`);
  return `# bash completion for galley
_galley() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  local command=read first=yes word before
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $before:$word in
      ${[...taken, '=:*', '*:-*', '*:='].join('|')}) before=$word ;;
      *) first=
        case $word in ${NAMES.join('|')}) command=$word ;; esac
        break ;;
    esac
  done
  case $prev in
${options.map(([flags, offered]) => `    ${flags}) ${offered}; return ;;`).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${[...COMMANDS.map(optionCase), '      help) word= ;;'].join('\n')}
    esac
    COMPREPLY=($(compgen -W "$word" -- "$cur"))
    return
  fi
  case $command in
${COMMANDS.flatMap(choiceCase).join('\n')}
    help) COMPREPLY=($(compgen -W '${NAMES.join(' ')}' -- "$cur")) ;;
    *)
      if [[ $first ]]; then
        local IFS=$'\\n'
        COMPREPLY=($(compgen -W $'${NAMES.join('\\n')}' -- "$cur") $(compgen -f -- "$cur"))
        compopt -o filenames 2>/dev/null
      fi ;;
  esac
}
complete -o default -o bashdefault -F _galley galley
`;
}

/** The options that take a value, as patterns of the shell, and what to offer after each. */
function valued(): [flags: string, offered: string][] {
  const seen = new Map<string, string>();
  for (const option of COMMANDS.flatMap(optionsOf)) {
    if (flagsOf(option).value === null) continue;
    const offered =
      option.choices === undefined
        ? 'compopt +o default +o bashdefault 2>/dev/null'
        : `COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur"))`;
    seen.set(spellingsOf(option).join('|'), offered);
  }
  return [...seen];
}

function optionCase(command: CommandDefinition): string {
  return `      ${command.name}) word='${offeredOf(command).flatMap(spellingsOf).join(' ')}' ;;`;
}

function choiceCase({ name, arguments: [first] }: CommandDefinition): string[] {
  const choices = first?.choices?.join(' ');
  return choices === undefined
    ? []
    : [`    ${name}) COMPREPLY=($(compgen -W '${choices}' -- "$cur")) ;;`];
}
