import { Argument, Command, Option } from 'commander';
import { list } from './commands/list.ts';
import { type ReadOptions, read } from './commands/read.ts';
import { type SearchOptions, type Shown, search } from './commands/search.ts';
import { parseSelection } from './commands/selection.ts';
import type { Common, Stage } from './commands/stage.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { screenOf, type When } from './output/terminal.ts';
import { sinkOf } from './output/write.ts';
import type { Format } from './sources/format.ts';
import { meant } from './typo.ts';

/** What was typed, as commander gives it. */
interface Typed {
  from?: Format;
  width?: number;
  all?: true;
  color?: When;
  json?: true;
  paragraphs?: string;
  number?: true;
  markdown?: true;
  ignoreCase?: true;
  caseSensitive?: true;
  exact?: true;
  regexp?: true;
  word?: true;
  context?: number;
  count?: true;
  onlyMatching?: true;
  filesWithMatches?: true;
  quiet?: true;
}

/**
 * Reads the command line and runs what it asks for. Resolves to the exit status. Throws a
 * CommanderError for usage, help and version, a UserError for a value that is no good.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  report: Stage['report'],
): Promise<number> {
  let status = 0;
  const program = programOf(
    io,
    async (command) => {
      status = await command;
    },
    report,
  );
  await program.parseAsync([...argv], { from: 'user' });
  return status;
}

function programOf(
  io: Io,
  finish: (command: Promise<number>) => Promise<void>,
  report: Stage['report'],
): Command {
  const program = new Command('galley');
  program
    .description('Prints an article, and nothing else, in a terminal.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        const sink = sinkOf(io.stdout, false);
        sink.write(text);
      },
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns || 80, 80),
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .helpCommand('help [command]', 'print the help of a command')
    .enablePositionalOptions()
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help');

  /** Settles what was typed. Someone who pipes text in and names no source may expect it read. */
  const begin = (command: Command): { typed: Typed; stage: Stage } => {
    const typed = typedOptions(command);
    if (command.processedArgs.at(-1)?.length === 0 && io.stderr.isTerminal && io.stdin.isGiven)
      report(new UserError('standard input', 'is not read', '- reads it'));
    const screen = screenOf(io, { color: typed.color ?? 'auto', width: typed.width });
    return { typed, stage: { io, screen, sink: sinkOf(io.stdout, screen.colour), report } };
  };
  const names = () => program.commands.map((command) => command.name());

  const readAction = (sources: string[], _: unknown, command: Command) => {
    const { typed, stage } = begin(command);
    const hinting = { ...stage, report: (error: UserError) => report(withHint(error, names())) };
    return finish(read(readOptions(sources, typed), hinting));
  };
  withReadOptions(program).argument('[source...]', SOURCES).action(readAction);
  program.addHelpText('after', EXAMPLES.read);

  withReadOptions(program.command('read'))
    .description('read an article (the default command)')
    .argument('[source...]', SOURCES)
    .addHelpText('after', EXAMPLES.read)
    .action(readAction);

  withCommonOptions(program.command('list'))
    .description('list its paragraphs, one a line')
    .argument('[source...]', SOURCES)
    .addHelpText('after', EXAMPLES.list)
    .action((sources: string[], _, command: Command) => {
      const { typed, stage } = begin(command);
      return finish(list(common(sources, typed), stage));
    });

  withSearchOptions(program.command('search'))
    .description('print the paragraphs that contain a term')
    .addArgument(new Argument('<term>', 'what to look for'))
    .argument('[source...]', SOURCES)
    .addHelpText('after', EXAMPLES.search)
    .action((term: string, sources: string[], _, command: Command) => {
      const { typed, stage } = begin(command);
      return finish(search(searchOptions(term, sources, typed), stage));
    });
  return program;
}

const SOURCES = 'files or web addresses; - for standard input; none for the bundled article';

