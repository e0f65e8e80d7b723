import { namesOf } from './jsonld.ts';
import type { Said } from './metadata.ts';
import { attribute, type Element, elementsOf, plainText } from './tree.ts';

const SAID = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'twitter:data1',
];
const CLASS =
  /(?:^|[\s_-])(?:byline|author(?:[_-]?name)?|entry-author|post-author|writer|contributor)(?:$|[\s_-])/i;
const LONGEST = 80;

/** Who wrote a page's article, several joined by commas. */
export function bylineOf(said: Said, site: string | null): string | null {
  const { meta, article, things } = said;
  const fromJson = namesOf(article?.author, things).concat(namesOf(article?.creator, things));
  const names = fromJson.length > 0 ? fromJson : SAID.map((name) => meta.get(name) ?? '');
  const clean = names.map(cleaned).filter((name) => isName(name, site));
  if (fromJson.length > 0 && clean.length > 0) return [...new Set(clean)].join(', ');
  return clean[0] ?? shown(said, site) ?? null;
}

/** The byline that a reader of the page sees. */
function shown({ document }: Said, site: string | null): string | undefined {
  const isByline = (element: Element): boolean =>
    attribute(element, 'rel') === 'author' ||
    attribute(element, 'itemprop') === 'author' ||
    CLASS.test(attribute(element, 'class') ?? '');
  return elementsOf(document, isByline)
    .map((element) => cleaned(plainText(element.childNodes)))
    .find((name) => isName(name, site));
}

function cleaned(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:written|posted|published|reviewed|words)\s+)?by:?\s+/i, '')
    .replace(/^(?:von|par|por|di|door|av|author)\s*:?\s+/i, '')
    .replace(/\s*(?:[|·•,]|\bon\b)\s*(?:\w+ \d{1,2},? \d{4}|\d.*|published.*|updated.*)$/i, '')
    .trim();
}

function isName(name: string, site: string | null): boolean {
  if (
    name === '' ||
    name.length > LONGEST ||
    /^(?:https?:|@|www\.)|^\d+$|^(?:admin|author|staff|editor)$/i.test(name)
  )
    return false;
  return site === null || name.toLowerCase() !== site.toLowerCase();
}
