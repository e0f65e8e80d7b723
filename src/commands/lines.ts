import { textOf } from '../article/model/block.ts';
import { UserError } from '../errors.ts';
import { onOneLine } from '../render/contents.ts';
import { hitJson } from '../render/json.ts';
import type { Theme } from '../render/theme.ts';
import { inCodePoints, type Match, MOST_MATCHES } from '../search/matches.ts';
import { type Looked, piecesOf, type Sought } from './look.ts';

/** The matches of a paragraph. Throws a UserError where they are too many to be known all at once. */
export function knownOf({ matches }: Looked): readonly Match[] {
  if ((matches?.length ?? 0) < MOST_MATCHES) return matches ?? [];
  throw new UserError('search', 'a million matches or more in one paragraph', '-o prints them');
}

/** A line for each match, after the source where there are several. */
export function* matchLines(
  looked: Looked,
  source: string | null,
  sought: Sought,
  theme: Theme,
): Generator<string> {
  const text = textOf(looked.block);
  const prefix = source === null ? '' : `${source}\t`;
  for (const matches of piecesOf(looked, sought))
    for (const { start, end } of matches)
      yield `${prefix}${theme.paint.match(onOneLine(text.slice(start, end)))}\n`;
}

/** A hit and its matches as a line of JSON. Throws as `knownOf` does. */
export function jsonOf(looked: Looked, source: string): string {
  const text = textOf(looked.block);
  const matches = knownOf(looked);
  const points = inCodePoints(text, matches);
  const found = matches.map(({ start, end }, i) => ({
    ...(points[i] ?? { start, end }),
    text: text.slice(start, end),
  }));
  return `${hitJson(source, looked.block, found)}\n`;
}

/** The text of a hit on one line, its matches painted where there are colours. */
export function painted(text: string, matches: readonly Match[], theme: Theme): string {
  let line = '';
  let at = 0;
  for (const { start, end } of theme.colour ? matches : []) {
    line += text.slice(at, start) + theme.paint.match(text.slice(start, end));
    at = end;
  }
  return onOneLine(line + text.slice(at));
}
