import { isRemoved } from '../article/model/block.ts';
import type { Numbered } from '../article/model.ts';
import { rowsOf } from '../output/paged.ts';
import type { Screen } from '../output/terminal.ts';
import { inMargin, prepareBlock, setBlock } from '../render/terminal.ts';
import type { Theme } from '../render/theme.ts';
import { highlight, type Match } from '../search/matches.ts';
import { marginFor } from './margin.ts';

/** The part of the screen's height that a hit may take and still be seen at a glance. */
const GLANCE = 1 / 3;

/** A sign that no text has: it stands for a match until the rows that hold one are known. */
const HERE = '\0';

/**
 * The lines of a paragraph that was looked at, for a terminal: its matches painted, its number in
 * a margin. Without colour the margin has a `>` at each row with a match. A paragraph that takes
 * more than a third of the screen begins at the sentence with its first match.
 */
export async function setHit(
  block: Numbered,
  matches: readonly Match[],
  screen: Screen,
  theme: Theme,
): Promise<string[]> {
  await prepareBlock(block);
  const margin = marginFor(String(block.n ?? '').length);
  const setting = {
    width: screen.width && Math.max(screen.width - margin, 1),
    theme: theme.colour || matches.length === 0 ? theme : marking(theme),
  };
  const whole = { ...highlight(block, matches), n: block.n };
  let lines = setBlock(whole, setting);
  const first = matches[0];
  const most = Math.floor(screen.rows * GLANCE);
  if (first !== undefined && rowsOf(lines.join('\n'), screen.columns) > most) {
    const { extractOf } = await import('../render/extract.ts');
    const extract = extractOf(whole, first.start, most * screen.columns);
    lines = setBlock({ ...extract, n: block.n }, setting);
    if (lines[0]?.startsWith('… ') && (block.kind === 'paragraph' || isRemoved(block.kind)))
      lines[0] = theme.paint.dim('…') + lines[0].slice(1);
  }
  const isHere = lines.map((line) => line.includes(HERE));
  const shown = inMargin(
    lines.map((line) => line.replaceAll(HERE, '')),
    block.n,
    margin,
    theme,
  );
  return shown.map((line, i) =>
    isHere[i] ? `${line.slice(0, margin - 2)}> ${line.slice(margin)}` : line,
  );
}

/** A theme that paints nothing, but tells where the matches are. */
const marking = (theme: Theme): Theme => ({
  ...theme,
  colour: true,
  paint: { ...theme.paint, match: (text) => HERE + text },
});
