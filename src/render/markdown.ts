import type { Block, Item, Metadata, Runs } from '../article/model.ts';
import { largest } from './largest.ts';
import { inline } from './markdown/inline.ts';

/** What is known of an article as YAML front matter; empty where nothing is. */
export function frontMatter(known: Metadata): string {
  const fields = {
    title: known.title,
    author: known.byline,
    date: known.published,
    site: known.site,
    lang: known.language,
    url: known.url,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return lines.length === 0 ? '' : `---\n${lines.join('')}---\n`;
}

/** A block as CommonMark with GFM's tables, without a line break at its end. */
export function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.runs);
    case 'code':
      return fence(block.language, textOf(block.runs));
    case 'list':
      return list(block.items);
    case 'quote':
      return indent(stack(block.blocks), '> ', '> ');
    case 'table':
      return table(block);
    case 'rule':
      return '* * *';
    case 'figure':
      return `![${inline(block.runs, '<br>').replace(/\n/g, ' ')}]()`;
    default:
      return paragraph(block.runs);
  }
}

/** What must stand between two blocks lest they be read as one: nothing, or an empty comment. */
export function between(before: Block, after: Block): string {
  return before.kind === 'list' && after.kind === 'list' ? '<!-- -->\n\n' : '';
}

const textOf = (runs: Runs): string => runs.map((run) => run.text).join('');

/** Blocks one below the other; in an item a list follows its lead-in without an empty line. */
function stack(blocks: readonly Block[], isItem = false): string {
  let text = '';
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const isTight = isItem && before?.kind === 'paragraph' && mayFollow(block);
    if (before !== undefined) text += isTight ? '\n' : `\n\n${between(before, block)}`;
    text += markdownOf(block);
  }
  return text;
}

/** Whether a block is a list that may begin on the line below a paragraph. */
const mayFollow = (block: Block): boolean =>
  block.kind === 'list' && block.items.every(({ marker }) => marker === null);

/** The lines of a text behind a prefix; an empty line has no space after it. */
function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : others) + line).replace(/[ ]+$/, line === '' ? '' : '$&'))
    .join('\n');
}

/** Signs that at the head of a line would begin something else than a paragraph. */
const LINE_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(#{1,6})(?=\s|$)/, '\\$1'],
  [/^([-+>])(?=\s|$)|^(?=>)/, '\\$1'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
  [/^(?=[=:|-][=:| -]*$)/, '\\'],
];

function paragraph(runs: Runs): string {
  const lines = inline(runs, '\\\n').split('\n');
  return lines
    .map((line) => LINE_STARTS.reduce((text, [sign, safe]) => text.replace(sign, safe), line))
    .join('\n')
    .replace(/\\\n$/, '<br>');
}

function heading(level: number, runs: Runs): string {
  const text = inline(runs, '<br>').replace(/(^| )(#+)$/, '$1\\$2');
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${text}`;
}

function fence(language: string | null, text: string): string {
  const rows = Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length);
  const inner = largest(rows, 2);
  const ticks = '`'.repeat(inner + 1);
  const info = language !== null && /^[^\s`\\&]+$/.test(language) ? language : '';
  return `${ticks}${info}\n${text}\n${ticks}`;
}

/** A number as Markdown has it; any other marker is a bullet, or part of the item's text. */
const NUMBER = /^\d{1,9}[.)]$/;
const BULLET = /^[-*+•◦‣–]$/;

function list(items: readonly Item[]): string {
  const signs = new Set(items.map(({ marker }) => marker?.at(-1)));
  const isNumbered = signs.size === 1 && items.every(({ marker }) => NUMBER.test(marker ?? ''));
  return items
    .map(({ marker, blocks }) => {
      const first = isNumbered ? `${marker} ` : '- ';
      const isText = marker !== null && !isNumbered && !BULLET.test(marker);
      const text = stack(isText ? withMarker(marker, blocks) : blocks, true);
      return indent(text, first, ' '.repeat(first.length)).replace(/^(\S+) +$/, '$1');
    })
    .join('\n');
}

function withMarker(marker: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', runs: [{ text: marker }] }, ...blocks];
  return [{ kind: 'paragraph', runs: [{ text: `${marker} ` }, ...first.runs] }, ...others];
}

/** What stands below a column's name, by its alignment. */
const RULES = { left: ':---', center: ':---:', right: '---:', unsaid: '---' } as const;

/**
 * A table. GFM has none without a header: one of empty cells stands for none. A row shorter than
 * the header is left so: with all filled up, one wide row would make a table its square.
 */
function table({ rows, header, align = [] }: Extract<Block, { kind: 'table' }>): string {
  const count = largest(
    rows.map((row) => row.length),
    1,
  );
  const empty = Array.from({ length: count }, () => '');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => row.map(cell));
  const head = header ? (body.shift() ?? []) : [];
  const rule = empty.map((_, i) => RULES[align[i] ?? 'unsaid']);
  return [[...head, ...empty.slice(head.length)], rule, ...body].map(line).join('\n');
}

const cell = (runs: Runs): string => inline(runs, '<br>').replaceAll('|', '\\|');