const EXAMPLES = {
  read: `
Examples:
  galley                          read the article that comes with galley
  galley -w 60 notes.txt          a file, in lines of 60 columns
  galley -p 2-4,9                 some of its paragraphs
  curl … | galley -               standard input
`,
  list: `
Examples:
  galley list                     a table of contents
  galley list | sed -n 4p         the fourth paragraph
  galley list --json | jq .words  its words
`,
  search: `
Examples:
  galley search "China's"         a phrase, whatever its quotation marks
  galley search -c xi *.txt       how often, in each of several files
  galley search -e '\\bUS\\b'       a regular expression
`,
} as const;

function withCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --from <format>', 'what the source is, where galley is not to tell').choices([
        'text',
        'markdown',
        'html',
      ]),
    )
    .addOption(
      new Option('-w, --width <columns>', 'line width; 0: a paragraph a line').argParser(columns),
    )
    .option('-a, --all', 'also show what cleaning took out')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']),
    )
    .option('--json', 'print JSON, one value a line');
}

function withReadOptions(command: Command): Command {
  return withCommonOptions(command)
    .option('-p, --paragraphs <list>', 'only these, as 3, 2-5, 7-, -4 or 1,3-4')
    .option('-n, --number', 'number the paragraphs in a margin')
    .option('--markdown', 'print Markdown');
}

function withSearchOptions(command: Command): Command {
  return withCommonOptions(command)
    .option('-i, --ignore-case', 'case never counts')
    .option('-s, --case-sensitive', 'case always counts; else only if the term has a capital')
    .option('--exact', 'the characters as typed, nothing folded')
    .option('-e, --regexp', 'the term is a JavaScript regular expression')
    .option('--word', 'whole words only')
    .addOption(new Option('-C, --context <n>', 'paragraphs around each hit').argParser(wholeNumber))
    .option('-c, --count', 'print how many paragraphs match')
    .option('-o, --only-matching', 'print each match on a line')
    .option('-l, --files-with-matches', 'print the names of the sources that match')
    .option('-q, --quiet', 'print nothing; the exit status tells');
}

function columns(typed: string): number {
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw new UserError(`--width '${typed}'`, 'is no number of columns');
}

function wholeNumber(typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new UserError(`--context '${typed}'`, 'is no number of paragraphs');
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
      throw new UserError(command.name(), `has no option ${flag}`);
    }
  }
  return { ...before, ...own };
}

function common(sources: readonly string[], { from, all, json }: Typed): Common {
  return { sources, from: from ?? null, all: all === true, json: json === true };
}

function readOptions(sources: readonly string[], typed: Typed): ReadOptions {
  return {
    ...common(sources, typed),
    selection: typed.paragraphs === undefined ? null : parseSelection(typed.paragraphs),
    number: typed.number === true,
    markdown: typed.markdown === true,
  };
}

function searchOptions(term: string, sources: readonly string[], typed: Typed): SearchOptions {
  return {
    ...common(sources, typed),
    term,
    manner: {
      letterCase: typed.caseSensitive ? 'match' : typed.ignoreCase ? 'ignore' : 'smart',
      exact: typed.exact === true,
      regexp: typed.regexp === true,
      word: typed.word === true,
    },
    shown: shownOf(typed),
    context: typed.context ?? 0,
  };
}

/** Of several options that choose the output the one that prints least counts, as with grep. */
function shownOf(typed: Typed): Shown {
  if (typed.quiet) return 'nothing';
  if (typed.filesWithMatches) return 'sources';
  if (typed.count) return 'count';
  return typed.onlyMatching ? 'matches' : 'paragraphs';
}

/** A file that does not exist may be a command misspelt. */
function withHint(error: UserError, commands: readonly string[]): UserError {
  const command = error.why === 'no such file' ? meant(error.what, commands) : null;
  return command === null
    ? error
    : new UserError(error.what, error.why, `did you mean the command '${command}'?`);
}
