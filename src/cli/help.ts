import type { Paint } from '../render/theme.ts';
import {
  type ArgumentDefinition,
  type CommandDefinition,
  HELP,
  type OptionGroup,
  syntaxOf,
  VERSION,
} from './definition.ts';
import { ABOUT, COMMANDS, PROGRAM } from './definitions.ts';
import { oneOf } from './flags.ts';

/** A term of the help and what is said of it. */
type Row = readonly [term: string, about: string];
type Section = readonly [title: string, rows: readonly Row[]];

/**
 * The help of a command, or of the program where `command` is null: examples first, then
 * arguments and options in their groups, in lines of at most `width` cells. `paint` paints
 * the headings.
 */
export function helpOf(command: CommandDefinition | null, width: number, paint: Paint): string {
  const definition = command ?? PROGRAM;
  const own: OptionGroup = { title: 'Help', options: [VERSION, HELP] };
  const options = [...definition.groups, own].map(
    ({ title, options }): Section => [
      title,
      options.map(({ flags, about, choices }) => [
        flags.startsWith('--') ? `    ${flags}` : flags,
        choices === undefined ? about : `${about}: ${oneOf(choices)}`,
      ]),
    ],
  );
  const about = command === null ? ABOUT : `${capital(command.about)}.`;
  const usage = usageOf(command).split('\n');
  const parts = [
    `${usage.map((line) => wrapped(line, width - 2).join('\n  ')).join('\n')}\n\n${wrapped(about, width).join('\n')}\n`,
    ...set([['Examples', definition.examples]], width, paint),
    ...set(command === null ? [['Commands', commandRows()]] : [], width, paint),
    ...set([['Arguments', definition.arguments.map(argumentRow)], ...options], width, paint),
  ];
  return parts.join('\n');
}

const usageOf = (command: CommandDefinition | null): string =>
  command === null
    ? `galley ${syntaxOf(PROGRAM)}\ngalley <command> [options] …`
    : `galley ${command.name} ${syntaxOf(command)}`;

function commandRows(): Row[] {
  const named = COMMANDS.map(
    (one): Row => [[one.name, ...one.arguments.map(({ syntax }) => syntax)].join(' '), one.about],
  );
  return [...named, ['help [command]', 'print the help of a command']];
}

const argumentRow = ({ syntax, about }: ArgumentDefinition): Row => [
  syntax.replace(/[<>[\].]/g, ''),
  about,
];

/** What is said of a term is told beside it in so many cells at least, or else below it. */
const NARROWEST = 26;
/** How far what is told below a term stands in. */
const BELOW = 6;

/** Sections with their terms in one column, and what is said of each hanging beside it. */
function set(sections: readonly Section[], width: number, paint: Paint): string[] {
  const column = Math.max(...sections.flatMap(([, rows]) => rows.map(([term]) => term.length)));
  const isBeside = width - column - 4 >= NARROWEST;
  const indent = isBeside ? 2 + column + 2 : BELOW;
  return sections.map(([title, rows]) => {
    const lines = rows.map(([term, about]) => {
      const gap = `\n${' '.repeat(indent)}`;
      const hung = wrapped(about, Math.max(width - indent, 1)).join(gap);
      return isBeside ? `  ${term.padEnd(column)}  ${hung}\n` : `  ${term}${gap}${hung}\n`;
    });
    return `${paint(title)}\n${lines.join('')}`;
  });
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
