import { absolute } from '../address.ts';
import { hasStyle } from '../model/block.ts';
import type { Run, Style } from '../model.ts';
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
    if (isText(node)) add(runs, node.value.replace(/[ \t\n\r\f]+/g, ' '), style);
    else if (isElement(node)) {
      if (before !== undefined && isElement(before) && !style.code) part(runs, node);
      element(node, style, url, runs);
    }
    before = node;
  }
}

/** A word and a capital that only a boundary of elements is between: the page's styles part them. */
function part(runs: Run[], node: Element): void {
  const last = runs.at(-1);
  if (last === undefined || last.code || !/\p{L}{3}\p{Ll}$/u.test(last.text)) return;
  if (/^\p{Lu}\p{Ll}/u.test(rawText(node.childNodes))) add(runs, ' ', { ...last });
}

function element(node: Element, style: Style, url: string | null, runs: Run[]): void {
  const { tagName } = node;
  if (SKIPPED.test(tagName) || isPermalink(node)) return;
  if (tagName === 'br') {
    add(runs, '\n', {});
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

/** A sign beside a heading that leads to the heading itself, or the bare address of the place. */
function isPermalink(node: Element): boolean {
  const href = node.tagName === 'a' ? attribute(node, 'href') : null;
  if (!href?.startsWith('#')) return false;
  const text = rawText(node.childNodes).trim();
  return text === href || /^[#¶§🔗\s]*$/u.test(text);
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

/** Runs without white space at the ends of the whole text. */
function trimmed(runs: readonly Run[]): Run[] {
  const all = [...runs];
  for (let first = all[0]; first !== undefined; first = all[0]) {
    const text = first.text.replace(/^[ \n]+/, '');
    if (text !== '') {
      all[0] = { ...first, text };
      break;
    }
    all.shift();
  }
  for (let last = all.at(-1); last !== undefined; last = all.at(-1)) {
    const text = last.text.replace(/[ \n]+$/, '');
    if (text !== '') {
      all[all.length - 1] = { ...last, text };
      break;
    }
    all.pop();
  }
  return all;
}
