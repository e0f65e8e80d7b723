import type { DefaultTreeAdapterTypes } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is Text => node.nodeName === '#text';

/** An attribute's value, or null where the element does not have it. */
export function attribute(element: Element, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** All elements below a node that a test takes, in document order. */
export function elementsOf(
  root: Document | Element,
  test: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  const walk = (node: Document | Element): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (test(child)) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** All stretches of text below a node, in document order. */
export function textsOf(root: Document | Element): Text[] {
  const found: Text[] = [];
  const walk = (node: Document | Element): void => {
    for (const child of node.childNodes) {
      if (isText(child)) found.push(child);
      else if (isElement(child)) walk(child);
    }
  };
  walk(root);
  return found;
}

/** The first element of a name below a node. */
export function firstOf(root: Document | Element, tagName: string): Element | null {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === tagName ? child : firstOf(child, tagName);
    if (found !== null) return found;
  }
  return null;
}

/** Elements that begin and end a line. */
const BLOCK =
  /^(?:p|div|li|tr|h[1-6]|blockquote|dd|dt|dl|ul|ol|section|article|figure|figcaption|header|footer|table)$/;

/** The text of nodes as it stands in the source, `\n` for each `<br>` and where a block begins or ends. */
export function rawText(nodes: readonly Node[]): string {
  const parts: string[] = [];
  gatherText(nodes, parts);
  return parts.join('');
}

/** Adds the text of nodes in parts: to look at the end of one text that grows would cost its square. */
function gatherText(nodes: readonly Node[], parts: string[]): void {
  const start = parts.length;
  for (const node of nodes) {
    if (isText(node)) {
      if (node.value !== '') parts.push(node.value);
    } else if (isElement(node)) {
      const { tagName, childNodes } = node;
      const isBlock = BLOCK.test(tagName);
      if (isBlock) endLine(parts, start);
      const inside = parts.length;
      gatherText(childNodes, parts);
      if (isBlock) endLine(parts, inside);
      else if (tagName === 'br') parts.push('\n');
      else if (tagName === 'td' || tagName === 'th') parts.push(' ');
    }
  }
}

/** Ends the line that the parts from `start` on end with, if there are any. */
function endLine(parts: string[], start: number): void {
  if (parts.length > start && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
}

/** The text of nodes on one line, white space collapsed. */
export const plainText = (nodes: readonly Node[]): string =>
  rawText(nodes).replace(/\s+/g, ' ').trim();
