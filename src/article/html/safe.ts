import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  Parser,
  type Token,
  TokenizerMode,
} from 'parse5';
import { formulaOf } from './formula.ts';
import { attribute, type Document, type Element, isElement, type Node } from './tree.ts';

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
]);

/** What ends the elements whose content is no markup, and the states of the parser in them. */
const ENDS: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  noscript: /<\/noscript/gi,
  iframe: /<\/iframe/gi,
};
/** What ends a drawing, or what in it is not a drawing's: text with markup breaks out of one. */
const DRAWING =
  /<\/svg|<(?:!|(?:svg|foreignobject|script|style|b|big|blockquote|body|br|center|code|d[dlt]|div|em|embed|font|h[1-6r]|head|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|su[bp]|table|tt|ul?|var)\b)/gi;
const RAW: ReadonlySet<number> = new Set([TokenizerMode.SCRIPT_DATA, TokenizerMode.RAWTEXT]);

/** A parser whose tree no nesting makes deep: a start tag too deep is left out, with its end. */
class ShallowParser extends Parser<DefaultTreeAdapterMap> {
  readonly #left = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    for (const attribute of token.attrs) {
      if (attribute.value.length > LONGEST_ATTRIBUTE)
        attribute.value = attribute.value.slice(0, LONGEST_ATTRIBUTE);
    }
    if (this.openElements.stackTop < DEEPEST || token.selfClosing) {
      super.onStartTag(token);
      this.#passOver(token);
    } else this.#left.set(token.tagName, (this.#left.get(token.tagName) ?? 0) + 1);
  }

  /** Goes straight to the end of a script, a style or a drawing, which would be dropped unread. */
  #passOver(token: Token.TagToken): void {
    const { preprocessor, state } = this.tokenizer;
    const isDrawing = token.tagName === 'svg' && this.openElements.current?.nodeName === 'svg';
    const isRaw = RAW.has(state) && !isRead(token);
    const end = isDrawing ? DRAWING : isRaw ? ENDS[token.tagName] : undefined;
    if (end === undefined || token.selfClosing) return;
    end.lastIndex = preprocessor.pos;
    const found = end.exec(preprocessor.html);
    if (found?.[0]?.startsWith('</')) preprocessor.pos = found.index - 1;
  }

  override onEndTag(token: Token.TagToken): void {
    const left = this.#left.get(token.tagName) ?? 0;
    if (left > 0) this.#left.set(token.tagName, left - 1);
    else super.onEndTag(token);
  }
}

/**
 * A page as a tree that is safe to walk by recursion: at most 256 elements deep, without styles,
 * scripts (but JSON-LD), drawings and frames, formulas as text, no attribute longer than 2 kB.
 */
export function safeTree(html: string): Document {
  const parser = new ShallowParser({ treeAdapter: defaultTreeAdapter, scriptingEnabled: true });
  parser.tokenizer.write(html, true);
  prune(parser.document);
  return parser.document;
}

function prune(node: Document | Element): void {
  const kept: Node[] = [];
  for (const child of node.childNodes) {
    const value = formulaOf(child);
    if (value !== null) kept.push({ nodeName: '#text', value, parentNode: node });
    else if (!isSilent(child)) kept.push(child);
  }
  node.childNodes = kept;
  for (const child of kept) if ('childNodes' in child) prune(child as Element);
}

function isSilent(node: Node): boolean {
  if (node.nodeName === '#comment' || SILENT.has(node.nodeName)) return true;
  if (node.nodeName === 'script') return !isRead(node as Element);
  const names = isElement(node) ? attribute(node, 'class') : null;
  return names !== null && (names === SET_FORMULA || SPOKEN.test(names));
}

/** The class names of what is only there to be read out to those who do not see the page. */
const SPOKEN =
  /(?:^|\s)(?:[\w-]*[-_])?(?:sr-only|visually-?hidden|screen-?reader(?:-only)?)(?:-text)?(?:\s|$)/;

/** What KaTeX sets beside the formula itself: its signs, each in its place on the page. */
const SET_FORMULA = 'katex-html';

/** Whether a script holds no program: data that tells of the page, or a formula. */
const isRead = ({ attrs }: Pick<Element, 'attrs'>): boolean =>
  attrs.some(({ name, value }) => name === 'type' && /ld\+json|^math\/tex/i.test(value));
