import type { Article } from '../article/model.ts';
import { Hopeless, UserError } from '../errors.ts';
import type { Io, Reader } from '../io.ts';
import { carefulWithLinks, lessTakesLinks } from '../output/links.ts';
import { pagedOutput } from '../output/paged.ts';
import { pagerOf } from '../output/pager.ts';
import { type Screen, screenOf, type When } from '../output/terminal.ts';
import { type Sink, sinkOf } from '../output/write.ts';
import type { Format } from '../sources/format.ts';
import { type Asked, open } from '../sources/open.ts';

/** What every command is given to work with. */
export interface Stage {
  readonly io: Io;
  readonly screen: Screen;
  readonly sink: Sink;
  /** Tells the user of a source that failed, while others go on. */
  report(error: UserError): void;
}

/** How the output is to look, as far as that was asked for. */
export interface Look {
  /** In cells; undefined for the terminal's own. */
  readonly width: number | undefined;
  readonly color: When;
  readonly pager: When;
}

/** The options every command has. */
export interface Common {
  /** As they were named; none for the bundled article. */
  readonly sources: readonly string[];
  /** Also what cleaning took out. */
  readonly all: boolean;
  /** Their format; null to tell it by each of them. */
  readonly from: Format | null;
  readonly json: boolean;
}

/** Exit statuses; those of grep. */
export const DONE = 0;
export const NOT_FOUND = 1;
export const FAILED = 2;

/** What a stage is built of. */
export interface Setup {
  readonly io: Io;
  readonly look: Look;
  /** As they were named. */
  readonly sources: readonly string[];
  readonly report: Stage['report'];
}

/**
 * Runs a command on a stage, with a pager before it where one is wanted. While that may have the
 * terminal, nothing else is written there: failures are told when it has gone.
 */
export async function onStage(
  { io, look, sources, report }: Setup,
  command: (stage: Stage) => Promise<number>,
): Promise<number> {
  const settled = screenOf(io, look);
  const pager = pagerOf(look.pager, io.env, settled.interactive);
  const links = settled.links && (pager === null || pager.links);
  const screen = { ...settled, links };
  if (pager === null) {
    return command({ io, screen, sink: sinkOf(io.stdout, screen.colour, links), report });
  }
  const most = look.pager === 'always' ? 0 : screen.rows - 1;
  const start = async (): Promise<Reader> =>
    carefulWithLinks(await io.start(pager), async () =>
      lessTakesLinks(await io.told('less', ['--version'])),
    );
  if (sources.some((source) => io.mayWait(source)))
    return (await import('./supervise.ts')).supervise({ io, most, links, start });
  const paged = pagedOutput(io.stdout, most, start);
  const stderr = Object.create(io.stderr, {
    isTerminal: { get: () => io.stderr.isTerminal && !paged.isPaging },
  });
  const failures: UserError[] = [];
  try {
    return await command({
      io: { ...io, stderr },
      screen,
      sink: sinkOf(paged, screen.colour, links),
      report: (error) => failures.push(error),
    });
  } finally {
    await paged.close();
    for (const failure of failures) report(failure);
  }
}

/** So many sources take longer than a start. */
const MANY = 16;

/**
 * Opens the sources one after another and hands each article on. One that fails is reported, and
 * the others go on. Resolves to the status: FAILED if any failed. `use` ends the run by
 * returning true.
 */
export async function eachArticle(
  { sources, ...asked }: Pick<Common, 'sources'> & Asked,
  stage: Stage,
  use: (article: Article, index: number) => boolean | undefined | Promise<boolean | undefined>,
): Promise<number> {
  let status = DONE;
  const names = sources.length === 0 ? [null] : sources;
  if (names.length >= MANY) stage.io.lasts();
  for (let i = 0; i < names.length; i += 1) {
    try {
      // To open it may mean to wait, and what comes before it can be read meanwhile.
      if (i > 0 && stage.screen.interactive) {
        await stage.sink.flush();
        await stage.io.rest();
      }
      // Waited for only where there is something to wait for: sources may be many and short.
      const opened = open(names[i] ?? null, asked, stage.io);
      const used = use(opened instanceof Promise ? await opened : opened, i);
      if (used instanceof Promise ? await used : used) break;
    } catch (error) {
      if (!UserError.is(error)) throw error;
      await stage.sink.flush();
      if (error instanceof Hopeless) throw error;
      stage.report(error);
      status = FAILED;
    }
  }
  await stage.sink.flush();
  return status;
}
