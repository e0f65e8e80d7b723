import type { Io } from '../io.ts';
import { takesLinks } from './links.ts';

export type When = 'auto' | 'always' | 'never';

/** What output is made for, decided once from what was typed and the environment. */
export interface Screen {
  /** A person looks at it on a terminal. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Whether it takes links of its own (OSC 8). */
  readonly links: boolean;
  /** The width of text in cells; 0 sets a paragraph on one line. */
  readonly width: number;
  /** The cells of the terminal's own line; the width where there is no terminal. */
  readonly columns: number;
  /** The height of the terminal in rows, or what is usual. */
  readonly rows: number;
}

/** A terminal that does not say how high it is. */
const ROWS = 24;

/** Text wider than this is hard to follow from line to line. */
const WIDEST_TEXT = 80;

/** Settles the screen. `width` is what was typed, in cells. */
export function screenOf(
  { env, stdout }: Pick<Io, 'env' | 'stdout'>,
  { color, width }: { readonly color: When; readonly width: number | undefined },
): Screen {
  const interactive = stdout.isTerminal;
  const own = interactive ? (columnsOf(env.COLUMNS) ?? stdout.columns) : undefined;
  const columns = own || WIDEST_TEXT;
  const colour = isColoured(color, env, interactive);
  return {
    interactive,
    colour,
    links: interactive && colour && takesLinks(env),
    width: width ?? Math.min(columns, WIDEST_TEXT),
    columns: interactive ? columns : (width ?? columns),
    rows: stdout.rows || ROWS,
  };
}

function columnsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** Whether to colour; the order of precedence is the one of the README. */
export function isColoured(when: When, env: Io['env'], isTerminal: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  const forced = env.FORCE_COLOR;
  if (forced === '0' || forced === 'false') return false;
  if (env.NO_COLOR) return false;
  if (forced !== undefined) return true;
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true;
  const { TERM } = env;
  return isTerminal && !!TERM && TERM !== 'dumb' && env.CLICOLOR !== '0';
}
