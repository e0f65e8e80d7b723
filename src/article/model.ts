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

/** Where a column's cells stand; null where the source does not say. */
export type Align = 'left' | 'center' | 'right' | null;

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
      /** How columns are aligned, in order, where the source says so of any. */
      readonly align?: readonly Align[];
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
 * Plain paragraphs that follow one another, as one text, one a line, without soft hyphens. It is
 * the same as a block for each of them and takes a tenth of the time: a book is nearly all such.
 */
export interface Passage {
  readonly kind: 'passage';
  readonly text: string;
}

/** A passage of the article itself; `n` is the paragraph number of its first line. */
export type NumberedPassage = Passage & { readonly n: number };

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

/** Metadata of which nothing is known. */
export const UNKNOWN: Metadata = {
  title: null,
  byline: null,
  published: null,
  site: null,
  language: null,
  url: null,
};
