import { Readability } from '@mozilla/readability';
import { CopiedAttribute, Copy, DOCUMENT, ELEMENT, TEXT } from './copy.ts';
import {
  type Document,
  type Element,
  elementsOf,
  firstOf,
  isElement,
  isText,
  plainText,
} from './tree.ts';

/** A page of more elements than this takes Readability too long; it is done without. */
const MOST_ELEMENTS = 50_000;
/** Attributes that tell Readability what an element is for. */
const TELLING: ReadonlySet<string> = new Set(
  'class id role rel itemprop itemtype href hidden aria-hidden aria-modal'.split(' '),
);
/** Elements without content that say nothing of the text around them, and data. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script area base col embed img input link meta param source track wbr'.split(' '),
);

/**
 * The elements of a page that Readability takes for its article, or null where it has no
 * opinion. It takes a copy of the page apart, whose elements lead back to the page's.
 */
export function readable(document: Document): ReadonlySet<Element> | null {
  try {
    const found = choose(document);
    if (found === null) return null;
    const kept = new Set<Element>();
    for (const { attributes } of [found, ...found.getElementsByTagName('*')]) {
      const of = attributes.find((attribute) => attribute.of !== undefined)?.of;
      if (of !== undefined) kept.add(of);
    }
    return kept.size === 0 ? null : kept;
  } catch {
    return null;
  }
}

/** What Readability does to pictures, scripts and looks: nothing of them is in a copy. */
const NEEDLESS = [
  '_unwrapNoscriptImages',
  '_removeScripts',
  '_cleanStyles',
  '_fixLazyImages',
  '_postProcessContent',
] as const;

/** What of Readability is set or called from here. */
interface Inside extends Record<(typeof NEEDLESS)[number], () => void> {
  _getInnerText(of: Copy, onOneLine?: boolean): string;
  _prepDocument(): void;
}

function choose(document: Document): Copy | null {
  if (elementsOf(document, () => true).length > MOST_ELEMENTS) return null;
  const page = new CopiedPage(document);
  if (page.body === null) return null;
  const reader = new Readability<Copy>(
    page as unknown as ConstructorParameters<typeof Readability>[0],
    {
      serializer: (node) => node as unknown as Copy,
      disableJSONLD: true,
      keepClasses: true,
    },
  );
  const inside = reader as unknown as Inside;
  for (const step of NEEDLESS) inside[step] = () => {};
  inside._getInnerText = (of, onOneLine = true) => (onOneLine ? of.line : of.textContent.trim());
  const { body } = page;
  body.restore = () => {
    while (body.lastChild) body.lastChild.remove();
    const source = firstOf(document, 'body');
    if (source !== null) fill(body, source);
    inside._prepDocument();
  };
  return reader.parse()?.content ?? null;
}

/** A page as Readability's document. */
class CopiedPage extends Copy {
  readonly documentElement: Copy | null;
  readonly body: Copy | null;
  readonly title: string;

  constructor(document: Document) {
    super(DOCUMENT, '#document');
    fill(this, document);
    this.documentElement = this.firstElementChild;
    this.body = this.getElementsByTagName('body')[0] ?? null;
    this.title = plainText(firstOf(document, 'title')?.childNodes ?? []);
  }

  createElement(name: string): Copy {
    return new Copy(ELEMENT, name.toLowerCase());
  }

  createTextNode(text: string): Copy {
    return new Copy(TEXT, '#text', [], text);
  }
}

function fill(copy: Copy, source: Document | Element): void {
  for (const child of source.childNodes) {
    if (isText(child)) copy.appendChild(new Copy(TEXT, '#text', [], child.value));
    else if (isElement(child) && !LEFT_OUT.has(child.tagName)) {
      const attributes = [new CopiedAttribute('of', '', child)];
      for (const { name, value } of child.attrs) {
        if (TELLING.has(name)) attributes.push(new CopiedAttribute(name, value));
      }
      const inner = new Copy(ELEMENT, child.tagName, attributes);
      fill(inner, child);
      copy.appendChild(inner);
    }
  }
}
