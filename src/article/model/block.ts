import type {
  Block,
  Kind,
  Numbered,
  NumberedPassage,
  RemovedKind,
  Run,
  Runs,
  Style,
} from '../model.ts';

/** The paragraphs of a passage as blocks. */
export const paragraphsOf = ({ text, n }: NumberedPassage): Numbered[] =>
  text.split('\n').map((one, i) => ({ kind: 'paragraph', runs: [{ text: one }], n: n + i }));

/** Whether a run is in this style, so that further text in it can join the run. */
export const hasStyle = (run: Style, style: Style): boolean =>
  run.strong === style.strong &&
  run.emphasis === style.emphasis &&
  run.code === style.code &&
  run.link === style.link;

const NUMBERED: ReadonlySet<Kind> = new Set(['paragraph', 'list', 'quote', 'code', 'table']);
const REMOVED: ReadonlySet<Kind> = new Set(['related', 'form', 'share', 'notice']);

/** Whether blocks of this kind carry the article's text, and so a paragraph number. */
export const carriesText = (kind: Kind): boolean => NUMBERED.has(kind);

/** Whether this kind is one that cleaning assigns to what is not the article. */
export const isRemoved = (kind: Kind): kind is RemovedKind => REMOVED.has(kind);

/**
 * The leaves of a block in reading order: its runs, and as plain strings what stands between
 * them in the block's text (`\n` between items, lines and rows, a tab between cells, and the
 * markers of ordered items).
 */
export function leaves(block: Block): (Run | string)[] {
  const found: (Run | string)[] = [];
  gather(block, found);
  return found;
}

function gather(block: Block, found: (Run | string)[]): void {
  switch (block.kind) {
    case 'rule':
      return;
    case 'list':
      for (const [i, item] of block.items.entries()) {
        if (i > 0) found.push('\n');
        if (item.marker !== null) found.push(`${item.marker} `);
        gatherLines(item.blocks, found);
      }
      return;
    case 'quote':
      gatherLines(block.blocks, found);
      return;
    case 'table':
      for (const [i, row] of block.rows.entries()) {
        if (i > 0) found.push('\n');
        for (const [j, cell] of row.entries()) {
          if (j > 0) found.push('\t');
          for (const run of cell) found.push(run);
        }
      }
      return;
    default:
      for (const run of block.runs) found.push(run);
  }
}

function gatherLines(blocks: readonly Block[], found: (Run | string)[]): void {
  for (const [i, block] of blocks.entries()) {
    if (i > 0) found.push('\n');
    gather(block, found);
  }
}

/** The text of a block: what search looks through and JSON offsets count in. */
export function textOf(block: Block): string {
  if ('runs' in block && block.runs.length === 1) return block.runs[0]?.text ?? '';
  let text = '';
  for (const leaf of leaves(block)) text += typeof leaf === 'string' ? leaf : leaf.text;
  return text;
}

/** The block with each of its runs replaced by what `change` makes of it, in reading order. */
export function mapRuns(block: Block, change: (runs: Runs) => Runs): Block {
  switch (block.kind) {
    case 'rule':
      return block;
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          blocks: item.blocks.map((inner) => mapRuns(inner, change)),
        })),
      };
    case 'quote':
      return {
        ...block,
        blocks: block.blocks.map((inner) => mapRuns(inner, change)),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    default: {
      const runs = change(block.runs);
      return runs === block.runs ? block : { ...block, runs };
    }
  }
}
