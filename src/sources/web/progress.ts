const INTERVAL = 200;

/** What is told of a fetch while it goes on. */
export interface Progress {
  host(name: string): void;
  bytes(count: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** Shows a line through `show` once `quiet` milliseconds are over, and keeps it up to date. */
export function progressLine(
  show: ((line: string | null) => void) | undefined,
  quiet: number,
): Progress {
  let name = '';
  let count = 0;
  let shown: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const update = (): void => {
    const line = `fetching ${name} …${count > 0 ? ` ${sizeOf(count)}` : ''}`;
    if (line !== shown) show?.(line);
    shown = line;
    timer = setTimeout(update, INTERVAL);
  };
  if (show) timer = setTimeout(update, quiet);
  return {
    host: (next) => {
      name = next;
      count = 0;
    },
    bytes: (next) => {
      count = next;
    },
    stop: () => {
      clearTimeout(timer);
      if (shown !== null) show?.(null);
    },
  };
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
