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
  const runs: Run[] = [];
  gather(nodes, {}, url, runs);
  return trimmed(runs);
}

/** The text of preformatted nodes, every character as it stands. */
export function codeRuns(text: string): Run[] {
  return [{ text: text.replace(/^\n/, '').replace(/\s+$/, '') }];
}

function gather(nodes: readonly Node[], style: Style, url: string | null, runs: Run[]): void {
  let before: Node | undefined;
  for (const node of nodes) {
    if (before !== undefined && !style.code && isParted(runs.at(-1), before, node))
      add(runs, ' ', { ...runs.at(-1) });
    if (isText(node)) add(runs, node.value.replace(/[ \t\n\r\f]+/g, ' '), style);
    else if (isElement(node)) element(node, style, url, runs);
    before = node;
  }
}

/**
 * Whether the page's styles alone part two nodes: a word and a capitalised one that are elements,
 * or the end of a sentence and the words of another where one of them is.
 */
function isParted(last: Run | undefined, before: Node, node: Node): boolean {
  if (last === undefined || last.code || (!isElement(before) && !isElement(node))) return false;
  const start = isText(node) ? node.value : isElement(node) ? rawText(node.childNodes) : '';
  if (!/^\p{Lu}\p{Ll}/u.test(start)) return false;
  const end = last.text.slice(-4);
  if (isElement(before) && isElement(node) && /\p{L}{3}\p{Ll}$/u.test(end)) return true;
  return /[\p{Ll}\d][.!?:]$/u.test(end) && /^[\p{L}’']+\s/u.test(start);
}

function element(node: Element, style: Style, url: string | null, runs: Run[]): void {
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

function lineBreak(runs: Run[]): void {
  const last = runs.at(-1);
  if (last !== undefined && !last.text.endsWith('\n')) add(runs, '\n', {});
}

/** Adds text, joined to a run of the same style; spaces meet in one, none stands by a break. */
function add(runs: Run[], text: string, style: Style): void {
  const last = runs.at(-1);
  const before = last?.text.at(-1);
  const open = before === undefined || before === ' ' || before === '\n';
  const part = open ? text.replace(/^ /, '') : text;
  if (part === '') return;
  if (part === '\n' && before === ' ' && last !== undefined) {
    runs[runs.length - 1] = { ...last, text: last.text.slice(0, -1) };
    if (last.text.length === 1) runs.pop();
  }
  const end = runs.at(-1);
  if (end !== undefined && (hasStyle(end, style) || part === '\n')) {
    runs[runs.length - 1] = { ...end, text: end.text + part };
  } else runs.push({ text: part, ...style });
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
