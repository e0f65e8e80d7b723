import { BrokenPipe } from '../errors.ts';
import type { Output, Reader } from '../io.ts';

/** An output that a pager may stand before. */
export interface Paged extends Output {
  /** Whether the pager has the terminal. */
  readonly isPaging: boolean;
  /** Writes what is held back, or waits for the pager to end. */
  close(): Promise<void>;
}

/**
 * Holds a text back until it is taller than `most` rows, and from there on hands it to a pager,
 * which `start` starts. A text that fits is written at the end, as if there were no pager; so is
 * all of it when the pager cannot be run.
 */
export function pagedOutput(output: Output, most: number, start: () => Promise<Reader>): Paged {
  const columns = output.columns || 80;
  let held: string[] | null = [];
  let rows = 0;
  let reader: Reader | null = null;
  let isDirect = false;

  const writeAll = async (texts: readonly string[]): Promise<void> => {
    isDirect = true;
    reader = null;
    held = null;
    for (const text of texts) await output.write(text);
  };

  const hand = async (to: Reader, text: string): Promise<void> => {
    const taken = await to.write(text);
    if (taken === 'read') held = null;
    if (taken !== 'gone') return;
    if (held === null || (await to.end())) throw new BrokenPipe();
    await writeAll(held);
  };

  return {
    isTerminal: output.isTerminal,
    get isLive() {
      return output.isLive;
    },
    columns: output.columns,
    rows: output.rows,
    get isPaging() {
      return reader !== null;
    },
    write(text) {
      if (isDirect) return output.write(text);
      held?.push(text);
      if (reader !== null) return hand(reader, text);
      rows += rowsOf(text, columns);
      if (rows <= most) return undefined;
      return (async () => {
        reader = await start();
        await hand(reader, (held ?? []).join(''));
      })();
    },
    async close() {
      if (reader === null) {
        if (!isDirect) await writeAll(held ?? []);
      } else if ((await reader.end()) === false && held !== null) await writeAll(held);
    },
  };
}

/** Sequences take no cells. */
const SEQUENCE = /\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)/g;

/** Units that may be wide, and not the marks, bullets and rules that any text has. */
const WIDE = /[\u1100-\u11ff\u231a-\u23ff\u25fd-\u27bf\u2b1b-\u2b55\u2e80-\uffff]/g;

/** The rows a text takes on a terminal, or a few more where its characters are wide. */
export function rowsOf(text: string, columns: number): number {
  let rows = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    rows += end - at <= columns >> 1 ? 1 : Math.max(1, Math.ceil(most(text, at, end) / columns));
    at = end + 1;
  }
  return rows;
}

function most(text: string, start: number, end: number): number {
  const line = text.slice(start, end).replace(SEQUENCE, '');
  return line.length + (line.match(WIDE)?.length ?? 0);
}
