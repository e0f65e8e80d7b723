import {
  type Article,
  type Block,
  isRemoved,
  type Numbered,
  type RemovedKind,
  textOf,
} from '../article/model.ts';
import { largest } from './largest.ts';
import { type Marked, markedOf, paint } from './marks.ts';
import { datelineOf, quotationsOf } from './prose.ts';
import { balance, prepare, type Rows, wrap } from './reflow.ts';
import { setTable } from './terminal/table.ts';
import type { Role, Setting, Theme } from './theme.ts';

/** The lines of one block, painted, without trailing spaces. Its text must be prepared. */
export function setBlock(block: Block | Numbered, setting: Setting): string[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(block, setting);
    case 'heading':
      return setRuns(block.runs, setting, 'heading');
    case 'code':
      return setCode(block, setting);
    case 'list':
      return setList(block, setting);
    case 'quote':
      return setQuote(block, setting);
    case 'table':
      return setTable(block, setting);
    case 'rule':
      return [setting.theme.paint.dim('─'.repeat(setting.width || 3))];
    default:
      return setRuns(block.runs, setting, 'dim');
  }
}

/**
 * The lines of a passage's text without colour, a blank one between its paragraphs. The text must
 * be prepared.
 */
export function setPassage(text: string, width: number): string[] {
  const lines: string[] = [];
  const rows = wrap(text, width);
  for (let i = 0; i < rows.length; i += 2) {
    const end = rows[i + 1] ?? 0;
    lines.push(text.slice(rows[i], end));
    if (end < text.length && text.charCodeAt(end) === LINE_END) lines.push('');
  }
  return lines;
}

const LINE_END = 0x0a;

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
/** A block that is one text: a paragraph, or what is set like one. */
type Running = Extract<Block, { kind: 'paragraph' | RemovedKind | 'figure' }>;

function setParagraph(
  block: Running | (Running & { n: number | null }),
  setting: Setting,
): string[] {
  const marked = markedOf(block.runs);
  if (!setting.theme.colour) return linesOf(marked, wrap(marked.text, setting.width), setting);
  const isFirst = 'n' in block && block.n === 1;
  const marks = [
    ...quotationsOf(marked.text),
    ...(isFirst ? datelineOf(marked.text) : []),
    ...marked.marks,
  ];
  const text = { ...marked, marks };
  return linesOf(text, wrap(marked.text, setting.width), setting);
}

function setRuns(runs: Of<'heading'>['runs'], setting: Setting, role: Role): string[] {
  const marked = markedOf(runs);
  const all = [...marked.marks, { start: 0, end: marked.text.length, role }];
  return linesOf({ ...marked, marks: all }, wrap(marked.text, setting.width), setting);
}

/** What is not seen at the end of a line. */
const BLANK = /[\s\u00ad]/;

/** Code keeps its lines. Only what is known to be a language's is painted as code. */
function setCode(block: Of<'code'>, setting: Setting): string[] {
  const { text, marks, soft } = markedOf(block.runs);
  const whole = { start: 0, end: text.length, role: 'code' as const };
  const marked = { text, soft, marks: block.language === null ? marks : [...marks, whole] };
  const lines: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    let seen = end;
    while (seen > start && BLANK.test(text.charAt(seen - 1))) seen -= 1;
    lines.push(paint(marked, start, seen, setting.theme));
    start = end + 1;
  }
  return lines;
}

/** Items hang under their markers; what an item holds beside its text is set below it. */
function setList(block: Of<'list'>, setting: Setting): string[] {
  const markers = block.items.map((item) => item.marker ?? '•');
  const column =
    largest(
      markers.map((marker) => marker.length),
      0,
    ) + 1;
  const inner = { ...setting, width: setting.width && Math.max(setting.width - column, 1) };
  const blank = ' '.repeat(column);
  return block.items.flatMap((item, i) => {
    const lines = stack(item.blocks, inner, false);
    const marker = (markers[i] ?? '').padStart(column - 1);
    if (lines.length === 0) return [marker];
    return lines.map((line, j) => `${j === 0 ? `${marker} ` : blank}${line}`.trimEnd());
  });
}

function setQuote(block: Of<'quote'>, setting: Setting): string[] {
  const inner = { ...setting, width: setting.width && Math.max(setting.width - 2, 1) };
  const bar = setting.theme.paint.dim('│');
  return stack(block.blocks, inner, true).map((line) => (line === '' ? bar : `${bar} ${line}`));
}

/** Blocks one below the other; a blank line parts them, but not a list from its lead-in. */
function stack(blocks: readonly Block[], setting: Setting, open: boolean): string[] {
  return blocks.flatMap((block, i) => {
    const lines = setBlock(block, setting);
    const apart = i > 0 && (open || block.kind !== 'list');
    return apart ? ['', ...lines] : lines;
  });
}

function linesOf(marked: Marked, rows: Rows, { theme }: Setting): string[] {
  const lines: string[] = [];
  for (let i = 0; i < rows.length; i += 2) {
    lines.push(paint(marked, rows[i] ?? 0, rows[i + 1] ?? 0, theme));
  }
  return lines;
}

/** The head of an article: its title, balanced, and a line of who wrote it, where and when. */
export async function setHead(article: Article, setting: Setting): Promise<string[]> {
  const { width } = setting;
  const lines: string[] = [];
  if (article.title !== null) {
    await prepare(article.title);
    const { text, soft } = markedOf([{ text: article.title }]);
    const whole = { start: 0, end: text.length, role: 'title' as const };
    lines.push(...linesOf({ text, soft, marks: [whole] }, balance(text, width), setting));
  }
  const day = article.published?.slice(0, 10) ?? null;
  const said = [article.byline, article.site, day].filter((text) => text !== null);
  const known = [...new Set(said)];
  if (known.length > 0) {
    const line = known.join(' · ');
    await prepare(line);
    lines.push(...setRuns([{ text: line }], setting, 'dim'));
  }
  return lines;
}

/** Loads what setting this block will need. */
export function prepareBlock(block: Block): Promise<void> {
  const text = textOf(block);
  return prepare(block.kind === 'table' ? text.replaceAll('\t', '\n') : text);
}

/** The lines with a number to the left of the first, in a margin of `margin` cells. */
export function inMargin(
  lines: readonly string[],
  n: number | null,
  margin: number,
  theme: Theme,
): string[] {
  const label = n === null ? '' : String(n);
  const first = `${' '.repeat(Math.max(margin - 2 - label.length, 0))}${theme.paint.number(label)}  `;
  const blank = ' '.repeat(margin);
  return lines.map((line, i) => (line === '' ? '' : (i === 0 ? first : blank) + line).trimEnd());
}

/** Whether a block is shown when what cleaning took out is not. */
export const isShown = (block: Block, all: boolean): boolean => all || !isRemoved(block.kind);
