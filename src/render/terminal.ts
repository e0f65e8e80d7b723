import { isRemoved, textOf } from '../article/model/block.ts';
import type { Block, Numbered } from '../article/model.ts';
import { largest } from './largest.ts';
import { prepare } from './reflow.ts';
import { setCode, setParagraph, setRuns } from './terminal/running.ts';
import { setTable } from './terminal/table.ts';
import type { Setting, Theme } from './theme.ts';

/** In cells: a source of nothing but rules is not to become a thousand times as long. */
const LONGEST_RULE = 240;

/** The lines of one block, painted, without trailing spaces. Its text must be prepared. */
export function setBlock(block: Block | Numbered, setting: Setting): string[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(block, setting);
    case 'heading':
      return setRuns(block.runs, setting, 'heading');
    case 'code':
      return setCode(block, setting);
    case 'list':
      return setList(block, setting);
    case 'quote':
      return setQuote(block, setting);
    case 'table':
      return setTable(block, setting);
    case 'rule':
      return [setting.theme.paint.dim('─'.repeat(Math.min(setting.width || 3, LONGEST_RULE)))];
    default:
      return setRuns(block.runs, setting, 'dim');
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
/** Items hang under their markers; what an item holds beside its text is set below it. */
function setList(block: Of<'list'>, setting: Setting): string[] {
  const markers = block.items.map((item) => item.marker ?? '•');
  const column =
    largest(
      markers.map((marker) => marker.length),
      0,
    ) + 1;
  const inner = { ...setting, width: setting.width && Math.max(setting.width - column, 1) };
  const blank = ' '.repeat(column);
  return block.items.flatMap((item, i) => {
    const lines = stack(item.blocks, inner, false);
    const marker = (markers[i] ?? '').padStart(column - 1);
    if (lines.length === 0) return [marker];
    return lines.map((line, j) => `${j === 0 ? `${marker} ` : blank}${line}`.trimEnd());
  });
}

function setQuote(block: Of<'quote'>, setting: Setting): string[] {
  const inner = { ...setting, width: setting.width && Math.max(setting.width - 2, 1) };
  const bar = setting.theme.paint.dim('│');
  return stack(block.blocks, inner, true).map((line) => (line === '' ? bar : `${bar} ${line}`));
}

/** Blocks one below the other; a blank line parts them, but not a list from its lead-in. */
function stack(blocks: readonly Block[], setting: Setting, open: boolean): string[] {
  return blocks.flatMap((block, i) => {
    const lines = setBlock(block, setting);
    const apart = i > 0 && (open || block.kind !== 'list');
    return apart ? ['', ...lines] : lines;
  });
}

/** Loads what setting this block will need. */
export function prepareBlock(block: Block): Promise<void> {
  const text = textOf(block);
  return prepare(block.kind === 'table' ? text.replaceAll('\t', '\n') : text);
}

/** The lines with a number to the left of the first, in a margin of `margin` cells. */
export function inMargin(
  lines: readonly string[],
  n: number | null,
  margin: number,
  theme: Theme,
): string[] {
  const label = n === null ? '' : String(n);
  const first = `${' '.repeat(Math.max(margin - 2 - label.length, 0))}${theme.paint.number(label)}  `;
  const blank = ' '.repeat(margin);
  return lines.map((line, i) => (line === '' ? '' : (i === 0 ? first : blank) + line).trimEnd());
}

/** Whether a block is shown when what cleaning took out is not. */
export const isShown = (block: Block, all: boolean): boolean => all || !isRemoved(block.kind);
