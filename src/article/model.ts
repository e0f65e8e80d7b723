import { late } from '../late.ts';

/** A stretch of text in one style. Flags combine: a bold link is `{strong, link}`. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** The absolute address this text links to. */
  readonly link?: string;
  /** Set by a search: this text is a hit. */
  readonly match?: true;
}

export type Runs = readonly Run[];

/** What a source may say of a run beside its text. */
export type Style = Omit<Run, 'text' | 'match'>;

/** What cleaning takes out of an article; shown under `--all` only. */
export type RemovedKind = 'related' | 'form' | 'share' | 'notice';

export interface Item {
  /** The marker of an ordered item as the source has it ("1.", "(a)"); null for a bullet. */
  readonly marker: string | null;
  readonly blocks: readonly Block[];
}

/**
 * One block of an article. A `\n` in a run is a line break the source asks for; all other white
 * space is a plain space, or NBSP. In `code` every character stands as it does in the source.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: Runs }
  | { readonly kind: 'paragraph' | 'figure' | RemovedKind; readonly runs: Runs }
  | {
      readonly kind: 'code';
      readonly language: string | null;
      readonly runs: Runs;
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** Cells by row; `header` says that the first row names the columns. */
  | {
      readonly kind: 'table';
      readonly header: boolean;
      readonly rows: readonly (readonly Runs[])[];
    }
  | { readonly kind: 'rule' };

export type Kind = Block['kind'];

/** A block of the article itself; `n` is its paragraph number, null for what has none. */
export type Numbered = Block & { readonly n: number | null };

/** What is known of an article beside its text. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601: a date, or a date with a time. */
  readonly published: string | null;
  readonly site: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
}

/**
 * Plain paragraphs that follow one another, as one text, one a line, without soft hyphens. It is the same as a block
 * for each of them and takes a tenth of the time: a book is nearly all such.
 */
export interface Passage {
  readonly kind: 'passage';
  readonly text: string;
}

/** A passage of the article itself; `n` is the paragraph number of its first line. */
export type NumberedPassage = Passage & { readonly n: number };

/** The paragraphs of a passage as blocks. */
export function* paragraphsOf({ text, n }: NumberedPassage): Generator<Numbered> {
  for (const [i, paragraph] of text.split('\n').entries())
    yield { kind: 'paragraph', runs: [{ text: paragraph }], n: n + i };
}

/** What a parser makes of a source: blocks as they come, before the gate and the cleaning. */
export interface Draft extends Metadata {
  readonly blocks: Iterable<Block>;
}

/** As a draft, of plain text. */
export interface TextDraft extends Metadata {
  readonly blocks: Iterable<Block | Passage>;
}

/** An article ready to be shown. It can be walked once, and is read as it is walked. */
export interface Article extends Metadata {
  /** The source as it was named: a path, a URL, `-`, or the bundled article's name. */
  readonly source: string;
  readonly blocks: Iterable<Numbered>;
  /** The same, with plain paragraphs by the passage: for those who can use them so. */
  readonly passages: Iterable<Numbered | NumberedPassage>;
}

/** Whether a run is in this style, so that further text in it can join the run. */
export const hasStyle = (run: Run, style: Style): boolean =>
  run.strong === style.strong &&
  run.emphasis === style.emphasis &&
  run.code === style.code &&
  run.link === style.link;

/** Metadata of which nothing is known. */
export const UNKNOWN: Metadata = {
  title: null,
  byline: null,
  published: null,
  site: null,
  language: null,
  url: null,
};

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
export function* leaves(block: Block): Generator<Run | string> {
  switch (block.kind) {
    case 'rule':
      return;
    case 'list':
      for (const [i, item] of block.items.entries()) {
        if (i > 0) yield '\n';
        if (item.marker !== null) yield `${item.marker} `;
        yield* lines(item.blocks);
      }
      return;
    case 'quote':
      yield* lines(block.blocks);
      return;
    case 'table':
      for (const [i, row] of block.rows.entries()) {
        if (i > 0) yield '\n';
        for (const [j, cell] of row.entries()) {
          if (j > 0) yield '\t';
          yield* cell;
        }
      }
      return;
    default:
      yield* block.runs;
  }
}

function* lines(blocks: readonly Block[]): Generator<Run | string> {
  for (const [i, block] of blocks.entries()) {
    if (i > 0) yield '\n';
    yield* leaves(block);
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

/** From a Latin letter or a digit on to the end of its word. */
const LATIN = /[a-z\d]\S*/gi;
/** A word that has none of them; and whether it is of signs alone, as most of those are. */
const OTHER = /(?<!\S)[^\sa-z\d]+(?!\S)/gi;
const SIGNS = /^[!-~\u2010-\u2027]+$/;
/** Unicode's classes take milliseconds to make. */
const letter = late(() => /[\p{L}\p{N}]/u);

/**
 * The number of words in a text: what stands between white space and has a letter or a digit.
 */
export function countWords(text: string): number {
  let words = text.match(LATIN)?.length ?? 0;
  for (const word of text.match(OTHER) ?? [])
    if (!SIGNS.test(word) && letter().test(word)) words += 1;
  return words;
}
