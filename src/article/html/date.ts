import type { Said } from './metadata.ts';
import { attribute, type Element, elementsOf, firstOf, isText, plainText } from './tree.ts';

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
];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');

/** When a page's article was published, as ISO 8601: a date, or a date with a time. */
export function dateOf({ document, meta, article, things }: Said): string | null {
  const said = [
    article?.datePublished,
    ...SAID.map((name) => meta.get(name)),
    ...things.map((thing) => thing.datePublished),
    article?.dateCreated,
  ];
  for (const one of said) {
    const date = typeof one === 'string' ? isoOf(one) : null;
    if (date !== null) return date;
  }
  const modified = [
    article?.dateModified,
    meta.get('article:modified_time'),
    meta.get('og:updated_time'),
  ];
  return (
    shownDate(document) ?? modified.map((one) => isoOf(String(one ?? ''))).find(Boolean) ?? null
  );
}

/** A date as pages write it, as ISO 8601; null for what is none. */
export function isoOf(text: string): string | null {
  const iso =
    /\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(
      text,
    );
  if (iso !== null) {
    const [, year, month, day, time, zone = ''] = iso;
    return `${year}-${month}-${day}${time === undefined ? '' : `T${time}${zone}`}`;
  }
  const compact = /^(\d{4})\/?(\d\d)\/?(\d\d)\b/.exec(text.trim());
  if (compact !== null) return isDay(compact[1], compact[2], compact[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return isDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst && isDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function isDay(year = '', month = '', day = ''): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The date that a reader of the page sees. */
function shownDate(document: Said['document']): string | null {
  const times = elementsOf(document, ({ tagName }) => tagName === 'time');
  for (const time of times) {
    const date = isoOf(attribute(time, 'datetime') ?? '') ?? isoOf(plainText(time.childNodes));
    if (date !== null) return date;
  }
  const body = firstOf(document, 'body');
  const dated =
    body === null
      ? []
      : elementsOf(body, (element) =>
          /date|published|time|posted|meta|byline/i.test(
            `${attribute(element, 'class')} ${attribute(element, 'itemprop')}`,
          ),
        );
  for (const element of dated) {
    const text = plainText(element.childNodes);
    const date = text.length < 200 ? isoOf(text) : null;
    if (date !== null) return date;
  }
  return body === null ? null : datedLine(body);
}

/** The first short line that has a date in it. */
function datedLine(body: Element): string | null {
  for (const element of elementsOf(body, ({ childNodes }) => childNodes.some(isText))) {
    const text = plainText(element.childNodes);
    const date = text.length < 60 ? isoOf(text) : null;
    if (date !== null) return date;
  }
  return null;
}
