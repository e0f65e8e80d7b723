import { leaves, mapRuns } from '../article/model/block.ts';
import type { Block, Run } from '../article/model.ts';

/** A stretch of a block's text, in UTF-16 offsets. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** So many matches are looked for at a time: in megabytes of one word, all of them fill memory. */
export const MOST_MATCHES = 1_000_000;

/** Whether a pattern (with the flag `g`) is found in a text. */
export function isIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/**
 * Where a pattern (with the flag `g`) is found in a text from an offset on, at most a million
 * times, or null where it is not. A match of nothing, as `x*` has, makes a hit but is no stretch of
 * the text.
 */
export function matchesOf(text: string, pattern: RegExp, from = 0): Match[] | null {
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  if (match === null) return null;
  const matches: Match[] = [];
  for (; match !== null && matches.length < MOST_MATCHES; match = pattern.exec(text)) {
    const { index: start, 0: found } = match;
    if (found !== '') matches.push({ start, end: start + found.length });
    else pattern.lastIndex += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/** UTF-16 offsets of a text, in order, as offsets in code points. */
export function inCodePoints(text: string, matches: readonly Match[]): Match[] {
  let units = 0;
  let points = 0;
  const pointAt = (offset: number): number => {
    for (const _ of text.slice(units, offset)) points += 1;
    units = offset;
    return points;
  };
  return matches.map(({ start, end }) => ({ start: pointAt(start), end: pointAt(end) }));
}

/** The block with its matches as runs of their own. Offsets are those of the block's text. */
export function highlight(block: Block, matches: readonly Match[]): Block {
  if (matches.length === 0) return block;
  const starts = new Map<Run, number>();
  let at = 0;
  for (const leaf of leaves(block)) {
    if (typeof leaf === 'string') at += leaf.length;
    else {
      starts.set(leaf, at);
      at += leaf.text.length;
    }
  }
  return mapRuns(block, (runs) =>
    runs.flatMap((run) => splitRun(run, starts.get(run) ?? 0, matches)),
  );
}

/** A run that begins at an offset, cut at the ends of the matches in it. */
function splitRun(run: Run, offset: number, matches: readonly Match[]): Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    const from = Math.max(start - offset, at);
    const to = Math.min(end - offset, run.text.length);
    if (to <= from) continue;
    if (from > at) parts.push({ ...run, text: run.text.slice(at, from) });
    parts.push({ ...run, text: run.text.slice(from, to), match: true });
    at = to;
  }
  if (at === 0) return [run];
  return at < run.text.length ? [...parts, { ...run, text: run.text.slice(at) }] : parts;
}
