import type { Block, Item } from '../model.ts';
import { attribute, type Element, isElement, type Node } from './tree.ts';

type List = Extract<Block, { readonly kind: 'list' }>;

/** A list with its items, each read by `inner`. Numbers are those that a browser would show. */
export function listOf(element: Element, inner: (nodes: readonly Node[]) => Block[]): List {
  const entries = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const isOrdered = element.tagName === 'ol';
  const step = attribute(element, 'reversed') === null ? 1 : -1;
  const type = attribute(element, 'type') ?? '1';
  let number = integer(attribute(element, 'start')) ?? (step === 1 ? 1 : entries.length);
  const items: Item[] = [];
  for (const entry of entries) {
    number = integer(attribute(entry, 'value')) ?? number;
    const blocks = inner(entry.childNodes);
    if (blocks.length === 0) continue;
    items.push({ marker: isOrdered ? `${written(number, type)}.` : null, blocks });
    number += step;
  }
  return { kind: 'list', items };
}

const integer = (text: string | null): number | null =>
  text !== null && /^\s*-?\d{1,9}\b/.test(text) ? Number.parseInt(text, 10) : null;

/** A number in the figures of a list's type: 1, a, A, i or I. */
function written(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number).toLowerCase();
    case 'I':
      return roman(number);
    default:
      return String(number);
  }
}

function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
