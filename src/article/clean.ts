import { type Block, leaves, type RemovedKind, type Run, textOf } from './model.ts';
import { WORDINGS } from './wordings.ts';

/** Blocks longer than this many UTF-16 units are the article's own, whatever they open with. */
const LONGEST = 300;

/** What parts a label from what it labels: "Read more: …", "See also  …" with a wide gap. */
const LABEL_END = String.raw`\s*(?:[:|»›>]|[-–—]\s)|\s*\u00a0\s*|\s{2,}|\s*\n|\s*$`;

const patterns = new Map<string, RegExp>();

function pattern(how: 'whole' | 'label' | 'opening', phrases: readonly string[]): RegExp {
  const key = how + phrases[0];
  let known = patterns.get(key);
  if (known === undefined) {
    const any = phrases.map((phrase) => phrase.replace(/ /g, '\\s+')).join('|');
    const end = { whole: String.raw`\s*[:.!*…]*\s*$`, label: `(?:${LABEL_END})`, opening: '' }[how];
    known = new RegExp(`^\\s*(?:${any})${end}`, 'iu');
    patterns.set(key, known);
  }
  return known;
}

/**
 * Tells what kind of leaving-out a text is, or null for what belongs to the article. Only how a
 * short block opens counts, so a sentence that says "See also" in running prose stays; so does
 * a heading in capitals that says no more than SEE ALSO, as manual pages have it.
 */
export function classify(text: string): RemovedKind | null {
  if (text.length > LONGEST) return null;
  for (const { kind, how, phrases } of WORDINGS) {
    if (pattern(how, phrases).test(text)) return isManualHeading(text) ? null : kind;
  }
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
export function flatten(block: Block): Run[] {
  return Array.from(leaves(block), (leaf) => (typeof leaf === 'string' ? { text: leaf } : leaf));
}
