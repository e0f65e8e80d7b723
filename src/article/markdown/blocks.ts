import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Align, Block, Item, Runs } from '../model.ts';
import { textOfHtml } from './html.ts';
import { runsOf } from './runs.ts';

/** Makes blocks of a parser's tokens, which come as a flat list of openings and closings. */
export function blocksOf(
  tokens: readonly Token[],
  parser: MarkdownIt,
  url: string | null,
): Block[] {
  let at = 0;
  const runs = (): Runs => runsOf(tokens[at]?.children ?? [], url);

  /** The blocks up to the token that closes what holds them. */
  function until(close: string): Block[] {
    const blocks: Block[] = [];
    for (; at < tokens.length && tokens[at]?.type !== close; at += 1) {
      const token = tokens[at];
      if (token) blocks.push(...block(token));
    }
    return blocks;
  }

  function block(token: Token): Block[] {
    switch (token.type) {
      case 'heading_open':
        at += 1;
        return [{ kind: 'heading', level: Number(token.tag.slice(1)), runs: runs() }];
      case 'paragraph_open':
        at += 1;
        return [paragraph()];
      case 'fence':
      case 'code_block': {
        const language = token.info.trim().split(/\s+/)[0] || null;
        return [{ kind: 'code', language, runs: [{ text: token.content.replace(/\n$/, '') }] }];
      }
      case 'blockquote_open':
        at += 1;
        return [{ kind: 'quote', blocks: until('blockquote_close') }];
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [{ kind: 'list', items: items(token.type.replace('open', 'close')) }];
      case 'table_open':
        return [table()];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'html_block':
        return html(token.content);
      default:
        return [];
    }
  }

  /** A paragraph, or the caption of an image that stands alone. */
  function paragraph(): Block {
    const children = tokens[at]?.children ?? [];
    const [image] = children;
    if (children.length === 1 && image?.type === 'image')
      return { kind: 'figure', runs: runsOf(image.children ?? [], url) };
    return { kind: 'paragraph', runs: runs() };
  }

  function items(close: string): Item[] {
    const found: Item[] = [];
    for (at += 1; at < tokens.length && tokens[at]?.type !== close; at += 1) {
      const token = tokens[at];
      if (token?.type !== 'list_item_open') continue;
      const marker = token.info === '' ? null : `${token.info}${token.markup}`;
      at += 1;
      found.push({ marker, blocks: until('list_item_close') });
    }
    return found;
  }

  /** A table. A first row of empty cells is what a table without a header is written with. */
  function table(): Block {
    const rows: Runs[][] = [];
    const align: Align[] = [];
    for (; at < tokens.length && tokens[at]?.type !== 'table_close'; at += 1) {
      const token = tokens[at];
      if (token?.type === 'tr_open') rows.push([]);
      else if (token?.type === 'th_open') align.push(alignOf(token));
      else if (token?.type === 'inline') rows.at(-1)?.push(runs());
    }
    const header = rows[0]?.some((cell) => cell.length > 0) ?? false;
    const isAligned = align.some((one) => one !== null);
    return {
      kind: 'table',
      header,
      ...(isAligned ? { align } : {}),
      rows: header ? rows : rows.slice(1),
    };
  }

  function html(content: string): Block[] {
    const text = textOfHtml(content).trim();
    if (text === '') return [];
    const inline = parser.parseInline(text, {})[0]?.children ?? [];
    return [{ kind: 'paragraph', runs: runsOf(inline, url) }];
  }

  return until('');
}

const ALIGNED = /^text-align:(left|center|right)$/;

/** How the column is aligned that a token opens the name of. */
const alignOf = (token: Token): Align =>
  (ALIGNED.exec(String(token.attrGet('style')))?.[1] as Align | undefined) ?? null;
