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
  let text = '';
  for (const node of nodes) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) {
      const { tagName, childNodes } = node;
      if (tagName === 'br') text += '\n';
      else if (BLOCK.test(tagName)) text = `${lineEnded(text)}${lineEnded(rawText(childNodes))}`;
      else
        text +=
          tagName === 'td' || tagName === 'th' ? `${rawText(childNodes)} ` : rawText(childNodes);
    }
  }
  return text;
}

const lineEnded = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : `${text}\n`;

/** The text of nodes on one line, white space collapsed. */
export const plainText = (nodes: readonly Node[]): string =>
  rawText(nodes).replace(/\s+/g, ' ').trim();
