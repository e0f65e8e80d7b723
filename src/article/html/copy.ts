import type { Element } from './tree.ts';

/** An attribute of a copy. The one that is named `of` leads to the element that it is a copy of. */
export class CopiedAttribute {
  readonly name: string;
  readonly value: string;
  readonly of: Element | undefined;

  constructor(name: string, value: string, of?: Element) {
    this.name = name;
    this.value = value;
    this.of = of;
  }

  /** It never changes, so it may stand in several elements. */
  cloneNode(): CopiedAttribute {
    return this;
  }
}

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

/**
 * As much of a DOM as Readability asks for, over nodes that it may move about and rename. Nodes
 * are linked, so that none is looked for among its siblings, and keep their text while nothing in
 * them changes.
 */
export class Copy {
  /** What Readability knows its own small document by: nodes whose name may be set. */
  readonly __JSDOMParser__ = true;
  readonly nodeType: number;
  readonly nodeName: string;
  tagName: string | undefined;
  localName: string | undefined;
  readonly attributes: CopiedAttribute[];
  parentNode: Copy | null = null;
  previousSibling: Copy | null = null;
  nextSibling: Copy | null = null;
  firstChild: Copy | null = null;
  lastChild: Copy | null = null;
  #text: string | undefined;
  #line: string | undefined;
  #nodes: Copy[] | undefined;
  #elements: Copy[] | undefined;

  /** Called where Readability wants its page as it was before it began to take it apart. */
  restore: (() => void) | undefined;

  constructor(nodeType: number, name: string, attributes: CopiedAttribute[] = [], text?: string) {
    this.nodeType = nodeType;
    this.nodeName = name;
    this.attributes = attributes;
    this.#text = text;
    if (nodeType === ELEMENT) {
      this.tagName = name.toUpperCase();
      this.localName = name;
    }
  }

  get childNodes(): readonly Copy[] {
    if (this.#nodes === undefined) {
      this.#nodes = [];
      for (let at = this.firstChild; at; at = at.nextSibling) this.#nodes.push(at);
    }
    return this.#nodes;
  }

  get children(): readonly Copy[] {
    if (this.#elements === undefined) {
      this.#elements = [];
      for (let at = this.firstElementChild; at; at = at.nextElementSibling) this.#elements.push(at);
    }
    return this.#elements;
  }

  get firstElementChild(): Copy | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): Copy | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): Copy | null {
    let at = this.previousSibling;
    while (at && at.nodeType !== ELEMENT) at = at.previousSibling;
    return at;
  }

  set textContent(text: string) {
    this.#text = text;
    this.#line = undefined;
  }

  get textContent(): string {
    if (this.#text === undefined) {
      let text = '';
      for (let at = this.firstChild; at; at = at.nextSibling) text += at.textContent;
      this.#text = text;
    }
    return this.#text;
  }

  /** The text on one line, as Readability measures it: again and again for each element around. */
  get line(): string {
    this.#line ??= this.textContent.trim().replace(/\s{2,}/g, ' ');
    return this.#line;
  }

  /** The page's markup is asked for only to be set again. */
  get innerHTML(): string {
    return '';
  }

  set innerHTML(_: string) {
    this.restore?.();
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(name: string) {
    this.setAttribute('id', name);
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new CopiedAttribute(name, value));
  }

  setAttributeNode(attribute: CopiedAttribute): void {
    this.removeAttribute(attribute.name);
    this.attributes.push(attribute);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at !== -1) this.attributes.splice(at, 1);
  }

  /** All elements below of a name, or of any for `*`, in document order. */
  getElementsByTagName(name: string): Copy[] {
    const found: Copy[] = [];
    const wanted = name === '*' ? null : name.toUpperCase();
    for (let at = this.firstChild; at; at = at.#next(this)) {
      if (at.nodeType === ELEMENT && (wanted === null || at.tagName === wanted)) found.push(at);
    }
    return found;
  }

  /** The node that follows in document order, if it is below `root`. */
  #next(root: Copy): Copy | null {
    if (this.firstChild) return this.firstChild;
    let at: Copy | null = this;
    while (at && at !== root && !at.nextSibling) at = at.parentNode;
    return at && at !== root ? at.nextSibling : null;
  }

  appendChild(child: Copy): Copy {
    child.remove();
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
    this.#changed();
    return child;
  }

  remove(): this {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return this;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.lastChild = previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
    parentNode.#changed(this);
    return this;
  }

  removeChild(child: Copy): Copy {
    return child.remove();
  }

  replaceChild(child: Copy, old: Copy): Copy {
    child.remove();
    child.parentNode = this;
    child.previousSibling = old.previousSibling;
    child.nextSibling = old.nextSibling;
    if (old.previousSibling) old.previousSibling.nextSibling = child;
    else this.firstChild = child;
    if (old.nextSibling) old.nextSibling.previousSibling = child;
    else this.lastChild = child;
    old.parentNode = old.previousSibling = old.nextSibling = null;
    this.#changed();
    return old;
  }

  /** Forgets what it knew of its children. An ancestor knows its text only if all below it do. */
  #changed(left?: Copy): void {
    this.#nodes = undefined;
    if (left !== undefined && this.#elements?.[0] === left) this.#elements.shift();
    else if (left?.nodeType !== TEXT) this.#elements = undefined;
    for (let at: Copy | null = this; at && at.#text !== undefined; at = at.parentNode)
      at.#text = at.#line = undefined;
  }
}

function elementFrom(node: Copy | null): Copy | null {
  let at = node;
  while (at && at.nodeType !== ELEMENT) at = at.nextSibling;
  return at;
}
