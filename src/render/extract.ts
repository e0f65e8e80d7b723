import { textOf } from '../article/model/block.ts';
import type { Block, Item, Run, Runs } from '../article/model.ts';

/** What stands for the part that is left out. */
const LEFT_OUT = '…';

/** A stop that ends no sentence: after an initial, as in `U.S.`, or a title before a name. */
const ABBREVIATED = String.raw`(?<=(?:^|[^\p{L}\p{M}])(?:\p{L}|Mrs?|Ms|Drs?|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|vs|No)\.)`;
/** A sentence begins with an upper-case letter, one without case or a figure, perhaps after marks. */
const BEGINNING = String.raw`["'“‘«„(\[¿¡—–-]{0,3}[\p{Lu}\p{Lt}\p{Lo}\p{N}]`;
/** The end of a sentence and the white space after it; of Chinese and Japanese without any. */
const END = String.raw`[.!?…؟۔।॥]{1,5}["'”’»)\]]{0,3}(?<!${ABBREVIATED})\s+(?=${BEGINNING})|[。！？]["”’」』）]{0,3}|\n`;

/**
 * A block from the sentence on that holds the character at `at`, an offset into its text in
 * UTF-16 units; of a list, a table, code and the like from the item, the row, the line. An
 * ellipsis stands for what is left out before. A sentence that begins more than `most` units
 * before begins at a word nearer to it. The block itself where there is nothing to leave out.
 */
export function extractOf(block: Block, at: number, most: number): Block {
  switch (block.kind) {
    case 'rule':
      return block;
    case 'quote': {
      const blocks = extractOfAll(block.blocks, at, most);
      return blocks === block.blocks ? block : { ...block, blocks };
    }
    case 'list':
      return extractOfList(block, at, most);
    case 'table':
      return extractOfTable(block, at);
    case 'code': {
      const start = textOf(block).lastIndexOf('\n', at - 1) + 1;
      return start === 0 ? block : { ...block, runs: from(block.runs, start, `${LEFT_OUT}\n`) };
    }
    default: {
      const start = sentenceAt(textOf(block), at, most);
      return start === 0 ? block : { ...block, runs: from(block.runs, start, `${LEFT_OUT} `) };
    }
  }
}

/** Where the sentence begins that holds the character at `at`, or a word at most `most` before. */
function sentenceAt(text: string, at: number, most: number): number {
  let start = 0;
  for (const match of text.matchAll(new RegExp(END, 'gu'))) {
    const next = match.index + match[0].length;
    if (next > at) break;
    start = next;
  }
  if (at - start <= most) return start;
  const space = text.indexOf(' ', at - most);
  return space === -1 || space >= at ? at : space + 1;
}

/** Runs from an offset on, after a sign for what is left out. */
function from(runs: Runs, start: number, sign: string): Run[] {
  const kept: Run[] = [{ text: sign }];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (end > start) kept.push(at >= start ? run : { ...run, text: run.text.slice(start - at) });
    at = end;
  }
  return kept;
}

/** The part that holds the character at `at`, and where that part begins. */
function partAt(lengths: readonly number[], at: number): [index: number, start: number] {
  let start = 0;
  for (const [i, length] of lengths.entries()) {
    if (at < start + length + 1) return [i, start];
    start += length + 1;
  }
  return [0, 0];
}

function extractOfAll(blocks: readonly Block[], at: number, most: number): readonly Block[] {
  const [i, start] = partAt(
    blocks.map((block) => textOf(block).length),
    at,
  );
  const first = blocks[i];
  if (first === undefined) return blocks;
  const extract = extractOf(first, at - start, most);
  if (i === 0) return extract === first ? blocks : [extract, ...blocks.slice(1)];
  return [{ kind: 'figure', runs: [{ text: LEFT_OUT }] }, extract, ...blocks.slice(i + 1)];
}

function extractOfList(list: Extract<Block, { kind: 'list' }>, at: number, most: number): Block {
  const [i, start] = partAt(
    list.items.map((item) => textOf({ kind: 'list', items: [item] }).length),
    at,
  );
  const first = list.items[i];
  if (first === undefined) return list;
  const marker = first.marker === null ? 0 : first.marker.length + 1;
  const blocks = extractOfAll(first.blocks, Math.max(at - start - marker, 0), most);
  const before: Item[] = i === 0 ? [] : [{ marker: LEFT_OUT, blocks: [] }];
  if (i === 0 && blocks === first.blocks) return list;
  return { ...list, items: [...before, { ...first, blocks }, ...list.items.slice(i + 1)] };
}

/** The names of the columns stay. */
function extractOfTable(table: Extract<Block, { kind: 'table' }>, at: number): Block {
  const [i] = partAt(
    table.rows.map((row) => textOf({ kind: 'table', header: false, rows: [row] }).length),
    at,
  );
  const head = table.header ? 1 : 0;
  if (i <= head) return table;
  return {
    ...table,
    rows: [...table.rows.slice(0, head), [[{ text: LEFT_OUT }]], ...table.rows.slice(i)],
  };
}
