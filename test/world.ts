import { fileURLToPath } from 'node:url';
import { BrokenPipe } from '../src/errors.ts';
import { nodeIo } from '../src/io/node.ts';
import type { Io } from '../src/io.ts';
import { main } from '../src/main.ts';

/** What a run left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world a test hands in. */
export interface World {
  readonly stdin?: string | Uint8Array;
  /** It is read so many bytes at a time. */
  readonly piece?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output is a terminal of so many columns. */
  readonly columns?: number;
  /** The reader of standard output goes away after so many writes. */
  readonly writes?: number;
}

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Runs galley in this process, in a world of its own. */
export async function galley(argv: readonly string[], world: World = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  let writes = 0;
  const typed = world.stdin ?? '';
  const bytes = typeof typed === 'string' ? new TextEncoder().encode(typed) : typed;
  let read = 0;
  const io: Io = {
    ...nodeIo(process, ROOT),
    env: { TERM: 'xterm', GALLEY_PAGER: '', ...world.env },
    packageFolder: ROOT,
    stdin: {
      isGiven: world.stdin !== undefined,
      read() {
        const chunk = bytes.subarray(read, read + (world.piece ?? 65_536));
        read += chunk.length;
        return chunk;
      },
    },
    stdout: {
      isTerminal: world.columns !== undefined,
      isLive: world.columns !== undefined,
      columns: world.columns,
      rows: world.columns && 24,
      write(text) {
        if (writes === world.writes) throw new BrokenPipe();
        writes += 1;
        stdout += text;
      },
    },
    stderr: {
      isTerminal: world.columns !== undefined,
      isLive: world.columns !== undefined,
      columns: world.columns,
      rows: world.columns && 24,
      write(text) {
        stderr += text;
      },
    },
  };
  const status = await main(argv, io);
  return { status, stdout, stderr };
}

/** The arguments of a command line, with simple quotes. */
export function words(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), (m) => m[1] ?? m[2] ?? m[3] ?? '');
}
