import { isCaption, isCredit } from './caption.ts';
import { isNumbering } from './signs.ts';
import { cellsOf, rowsOf } from './table.ts';
import {
  type Document,
  type Element,
  firstOf,
  isElement,
  isText,
  type Node,
  plainText,
} from './tree.ts';

/** A stretch of a page that would be one block: an element, or text beside other blocks. */
export interface Candidate {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'table' | 'figure' | 'rule';
  /** The element it is, or the one whose own text it is. */
  readonly element: Element;
  readonly nodes: readonly Node[];
  readonly text: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Controls, and what is no text. */
const SKIPPED: ReadonlySet<string> = new Set(
  'head script button select option input textarea audio video img picture source'.split(' '),
);
const HEADING = /^h[1-6]$/;

/** The stretches of a page's body that have text, in order. */
export function candidatesOf(document: Document): Candidate[] {
  const body = firstOf(document, 'body');
  const found: Candidate[] = [];
  if (body !== null) gather(body, found);
  return found;
}

/** Adds the blocks in an element; inline nodes between two of them are one of their own. */
function gather(parent: Element, found: Candidate[], kind: Candidate['kind'] = 'paragraph'): void {
  let inline: Node[] = [];
  const end = (): void => {
    for (const nodes of paragraphsOf(inline)) add(found, { kind, element: parent, nodes });
    inline = [];
  };
  for (const child of parent.childNodes) {
    if (isElement(child) && SKIPPED.has(child.tagName)) continue;
    if (!isElement(child) || !holdsBlock(child)) {
      inline.push(child);
      continue;
    }
    end();
    const whole = wholeKind(child);
    const caption = whole === 'table' ? childOf(child, 'caption') : null;
    if (caption !== null)
      add(found, { kind: 'figure', element: caption, nodes: caption.childNodes });
    const within = kindWithin(child, kind);
    if (whole === null) gather(child, found, within);
    else if (whole !== 'paragraph')
      add(found, { kind: whole, element: child, nodes: child.childNodes });
    else add(found, { kind: within, element: child, nodes: child.childNodes });
  }
  end();
}

const childOf = (element: Element, name: string): Element | null =>
  element.childNodes.filter(isElement).find(({ tagName }) => tagName === name) ?? null;

function add(found: Candidate[], candidate: Omit<Candidate, 'text'>): void {
  const text = plainText(candidate.nodes);
  const kind = candidate.kind === 'paragraph' && isCredit(text) ? 'figure' : candidate.kind;
  if (kind === 'code' && isNumbering(text)) return;
  if (text !== '' || kind === 'rule') found.push({ ...candidate, kind, text });
}

/** Two line breaks in a row part paragraphs. */
function paragraphsOf(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of nodes) {
    if (node.nodeName === 'br') breaks.push(node);
    else if (breaks.length > 0 && isText(node) && /^\s*$/.test(node.value)) breaks.push(node);
    else {
      const isParted = breaks.filter(isElement).length > 1;
      if (isParted) parts.push([node]);
      else parts.at(-1)?.push(...breaks, node);
      breaks = [];
    }
  }
  return parts;
}

/** Whether an element is a block, or has one in it. Text in an inline element is a stretch. */
function holdsBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true;
  return element.childNodes.some((child) => isElement(child) && holdsBlock(child));
}

const hasBlock = (element: Element): boolean =>
  element.childNodes.some((child) => isElement(child) && holdsBlock(child));

/** The kind of an element that is a block as a whole; null for one that only holds blocks. */
function wholeKind(element: Element): Candidate['kind'] | null {
  const { tagName } = element;
  if (HEADING.test(tagName) || tagName === 'summary') return 'heading';
  if (tagName === 'hr') return 'rule';
  if (tagName === 'pre') return 'code';
  if (tagName === 'p') return hasBlock(element) ? null : 'paragraph';
  if (tagName === 'ul' || tagName === 'ol') return isPlainList(element) ? 'list' : null;
  if (tagName === 'blockquote') return isPlainQuote(element) ? 'quote' : null;
  if (tagName === 'table') return isDataTable(element) ? 'table' : null;
  return null;
}

/** The kind of what is text in an element, in one of such a kind. */
const kindWithin = (element: Element, outer: Candidate['kind']): Candidate['kind'] =>
  isCaption(element) ? 'figure' : outer;

const NOT_IN_LISTS = /^(?:h[1-6]|figure|table|article|section|form|pre)$/;

/** A list whose items are text, or paragraphs and further lists. */
function isPlainList(list: Element): boolean {
  const items = list.childNodes.filter(isElement);
  return (
    items.length > 0 && items.every((item) => item.tagName === 'li' && !holds(item, NOT_IN_LISTS))
  );
}

const NOT_IN_QUOTES = /^(?:figure|table|article|section|form|aside|nav)$/;
const isPlainQuote = (quote: Element): boolean => !holds(quote, NOT_IN_QUOTES);

function holds(element: Element, names: RegExp): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (names.test(child.tagName) || holds(child, names)),
  );
}

const NOT_IN_TABLES = /^(?:table|h[1-6]|figure|article|section|form|blockquote|pre)$/;

/** A table of data: rows of several cells, and no page laid out in them. */
function isDataTable(table: Element): boolean {
  if (holds(table, NOT_IN_TABLES)) return false;
  return rowsOf(table).filter((row) => cellsOf(row).length > 1).length >= 2;
}
