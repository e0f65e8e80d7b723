import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { serialize } from './serialize.ts';
import { type Document, type Element, isElement } from './tree.ts';

/** A page of more elements than this takes Readability too long; it is done without. */
const MOST_ELEMENTS = 50_000;
const MARK = 'data-g';

/**
 * The elements of a page that Readability takes for its article, or null where it has no
 * opinion. It works on a document of its own, whose elements carry numbers.
 */
export function readable(document: Document): ReadonlySet<Element> | null {
  const elements: Element[] = [];
  number(document, elements);
  const kept = new Set<Element>();
  try {
    if (elements.length > MOST_ELEMENTS) return null;
    const copy = new JSDOMParser().parse(serialize(document), 'http://localhost/');
    const found = new Readability<Copy>(copy, {
      serializer: (node) => node as unknown as Copy,
      disableJSONLD: true,
      keepClasses: true,
    }).parse();
    if (!found?.content) return null;
    walk(found.content, (mark) => {
      const element = elements[Number(mark)];
      if (element !== undefined) kept.add(element);
    });
  } catch {
    return null;
  } finally {
    for (const element of elements) element.attrs.pop();
  }
  return kept.size === 0 ? null : kept;
}

/** An element of Readability's own document. */
interface Copy {
  readonly children?: readonly Copy[];
  getAttribute?(name: string): string | null;
}

function walk(copy: Copy, see: (mark: string) => void): void {
  const mark = copy.getAttribute?.(MARK);
  if (mark) see(mark);
  for (const child of copy.children ?? []) walk(child, see);
}

function number(node: Document | Element, elements: Element[]): void {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    child.attrs.push({ name: MARK, value: String(elements.length) });
    elements.push(child);
    number(child, elements);
  }
}
