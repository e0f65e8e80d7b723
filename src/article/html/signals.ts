import { classify } from '../clean.ts';
import type { Metadata } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { attribute, type Element, isElement, type Node, plainText } from './tree.ts';
import { WORD_GROUPS } from './words.ts';

/** What one candidate is by itself; the neighbours' are added to it. */
interface Own {
  readonly length: number;
  readonly words: number;
  readonly links: number;
  readonly sentences: number;
  readonly readable: number;
  readonly signals: readonly number[];
}

const KINDS = ['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'figure', 'rule'];
const HOLDERS =
  /^(?:article|main|section|aside|nav|header|footer|form|figure|li|table|blockquote)$/;
const HOLDER_NAMES = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'li',
  'table',
  'blockquote',
];
const REMOVED = ['related', 'form', 'share', 'notice'];
/** A paragraph of running text. */
const PROSE = 140;

/** The signals of each candidate of a page, in the order of `candidates`. */
export function signalsOf(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<Element> | null,
  known: Metadata,
): number[][] {
  const groups = new Map<Element, Holders>();
  const own = candidates.map((candidate) => ownSignals(candidate, chosen, known, groups));
  const isProse = own.map((o) => o.length >= PROSE && o.links < 0.4 && o.sentences > 0);
  const first = isProse.indexOf(true);
  const last = isProse.lastIndexOf(true);
  const chosenFirst = own.findIndex((o) => o.readable > 0);
  const chosenLast = own.findLastIndex((o) => o.readable > 0);
  const total = own.reduce((sum, o) => sum + o.words, 0) || 1;
  const seen = new Map<string, number>();
  for (const { text } of candidates) seen.set(text, (seen.get(text) ?? 0) + 1);
  const siblings = countBy(candidates, (c) => c.element.parentNode as Element);
  let before = 0;
  return own.map((o, i) => {
    const near = [-3, -2, -1, 1, 2, 3].flatMap((step) => {
      const other = own[i + step];
      if (other === undefined) return [-1, -1, -1];
      return [Math.min(other.words, 150), other.links, other.readable];
    });
    const window = own.slice(Math.max(i - 5, 0), i + 6);
    const words = sum(window, (w) => w.words);
    const signals = [
      ...o.signals,
      ...near,
      i / own.length,
      before / total,
      clamp(i - first),
      clamp(last - i),
      clamp(i - chosenFirst),
      clamp(chosenLast - i),
      sum(window, (w) => w.links * w.words) / (words || 1),
      words / window.length,
      sum(window, (w) => w.readable) / window.length,
      sum(window, (w) => (w.length >= PROSE ? 1 : 0)) / window.length,
      Math.min(seen.get(candidates[i]?.text ?? '') ?? 1, 5),
      Math.min(siblings.get(candidates[i]?.element.parentNode as Element) ?? 1, 50),
      Math.min(total, 5000),
    ];
    before += o.words;
    return signals;
  });
}

const clamp = (distance: number): number => Math.max(-40, Math.min(40, distance));
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((s, one) => s + of(one), 0);

function countBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

