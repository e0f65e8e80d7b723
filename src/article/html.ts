import { absolute } from './address.ts';
import { blocksOf } from './html/blocks.ts';
import { candidatesOf } from './html/candidates.ts';
import { keep } from './html/keep.ts';
import { metadataOf } from './html/metadata.ts';
import { readable } from './html/readable.ts';
import { safeTree } from './html/safe.ts';
import { attribute, type Document, firstOf } from './html/tree.ts';
import type { Draft } from './model.ts';

/**
 * Reads a page as an article: a tree that is safe to walk, its blocks in order, of which those
 * are kept that look like the article, and what the page says of itself. `url` is where it came
 * from, which relative links are made absolute against. A page without an article has no blocks.
 */
export function parseHtml(html: string, url: string | null): Draft {
  const document = safeTree(html);
  const base = baseOf(document, url);
  const known = metadataOf(document, url);
  const candidates = candidatesOf(document);
  const verdicts = keep(candidates, readable(document), known);
  return { ...known, blocks: blocksOf(candidates, verdicts, known, base) };
}

/** What relative links in a page are relative to. */
function baseOf(document: Document, url: string | null): string | null {
  const element = firstOf(document, 'base');
  return (element && absolute(attribute(element, 'href'), url)) ?? url;
}
