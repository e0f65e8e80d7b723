import { BrokenPipe } from '../errors.ts';
import type { Io, Reader } from '../io.ts';
import { pagedOutput } from '../output/paged.ts';

/** What a text and its pager need. */
export interface Setup {
  readonly io: Io;
  /** How many rows are shown without a pager. */
  readonly most: number;
  readonly links: boolean;
  /** Starts the pager. */
  start(): Promise<Reader>;
}

/**
 * Has a galley of its own read sources that may be waited for, and hands a pager what it writes.
 * When the pager ends nothing more is waited for. Resolves to the exit status.
 */
export async function supervise({ io, most, links, start }: Setup): Promise<number> {
  const { columns, rows } = io.stdout;
  const apart = await io.apart(columns ?? 0, rows ?? 0, {
    GALLEY_PAGER: '',
    ...(links ? {} : { FORCE_HYPERLINK: '0' }),
  });
  const paged = pagedOutput(io.stdout, most, async () => {
    const reader = await start();
    reader.ended.then(apart.stop);
    return reader;
  });
  try {
    for await (const text of apart.text) await paged.write(text);
  } catch (error) {
    apart.stop();
    if (!(error instanceof BrokenPipe)) throw error;
  }
  // Who reads in a pager goes on reading; but what is only held back is not shown after a signal.
  const isRead = paged.isPaging;
  if (isRead) await paged.close();
  const { status, messages } = await apart.end();
  if (!isRead) await paged.close();
  if (messages !== '') io.stderr.write(messages);
  return status;
}
