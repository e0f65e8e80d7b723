import {
  type CommandDefinition,
  HELP,
  type OptionDefinition,
  type OptionGroup,
  syntaxOf,
  VERSION,
} from './definition.ts';
import { ABOUT, COMMANDS } from './definitions.ts';
import { flagsOf } from './flags.ts';

/**
 * The manual page, in roff's man macros, for a version and a day (ISO 8601). Made when galley is
 * built; commands and options are those of the definitions, the rest is told here.
 */
export function manualOf(version: string, day: string): string {
  const having = COMMANDS.filter(({ groups }) => groups.length > 0);
  const shared = having[0]?.groups.filter((one) => having.every((c) => c.groups.includes(one)));
  const options = [
    ...having.flatMap(({ name, groups }) =>
      groups.filter((one) => !shared?.includes(one)).flatMap((one) => groupLines(name, one)),
    ),
    ...(shared ?? []).flatMap((one) => groupLines('every command', one)),
  ];
  return `${[
    `.TH GALLEY 1 ${day} "galley ${version}" "User Commands"`,
    '.SH NAME',
    `galley \\- ${roff(ABOUT.charAt(0).toLowerCase() + ABOUT.slice(1, -1))}`,
    '.SH SYNOPSIS',
    ...synopsis(),
    ...SECTIONS.DESCRIPTION,
    '.SH COMMANDS',
    ...COMMANDS.flatMap(({ name, about }) => ['.TP', `.B ${name}`, roff(sentence(about))]),
    '.SH OPTIONS',
    ...options,
    ...groupLines('every command', { title: 'Help', options: [VERSION, HELP] }),
    ...SECTIONS.STATUS,
    ...SECTIONS.ENVIRONMENT,
    ...SECTIONS.FILES,
    '.SH EXAMPLES',
    ...COMMANDS.flatMap(({ examples }) =>
      examples.flatMap(([line, does]) => ['.TP', `.B ${roff(line)}`, roff(sentence(does))]),
    ),
    ...SECTIONS.SEE,
  ]
    .flatMap((lines) => lines.split('\n'))
    .map(folded)
    .join('\n')}\n`;
}

/** A line of text in lines of at most 78 characters; roff joins them again. */
const folded = (line: string): string =>
  line.startsWith('.') ? line : line.replace(/(.{1,78})(?: +|$)/g, '$1\n').trimEnd();

const SECTIONS = {
  DESCRIPTION: [
    '.SH DESCRIPTION',
    `.B galley
prints an article: its title, who wrote it and when, and its text, set anew to the width of the
terminal but never wider than 80 columns. Menus, related links, forms and the like are left out.`,
    '.PP',
    `A source is a file, an address that begins with http:// or https://, or
.B \\-
for standard input, which is read for nothing else. Without a source it is the article that comes
with galley. Text, Markdown and HTML are told apart by themselves.`,
    '.PP',
    `Paragraphs have numbers, the same in every command and at every width; they are what
.BR \\-\\-paragraphs ,
.B list
and
.B search
speak of. In a pipe a list has a paragraph a line: its number, a tab and its text.`,
    '.PP',
    `A term is found the way a reader means it: straight quotation marks match curly ones, a hyphen
any dash, a space any white space, a letter without an accent its accented forms. A term without
capitals ignores case. On a terminal a hit is its paragraph with the matches highlighted, or with a >
beside each line that holds one where there is no colour; a paragraph longer than a third of the
screen begins at the sentence with its first match, after an ellipsis.`,
    '.PP',
    `On a terminal a text taller than the screen is read in a pager.`,
  ],
  STATUS: [
    '.SH EXIT STATUS',
    '.TP\n.B 0\nDone; search: the term was found.',
    '.TP\n.B 1\nSearch: the term was not found.',
    '.TP\n.B 2\nSomething was wrong: the usage, a source that cannot be read, a page with no article.',
  ],
  ENVIRONMENT: [
    '.SH ENVIRONMENT',
    '.TP\n.BR GALLEY_PAGER ", " PAGER\nThe pager, a command for the shell; the first that is set counts, and\n.B less\nif none is. Empty, or\n.BR cat ,\nit means none.',
    '.TP\n.BR LESS ", " LV ", " LESSCHARSET\nSet for the pager to FRX, \\-c and utf\\-8, each only if it is not set.',
    '.TP\n.BR NO_COLOR ", " FORCE_COLOR ", " CLICOLOR_FORCE ", " CLICOLOR ", " TERM\nWhether there are colours, where\n.B \\-\\-color\ndoes not say: none if FORCE_COLOR is 0 or NO_COLOR is not empty; always if FORCE_COLOR is set or\nCLICOLOR_FORCE is not 0; else on a terminal, unless TERM is dumb or CLICOLOR is 0.',
    '.TP\n.B COLUMNS\nThe width of the terminal, if it is a number; it wins over what the terminal says.',
    '.TP\n.B FORCE_HYPERLINK\nWhether a terminal with colours has links of its own: 0 says no, anything else yes; where it is\nnot set, what the terminal says of itself.',
    '.TP\n.BR HTTP_PROXY ", " HTTPS_PROXY ", " NO_PROXY\nThe proxies to fetch pages through.',
  ],
  FILES: [
    '.SH FILES',
    '.TP\n.I content/blinken\\-in\\-beijing.txt\nIn the folder of the package: the article that comes with galley.',
  ],
  SEE: ['.SH SEE ALSO', '.BR fmt (1),\n.BR fold (1),\n.BR grep (1),\n.BR less (1)'],
} as const;

function synopsis(): string[] {
  const line = (name: string, command: CommandDefinition): string[] => [
    `.B galley${name}`,
    roff(syntaxOf(command)),
    '.br',
  ];
  const [read, ...others] = COMMANDS;
  return [
    ...(read === undefined ? [] : line('', read)),
    ...others.flatMap((one) => line(` ${one.name}`, one)),
  ].slice(0, -1);
}

const groupLines = (name: string, { title, options }: OptionGroup): string[] => [
  `.SS ${sentence(`${name}: ${title.toLowerCase()}`).slice(0, -1)}`,
  ...options.flatMap(optionLines),
];

function optionLines(option: OptionDefinition): string[] {
  const { short, long, value } = flagsOf(option);
  const names = [short, long]
    .filter((name) => name !== null)
    .map((name) => `\\fB${roff(name)}\\fR`);
  const taken = value === null ? '' : ` \\fI${value}\\fR`;
  const choices = option.choices === undefined ? '' : ` (${option.choices.join(', ')})`;
  return ['.TP', `${names.join(', ')}${taken}`, roff(sentence(`${option.about}${choices}`))];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A text in which roff obeys nothing. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replaceAll('…', '...')
    .replace(/^[.]/, '\\&.');
