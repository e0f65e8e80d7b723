// The command line as data, in one place: what commander parses, help and completion show and the
// manual page tells.
import type {
  ArgumentDefinition,
  CommandDefinition,
  OptionDefinition,
  OptionGroup,
} from './definition.ts';

const WHEN = ['auto', 'always', 'never'] as const;

const SOURCE: ArgumentDefinition = {
  syntax: '[source...]',
  about: 'files or web addresses; - for standard input; none for the bundled article',
};

const ALL: OptionDefinition = { flags: '-a, --all', about: 'also what cleaning took out' };

const AS_JSON: OptionDefinition = { flags: '--json', about: 'as JSON, one value a line' };

const LOOK: OptionGroup = {
  title: 'Look',
  options: [
    { flags: '-w, --width <columns>', about: 'line width; 0 sets a paragraph on one line' },
    { flags: '--color <when>', about: 'colours', choices: WHEN },
    { flags: '--pager <when>', about: 'a pager for long texts', choices: WHEN },
    { flags: '--no-pager', about: 'the same as --pager never' },
  ],
};

const INPUT: OptionGroup = {
  title: 'Input',
  options: [
    {
      flags: '-f, --from <format>',
      about: 'what the sources are, if galley is not to tell',
      choices: ['text', 'markdown', 'html'],
    },
  ],
};

const READ: CommandDefinition = {
  name: 'read',
  about: 'read an article (the default command)',
  arguments: [SOURCE],
  groups: [
    {
      title: 'What is printed',
      options: [
        { flags: '-p, --paragraphs <list>', about: 'only these: 3, 2-5, 7-, -4 or 1,3-4' },
        { flags: '-n, --number', about: 'paragraph numbers too, in a margin' },
        ALL,
        { flags: '--markdown', about: 'as Markdown' },
        AS_JSON,
      ],
    },
    LOOK,
    INPUT,
  ],
  examples: [
    ['galley', 'the article that comes with galley'],
    ['galley notes.md report.html', 'files, one after the other'],
    ['galley https://example.org/news', 'a page of the web'],
    ['galley -p 2-4,9 -w 60', 'some paragraphs, in lines of 60 columns'],
    ['curl … | galley -', 'standard input'],
  ],
};

const LIST: CommandDefinition = {
  name: 'list',
  about: 'list the paragraphs of an article, one a line',
  arguments: [SOURCE],
  groups: [{ title: 'What is printed', options: [ALL, AS_JSON] }, LOOK, INPUT],
  examples: [
    ['galley list', 'a table of contents'],
    ['galley list | sed -n 4p', 'the fourth paragraph'],
    ['galley list --json | jq .words', 'the words of each'],
  ],
};

const SEARCH: CommandDefinition = {
  name: 'search',
  about: 'print the paragraphs that contain a term',
  arguments: [{ syntax: '<term>', about: 'what to look for, the way a reader means it' }, SOURCE],
  groups: [
    {
      title: 'What is found',
      options: [
        { flags: '-i, --ignore-case', about: 'case never counts' },
        {
          flags: '-s, --case-sensitive',
          about: 'case counts; else only if the term has a capital',
        },
        { flags: '--exact', about: 'the characters as typed, nothing folded' },
        { flags: '--word', about: 'whole words only' },
        { flags: '-e, --regexp', about: 'the term is a JavaScript regular expression' },
      ],
    },
    {
      title: 'What is printed',
      options: [
        { flags: '-C, --context <n>', about: 'so many paragraphs around each hit' },
        { flags: '-c, --count', about: 'how many paragraphs match' },
        { flags: '-o, --only-matching', about: 'each match, on a line of its own' },
        { flags: '-l, --files-with-matches', about: 'the names of the sources that match' },
        { flags: '-q, --quiet', about: 'nothing; the exit status tells' },
        { ...ALL, about: 'look through what cleaning took out, too' },
        AS_JSON,
      ],
    },
    LOOK,
    INPUT,
  ],
  examples: [
    [`galley search "china's"`, 'a phrase, whatever its quotation marks'],
    ['galley search -c xi *.txt', 'how often, in each of several files'],
    [String.raw`galley search -e '\bUS\b'`, 'a regular expression'],
  ],
};

const COMPLETION: CommandDefinition = {
  name: 'completion',
  about: 'print a completion script for a shell',
  arguments: [{ syntax: '<shell>', about: 'bash, zsh or fish', choices: ['bash', 'zsh', 'fish'] }],
  groups: [],
  examples: [
    ['eval "$(galley completion bash)"', 'in ~/.bashrc'],
    ['eval "$(galley completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['galley completion fish | source', 'in ~/.config/fish/config.fish'],
  ],
};

/** What the program does when no command is named: it reads, with the options of `read`. */
export const PROGRAM = READ;

export const COMMANDS: readonly CommandDefinition[] = [READ, LIST, SEARCH, COMPLETION];

export const ABOUT = 'Prints an article, and nothing else, in a terminal.';
