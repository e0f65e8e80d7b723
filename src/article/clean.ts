import { late } from '../late.ts';
import { leaves, textOf } from './model/block.ts';
import type { Block, RemovedKind, Run } from './model.ts';
import { WORDINGS, type Wording } from './wordings.ts';

/** Blocks longer than this many UTF-16 units are the article's own, whatever they open with. */
const LONGEST = 300;

const LONGEST_PHRASE = Math.max(
  ...WORDINGS.flatMap(({ phrases }) => phrases.map(({ length }) => length)),
);

/** What may follow a phrase: little for one that must be all, a sign or a gap for a label. */
const ENDS = {
  whole: /^[\s:.!*…]*$/,
  label: /^(?:\s*(?:[:|»›>]|[-–—]\s)|\u00a0|\s{2}|\s*\n|\s*$)/,
  opening: /^/,
} as const;

/** What a text is compared as. */
const folded = (text: string): string => text.toLowerCase().replaceAll('\u00a0', ' ');

interface Phrase extends Pick<Wording, 'kind' | 'how'> {
  readonly phrase: string;
}

/** The phrases by their first two letters: of a hundred texts ninety open with none of these. */
const byStart = late(() => {
  const all = new Map<string, Phrase[]>();
  for (const { kind, how, phrases } of WORDINGS) {
    for (const phrase of phrases) {
      const start = phrase.slice(0, 2);
      const alike = all.get(start);
      if (alike === undefined) all.set(start, [{ kind, how, phrase }]);
      else alike.push({ kind, how, phrase });
    }
  }
  return all;
});

/**
 * Tells what kind of leaving-out a text is, or null for what belongs to the article. Only how a
 * short block opens counts, so a sentence that says "See also" in running prose stays; so does
 * a heading in capitals that says no more than SEE ALSO, as manual pages have it.
 */
export function classify(text: string): RemovedKind | null {
  if (text.length > LONGEST || isManualHeading(text)) return null;
  const typed = text.trimStart();
  const candidates = byStart().get(folded(typed.slice(0, 2)));
  if (candidates === undefined) return null;
  const opening = folded(typed.slice(0, LONGEST_PHRASE));
  for (const { kind, how, phrase } of candidates)
    if (opening.startsWith(phrase) && ENDS[how].test(typed.slice(phrase.length))) return kind;
  return null;
}

const isManualHeading = (text: string): boolean => text === 'SEE ALSO';

/**
 * The block as it stands, or under the kind that says why it is left out. Only what reads as
 * one short line is judged; a quote, a table or code never is.
 */
export function clean(block: Block): Block {
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'list') return block;
  const kind = classify(textOf(block));
  return kind === null ? block : { kind, runs: flatten(block) };
}

/** A block's leaves as one list of runs, with its line breaks. */
function flatten(block: Block): Run[] {
  return leaves(block).map((leaf) => (typeof leaf === 'string' ? { text: leaf } : leaf));
}
