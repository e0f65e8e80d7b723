import type { Io, Reader } from '../io.ts';

/** Terminals that name themselves, with the first version that takes links (OSC 8). */
const SINCE: Readonly<Record<string, number>> = {
  'iTerm.app': 3.01,
  WezTerm: 20_200_620,
  vscode: 1.72,
  ghostty: 0,
  zed: 0,
  Orca: 0,
  WarpTerminal: 0,
};
const TERMS = ['alacritty', 'xterm-kitty', 'xterm-ghostty'];

/**
 * Whether a coloured terminal takes links, by what it says of itself: the rules of the package
 * supports-hyperlinks, which looks at the process itself and so cannot be told what to look at.
 */
export function takesLinks(env: Io['env']): boolean {
  if (env.FORCE_HYPERLINK) return env.FORCE_HYPERLINK !== '0';
  if (env.WT_SESSION !== undefined) return true;
  if (env.CI || env.TEAMCITY_VERSION) return false;
  const since = SINCE[env.TERM_PROGRAM ?? ''];
  if (since !== undefined && versionOf(env.TERM_PROGRAM_VERSION) >= since) return true;
  // 0.50.0 takes them too, but crashes.
  if (/^\d{4,}$/.test(env.VTE_VERSION ?? '')) return Number(env.VTE_VERSION) > 5000;
  return TERMS.includes(env.TERM ?? '');
}

/** `3.10.2` as 3.10, `1.72.0` as 1.72, `3.5` as 3.05: two digits for the second part. */
function versionOf(text = ''): number {
  const [major = 0, minor = 0] = text.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  return major + Math.min(minor, 99) / 100;
}

/** A link or the end of one, as galley writes them. */
const LINK = /\x1b\]8;;[^\x1b]*\x1b\\/g;

/** less shows links from this version on; before, it shows their letters. */
const LESS = 566;

/** Whether a `less` of this version text lets links through. */
export const lessTakesLinks = (version: string): boolean =>
  Number(/^less (\d+)/.exec(version)?.[1] ?? 0) >= LESS;

/** A reader that is given links only if `ask`, asked at the first one, says that it takes them. */
export function carefulWithLinks(reader: Reader, ask: () => Promise<boolean>): Reader {
  let takes: boolean | undefined;
  return {
    async write(text) {
      if (!text.includes('\x1b]8;')) return reader.write(text);
      takes ??= await ask();
      return reader.write(takes ? text : text.replace(LINK, ''));
    },
    end: () => reader.end(),
    ended: reader.ended,
  };
}
