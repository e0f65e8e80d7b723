import { attribute, type Element, isElement, type Node } from './tree.ts';
import { WORD_GROUPS } from './words.ts';

/** The elements of which it tells something that they hold a block. */
const TAGS = [
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

/** What holds an element, itself included. */
export interface Holders {
  /** How many elements are around it. */
  readonly depth: number;
  /** By tag: how many of them are around it. */
  readonly tags: readonly number[];
  /** By group of words: 3 on the element itself, 2 on its parent, 1 further out, 0 nowhere. */
  readonly words: readonly number[];
}

const OUTERMOST: Holders = {
  depth: 0,
  tags: TAGS.map(() => 0),
  words: WORD_GROUPS.map(() => 0),
};

/** Which groups of words no name speaks of. */
const NO_GROUP: readonly boolean[] = WORD_GROUPS.map(() => false);

/** Gives what holds an element; it remembers what it was asked, so ask one for a whole page. */
export function holdersFinder(): (element: Element) => Holders {
  const known = new Map<Element, Holders>();
  const groups = new Map([['', NO_GROUP]]);
  const groupsOf = (names: string): readonly boolean[] => {
    const ready = groups.get(names) ?? WORD_GROUPS.map(([, group]) => group.test(names));
    groups.set(names, ready);
    return ready;
  };
  const find = (element: Element): Holders => {
    const ready = known.get(element);
    if (ready !== undefined) return ready;
    const parent = element.parentNode as Node | null;
    const isBody = element.tagName === 'body' || parent === null || !isElement(parent);
    const holders = isBody ? OUTERMOST : within(find(parent), element, groupsOf);
    known.set(element, holders);
    return holders;
  };
  return find;
}

function within(
  outer: Holders,
  element: Element,
  groupsOf: (names: string) => readonly boolean[],
): Holders {
  const tag = TAGS.indexOf(element.tagName);
  const tags =
    tag === -1 ? outer.tags : outer.tags.map((count, t) => (t === tag ? count + 1 : count));
  return { depth: outer.depth + 1, tags, words: wordsOf(outer.words, groupsOf(namesOf(element))) };
}

function wordsOf(outer: readonly number[], said: readonly boolean[]): readonly number[] {
  if (said === NO_GROUP && outer.every((near) => near < 2)) return outer;
  return outer.map((near, g) => (said[g] ? 3 : near > 1 ? near - 1 : near));
}

/** What an element's class, id and role say of it, and "hidden" where nobody is to see it. */
function namesOf(element: Element): string {
  const names = ['class', 'id', 'role'].map((name) => attribute(element, name) ?? '');
  if (isHidden(element)) names.push('hidden');
  return names.join(' ').trim().toLowerCase();
}

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null ||
  /display:\s*none|visibility:\s*hidden/.test(attribute(element, 'style') ?? '');
