import { isoOf } from './day.ts';
import type { Said } from './metadata.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  firstOf,
  isElement,
  isText,
  type Node,
  plainText,
} from './tree.ts';

const SAID = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dcterms.created',
  'dc.date.issued',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'citation_publication_date',
  'citation_date',
];

/**
 * When a page's article was published, as ISO 8601, a date or a date with a time: as the page
 * says it to machines, else as it shows it; else when it was last changed.
 */
export function dateOf({ document, meta, article, things }: Said): string | null {
  const said = dateIn([
    article?.datePublished,
    ...SAID.map((name) => meta.get(name)),
    ...things.map((thing) => thing.datePublished),
    article?.dateCreated,
  ]);
  if (said !== null) return localTime(document, said);
  return (
    shownDate(document) ??
    dateIn([
      article?.dateModified,
      meta.get('article:modified_time'),
      meta.get('og:updated_time'),
      meta.get('last-modified'),
    ])
  );
}

function dateIn(values: readonly unknown[]): string | null {
  for (const value of values) {
    const date = typeof value === 'string' ? isoOf(value) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The same moment as the page's own clock has it, where the page shows it with its zone. */
function localTime(document: Document, said: string): string {
  const moment = Date.parse(said);
  const times = elementsOf(document, ({ tagName }) => tagName === 'time');
  const shown = times.map((time) => isoOf(attribute(time, 'datetime') ?? ''));
  return (
    shown.find((date) => /[+-]\d\d:?\d\d$/.test(date ?? '') && Date.parse(date ?? '') === moment) ??
    said
  );
}

/** Class names and the like of what has a date in it. */
const DATED = /date|published|time|posted|meta|byline/i;
/** The longest line that is there to show a date, in UTF-16 units, by itself and if so marked. */
const LONGEST = { text: 60, marked: 200 };
/** How much further off a date before the heading seems than one after it. */
const BEFORE = 3;

/** The date that a reader of the page sees nearest to its heading. */
function shownDate(document: Document): string | null {
  const body = firstOf(document, 'body');
  if (body === null) return null;
  const dates: { readonly date: string; readonly at: number }[] = [];
  let heading: number | null = null;
  let at = 0;
  const see = (node: Node): void => {
    const date = dateOn(node);
    if (date !== null) dates.push({ date, at });
    if (isText(node)) at += node.value.length;
    if (!isElement(node) || node.tagName === 'blockquote') return;
    if (node.tagName === 'h1') heading ??= at;
    for (const child of node.childNodes) see(child);
  };
  see(body);
  const distance = (place: number): number =>
    place < (heading ?? 0) ? ((heading ?? 0) - place) * BEFORE : place - (heading ?? 0);
  const [nearest] = dates.sort((a, b) => distance(a.at) - distance(b.at));
  return nearest?.date ?? null;
}

/** The date that a node is there to show. */
function dateOn(node: Node): string | null {
  if (isText(node)) return node.value.trim().length < LONGEST.text ? isoOf(node.value) : null;
  if (!isElement(node)) return null;
  if (node.tagName === 'time') {
    return isoOf(attribute(node, 'datetime') ?? '') ?? isoOf(plainText(node.childNodes));
  }
  if (!DATED.test(`${attribute(node, 'class')} ${attribute(node, 'itemprop')}`)) return null;
  const text = shortText(node);
  return text === null ? null : isoOf(text);
}

/** The text of an element if it is a short line; null if it is more than that. */
function shortText(element: Element): string | null {
  const text = plainText(element.childNodes);
  return text.length < LONGEST.marked ? text : null;
}
