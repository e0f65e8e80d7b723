import { candidatesOf } from '../../src/article/html/candidates.ts';
import { metadataOf } from '../../src/article/html/metadata.ts';
import { readable } from '../../src/article/html/readable.ts';
import { safeTree } from '../../src/article/html/safe.ts';
import { signalsOf } from '../../src/article/html/signals.ts';

export { scoreOf } from '../../src/article/html/forest.ts';
export { leastScore } from '../../src/article/html/least.ts';

/** A page as the forest is fitted to it: its blocks' texts and signals. */
export function pageOf(html: string) {
  const document = safeTree(html);
  const known = metadataOf(document, null);
  const candidates = candidatesOf(document);
  const signals = signalsOf(candidates, readable(document), known);
  return { known, texts: candidates.map(({ text, kind }) => ({ text, kind })), signals };
}