function ownSignals(
  candidate: Candidate,
  chosen: ReadonlySet<Element> | null,
  known: Metadata,
  groups: Map<Element, Holders>,
): Own {
  const { text, kind, element, nodes } = candidate;
  const words = text === '' ? 0 : text.split(' ').length;
  const linked = linkText(nodes);
  const links = text === '' ? 0 : linked / text.length;
  const sentences = text.match(/[.!?。！？]["”’)]*(?=\s|$)/g)?.length ?? 0;
  const holders = holdersOf(element, groups);
  const readable = chosen === null ? 0.5 : isChosen(element, chosen) ? 1 : 0;
  const removed = classify(text);
  const ends = text.at(-1) ?? '';
  const signals = [
    KINDS.indexOf(kind),
    kind === 'heading' ? Number(element.tagName.slice(1)) : 0,
    Math.min(text.length, 1500),
    Math.min(words, 250),
    words === 0 ? 0 : text.length / words,
    links,
    Math.min(countLinks(nodes), 20),
    Math.min(sentences, 12),
    Math.min(text.match(/,/g)?.length ?? 0, 15),
    /[.!?:。]/.test(ends) ? 1 : 0,
    /^\p{Lu}/u.test(text) ? 1 : 0,
    share(text, /\p{Lu}/gu),
    share(text, /\d/g),
    readable,
    holders.depth,
    removed === null ? 0 : 1 + REMOVED.indexOf(removed),
    /^(?:by|von|par|por)\s/i.test(text) ? 1 : 0,
    /[©®]|copyright|all rights reserved/i.test(text) ? 1 : 0,
    /\b(?:19|20)\d\d\b/.test(text) && words < 12 ? 1 : 0,
    /\b(?:click|subscribe|sign up|follow|share|download|register|log in|read more|newsletter|contact us)\b/i.test(
      text,
    )
      ? 1
      : 0,
    /\b(?:photo|image|credit|courtesy|getty|reuters|shutterstock)\b/i.test(text) && words < 40
      ? 1
      : 0,
    overlap(text, known.title),
    known.byline !== null && text.includes(known.byline) ? 1 : 0,
    ...HOLDER_NAMES.map((name) => Math.min(holders.tags.get(name) ?? 0, 2)),
    ...WORD_GROUPS.map((_, g) => holders.words[g] ?? 0),
  ];
  return { length: text.length, words, links, sentences, readable, signals };
}

const share = (text: string, sign: RegExp): number =>
  text === '' ? 0 : (text.match(sign)?.length ?? 0) / text.length;

/** How much of a text's words are the title's, and the other way round. */
function overlap(text: string, title: string | null): number {
  if (title === null || text.length > title.length * 3) return 0;
  const words = new Set(title.toLowerCase().split(/\W+/));
  const own = text.toLowerCase().split(/\W+/);
  return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
}

/** What holds an element: the tags around it, and how near a word of each group is. */
interface Holders {
  readonly depth: number;
  readonly tags: ReadonlyMap<string, number>;
  /** By group: 3 on the element itself, 2 on its parent, 1 further out, 0 nowhere. */
  readonly words: readonly number[];
}

function holdersOf(element: Element, known: Map<Element, Holders>): Holders {
  const ready = known.get(element);
  if (ready !== undefined) return ready;
  const parent = element.parentNode;
  const outer =
    parent !== null && isElement(parent as Node) && element.tagName !== 'body'
      ? holdersOf(parent as Element, known)
      : { depth: 0, tags: new Map<string, number>(), words: [] };
  const tags = new Map(outer.tags);
  if (HOLDERS.test(element.tagName))
    tags.set(element.tagName, (tags.get(element.tagName) ?? 0) + 1);
  const names =
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`.toLowerCase();
  const isBody = element.tagName === 'body';
  const words = WORD_GROUPS.map(([, group], g) => {
    if (!isBody && names.length > 2 && group.test(names)) return 3;
    return Math.max((outer.words[g] ?? 0) - 1, (outer.words[g] ?? 0) > 0 ? 1 : 0);
  });
  const holders = { depth: outer.depth + 1, tags, words };
  known.set(element, holders);
  return holders;
}

function isChosen(element: Element, chosen: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentNode as Element | null) {
    if (chosen.has(at)) return true;
    if (at.tagName !== 'span' && at.tagName !== 'a' && at !== element) return false;
  }
  return false;
}

function linkText(nodes: readonly Node[]): number {
  let length = 0;
  for (const node of nodes) {
    if (!isElement(node)) continue;
    length += node.tagName === 'a' ? plainText(node.childNodes).length : linkText(node.childNodes);
  }
  return length;
}

function countLinks(nodes: readonly Node[]): number {
  let count = 0;
  for (const node of nodes) {
    if (isElement(node)) count += node.tagName === 'a' ? 1 : countLinks(node.childNodes);
  }
  return count;
}
