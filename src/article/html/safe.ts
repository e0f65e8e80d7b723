import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token } from 'parse5';
import type { Document, Element } from './tree.ts';

/** Elements nested deeper than this stand beside each other instead. */
const DEEPEST = 256;
/** Attributes longer than this, in UTF-16 units, hold data and no address or class. */
const LONGEST_ATTRIBUTE = 2048;
/** Elements that hold nothing to read, and may hold what is not even text. */
const SILENT: ReadonlySet<string> = new Set([
  'style',
  'svg',
  'iframe',
  'object',
  'noscript',
  'template',
  'canvas',
  'math',
]);

/** A parser whose tree no nesting makes deep: a start tag too deep is left out, with its end. */
class ShallowParser extends Parser<DefaultTreeAdapterMap> {
  readonly #left = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    for (const attribute of token.attrs) {
      if (attribute.value.length > LONGEST_ATTRIBUTE)
        attribute.value = attribute.value.slice(0, LONGEST_ATTRIBUTE);
    }
    if (this.openElements.stackTop < DEEPEST || token.selfClosing) super.onStartTag(token);
    else this.#left.set(token.tagName, (this.#left.get(token.tagName) ?? 0) + 1);
  }

  override onEndTag(token: Token.TagToken): void {
    const left = this.#left.get(token.tagName) ?? 0;
    if (left > 0) this.#left.set(token.tagName, left - 1);
    else super.onEndTag(token);
  }
}

/**
 * A page as a tree that is safe to walk by recursion: at most 256 elements deep, without styles,
 * scripts (but JSON-LD), drawings and frames, no attribute longer than 2 kB.
 */
export function safeTree(html: string): Document {
  const parser = new ShallowParser({ treeAdapter: defaultTreeAdapter, scriptingEnabled: false });
  parser.tokenizer.write(html, true);
  prune(parser.document);
  return parser.document;
}

function prune(node: Document | Element): void {
  const kept = node.childNodes.filter((child) => {
    if (child.nodeName === '#comment' || SILENT.has(child.nodeName)) return false;
    return child.nodeName !== 'script' || isJsonLd(child as Element);
  });
  node.childNodes = kept;
  for (const child of kept) if ('childNodes' in child) prune(child as Element);
}

const isJsonLd = (script: Element): boolean =>
  script.attrs.some(({ name, value }) => name === 'type' && /ld\+json/i.test(value));
