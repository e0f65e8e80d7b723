import { classify } from '../clean.ts';
import type { Metadata } from '../model.ts';
import { levelOf } from './blocks.ts';
import type { Candidate } from './candidates.ts';
import { isElement, type Node, plainText } from './tree.ts';

const KINDS = ['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'figure', 'rule'];
const REMOVED = ['related', 'form', 'share', 'notice'];

/** What a block's text is by itself. */
export interface Telling {
  /** In UTF-16 units. */
  readonly length: number;
  readonly words: number;
  /** The share of the text that is linked. */
  readonly links: number;
  readonly sentences: number;
  readonly signals: readonly number[];
}

/** The signals of a block's own text. */
export function textSignals(
  candidate: Candidate,
  known: Metadata,
  overlap: (text: string) => number,
): Telling {
  const { text, kind, element, nodes } = candidate;
  const words = text === '' ? 0 : text.split(' ').length;
  const linked = linksIn(nodes);
  const links = text === '' ? 0 : linked.length / text.length;
  const sentences = count(text, /[.!?。！？]["”’)]*(?=\s|$)|[。！？]/g);
  const removed = classify(text);
  const signals = [
    KINDS.indexOf(kind),
    kind === 'heading' ? levelOf(element) : 0,
    Math.min(text.length, 1500),
    Math.min(words, 250),
    links,
    Math.min(linked.count, 20),
    Math.min(sentences, 12),
    Math.min(count(text, /[,，、،]/g), 15),
    /[.!?:。！？：]$/.test(text) ? 1 : 0,
    removed === null ? 0 : 1 + REMOVED.indexOf(removed),
    /[©®]/.test(text) ? 1 : 0,
    /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) && words < 12 ? 1 : 0,
    overlap(text),
    known.byline !== null && text.includes(known.byline) ? 1 : 0,
  ];
  return { length: text.length, words, links, sentences, signals };
}

function count(text: string, sign: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(sign)) found += 1;
  return found;
}

/** Gives how much of a text's words are the title's, and the other way round. */
export function overlapWith(title: string | null): (text: string) => number {
  const split = (of: string): string[] => of.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = new Set(title === null ? [] : split(title));
  return (text) => {
    if (title === null || text.length > title.length * 3) return 0;
    const own = split(text);
    return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
  };
}

/** How many links there are in nodes, and how long their texts are. */
function linksIn(nodes: readonly Node[]): { count: number; length: number } {
  let [count, length] = [0, 0];
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const isLink = node.tagName === 'a';
    const inner = isLink ? null : linksIn(node.childNodes);
    count += inner?.count ?? 1;
    length += inner?.length ?? plainText(node.childNodes).length;
  }
  return { count, length };
}
