import type { Article } from '../article/model.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../output/terminal.ts';
import type { Sink } from '../output/write.ts';
import type { Format } from '../sources/format.ts';
import { open } from '../sources/open.ts';

/** What every command is given to work with. */
export interface Stage {
  readonly io: Io;
  readonly screen: Screen;
  readonly sink: Sink;
  /** Tells the user of a source that failed, while others go on. */
  report(error: UserError): void;
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

/**
 * Opens the sources one after another and hands each article on. One that fails is reported, and
 * the others go on. Resolves to the status: FAILED if any failed. `use` ends the run by
 * returning true.
 */
export async function eachArticle(
  { sources, from }: Common,
  stage: Stage,
  use: (article: Article, index: number) => Promise<boolean | undefined>,
): Promise<number> {
  let status = DONE;
  for (const [i, name] of (sources.length === 0 ? [null] : sources).entries()) {
    try {
      if (await use(await open(name, from, stage.io), i)) break;
    } catch (error) {
      if (!UserError.is(error)) throw error;
      stage.sink.flush();
      stage.report(error);
      status = FAILED;
    }
  }
  stage.sink.flush();
  return status;
}
