import type { Io } from '../io.ts';
import type { When } from './terminal.ts';

/** The program that a long text is read in. */
export interface Pager {
  /** A command line, as someone wrote it for the shell. */
  readonly command: string;
  /** Whether it may let links through: less does, if it is new enough. */
  readonly links: boolean;
  /** What is set in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Chooses the pager: `GALLEY_PAGER`, then `PAGER`, then `less`; null where one of them is empty
 * or `cat`, where nobody looks at a terminal, and on one too dumb for it unless it was asked for.
 * `LESS` and `LV` get what git gives them, where they are not set, and less is told that galley's
 * text is UTF-8, whatever the locale; a `less` told nothing else is told to let colours through.
 */
export function pagerOf(when: When, env: Io['env'], interactive: boolean): Pager | null {
  if (!interactive || when === 'never') return null;
  if (when === 'auto' && (!env.TERM || env.TERM === 'dumb')) return null;
  const wanted = (env.GALLEY_PAGER ?? env.PAGER)?.trim();
  if (wanted === '' || wanted === 'cat') return null;
  const added: Record<string, string> = {};
  if (env.LESS === undefined) added.LESS = 'FRX';
  if (env.LV === undefined) added.LV = '-c';
  if (env.LESSCHARSET === undefined) added.LESSCHARSET = 'utf-8';
  const command = wanted ?? 'less';
  if (command === 'less' && env.LESS !== undefined)
    return { command: 'less -R', links: true, env: added };
  const links = /^less( -\S*R\S*)?$/.test(command);
  return { command, links, env: added };
}
