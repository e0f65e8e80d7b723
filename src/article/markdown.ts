import MarkdownIt, { type Options } from 'markdown-it';
import { blocksOf } from './markdown/blocks.ts';
import { splitFrontMatter } from './markdown/frontmatter.ts';
import { textOf } from './model/block.ts';
import type { Block, Draft } from './model.ts';

/**
 * How deep quotes and lists may nest; what is deeper is text. The parser stops there by itself,
 * so that no nesting, however hostile, costs more than its length.
 */
const DEEPEST = 60;

/**
 * Reads CommonMark with GFM's tables and strikethrough as an article. Front matter tells what is
 * known of it; its title is there, or is a heading of level 1 at its head. Links are made
 * absolute against `url`; one that cannot be is text. Raw HTML is read for its text.
 */
export function parseMarkdown(text: string, url: string | null): Draft {
  const { known, hasTitle, body } = splitFrontMatter(text);
  const parser = new MarkdownIt('default', { html: true, maxNesting: DEEPEST } as Options);
  const blocks = blocksOf(parser.parse(body, {}), parser, known.url ?? url);
  const first = blocks[0];
  if (hasTitle || first?.kind !== 'heading' || first.level !== 1) return { ...known, blocks };
  return { ...known, title: oneLine(first), blocks: blocks.slice(1) };
}

const oneLine = (block: Block): string => textOf(block).replace(/\s+/g, ' ').trim();
