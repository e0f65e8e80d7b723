import { type Document, type Element, isElement, isText } from './tree.ts';

/** Attributes that tell what an element is for. */
const TELLING =
  /^(?:class|id|role|rel|itemprop|itemtype|href|hidden|aria-hidden|aria-modal|data-g)$/;
/** Elements without content; of these only some say anything of the text around them. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const KEPT_VOID = /^(?:br|hr|img)$/;

/** A tree as XML-like markup, every element closed, with the attributes that tell something. */
export function serialize(node: Document | Element): string {
  let markup = '';
  for (const child of node.childNodes) {
    if (isText(child)) markup += escapeMarkup(child.value);
    else if (isElement(child)) markup += elementMarkup(child);
  }
  return markup;
}

function elementMarkup(element: Element): string {
  const { tagName } = element;
  if ((VOID.test(tagName) && !KEPT_VOID.test(tagName)) || tagName === 'script') return '';
  let attributes = '';
  for (const { name, value } of element.attrs) {
    if (TELLING.test(name))
      attributes += ` ${name}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`;
  }
  if (VOID.test(tagName)) return `<${tagName}${attributes}/>`;
  return `<${tagName}${attributes}>${serialize(element)}</${tagName}>`;
}

function escapeMarkup(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
