import { absolute } from '../address.ts';
import { hasStyle } from '../model/block.ts';
import type { Run, Style } from '../model.ts';
import { emojiOf, isPermalink, raisedOf } from './signs.ts';
import { attribute, type Element, isElement, isText, type Node, rawText } from './tree.ts';

const STYLES: Readonly<Record<string, Style>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  cite: { emphasis: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};
const SKIPPED = /^(?:script|button|select|option|input|textarea|audio|video|img|picture)$/;

/**
 * Inline nodes as runs: white space collapsed as browsers do, `<br>` a line break, links
 * absolute. Blocks inside are set off by line breaks.
 */
export function runsOf(nodes: readonly Node[], url: string | null): Run[] {
  const growing: Growing[] = [];
  gather(nodes, {}, url, growing);
  return trimmed(growing.map(({ style, parts }) => ({ text: parts.join(''), ...style })));
}

/** A run in parts, none of them empty: to look at the end of a text that grows would cost its square. */
interface Growing {
  readonly style: Style;
  readonly parts: string[];
}

/** The last characters of a run. */
const endOf = ({ parts }: Growing): string => parts.slice(-4).join('').slice(-4);

/** The text of preformatted nodes, every character as it stands. */
export function codeRuns(text: string): Run[] {
  return [{ text: text.replace(/^\n/, '').replace(/\s+$/, '') }];
}

function gather(nodes: readonly Node[], style: Style, url: string | null, runs: Growing[]): void {
  let before: Node | undefined;
  for (const node of nodes) {
    if (before !== undefined && !style.code && isParted(runs.at(-1), before, node))
      add(runs, ' ', runs.at(-1)?.style ?? style);
    if (isText(node)) add(runs, node.value.replace(/[ \t\n\r\f]+/g, ' '), style);
    else if (isElement(node)) element(node, style, url, runs);
    before = node;
  }
}

/**
 * Whether the page's styles alone part two nodes: a word and a capitalised one that are elements,
 * or the end of a sentence and the words of another where one of them is.
 */
function isParted(last: Growing | undefined, before: Node, node: Node): boolean {
  if (last === undefined || last.style.code || (!isElement(before) && !isElement(node)))
    return false;
  const end = endOf(last);
  const isWord = isElement(before) && isElement(node) && /\p{L}{3}\p{Ll}$/u.test(end);
  const isSentence = /[\p{Ll}\d][.!?:]$/u.test(end);
  if (!isWord && !isSentence) return false;
  const start = isText(node) ? node.value : isElement(node) ? rawText(node.childNodes) : '';
  if (!/^\p{Lu}\p{Ll}/u.test(start)) return false;
  return isWord || /^[\p{L}’']+\s/u.test(start);
}

function element(node: Element, style: Style, url: string | null, runs: Growing[]): void {
  const { tagName } = node;
  if (tagName === 'img') add(runs, emojiOf(node), style);
  if (SKIPPED.test(tagName) || isPermalink(node)) return;
  if (tagName === 'br') {
    add(runs, '\n', {});
    return;
  }
  const number = tagName === 'sup' ? raisedOf(node) : null;
  if (number !== null) {
    add(runs, number, style);
    return;
  }
  const isBlock = /^(?:p|div|li|tr|h[1-6]|blockquote|dd|dt|ul|ol|section)$/.test(tagName);
  if (isBlock) lineBreak(runs);
  const link = tagName === 'a' ? absolute(attribute(node, 'href'), url) : null;
  const own = { ...style, ...STYLES[tagName], ...(link === null ? {} : { link }) };
  if (tagName === 'q') add(runs, '“', own);
  gather(node.childNodes, own, url, runs);
  if (tagName === 'q') add(runs, '”', own);
  if (isBlock) lineBreak(runs);
}

function lineBreak(runs: Growing[]): void {
  const last = runs.at(-1);
  if (last !== undefined && !last.parts.at(-1)?.endsWith('\n')) add(runs, '\n', {});
}

/** Adds text, joined to a run of the same style; spaces meet in one, none stands by a break. */
function add(runs: Growing[], text: string, style: Style): void {
  const last = runs.at(-1);
  const before = last?.parts.at(-1) ?? '\n';
  const open = before.endsWith(' ') || before.endsWith('\n');
  const part = open && text.startsWith(' ') ? text.slice(1) : text;
  if (part === '') return;
  if (part === '\n' && before.endsWith(' ')) {
    last?.parts.pop();
    if (before !== ' ') last?.parts.push(before.slice(0, -1));
    else if (last?.parts.length === 0) runs.pop();
  }
  const end = runs.at(-1);
  if (end !== undefined && (hasStyle(end.style, style) || part === '\n')) end.parts.push(part);
  else runs.push({ style, parts: [part] });
}

/** Runs without white space at the ends of the whole text, where an editor leaves hard spaces. */
function trimmed(runs: readonly Run[]): Run[] {
  const all = [...runs];
  for (let first = all[0]; first !== undefined; first = all[0]) {
    const text = first.text.replace(/^[ \n\u00a0]+/, '');
    if (text !== '') {
      all[0] = { ...first, text };
      break;
    }
    all.shift();
  }
  for (let last = all.at(-1); last !== undefined; last = all.at(-1)) {
    const text = last.text.replace(/[ \n\u00a0]+$/, '');
    if (text !== '') {
      all[all.length - 1] = { ...last, text };
      break;
    }
    all.pop();
  }
  return all;
}
