import { decoded } from './entities.ts';
import { namesOf } from './jsonld.ts';
import type { Said } from './metadata.ts';
import { attribute, type Element, elementsOf, firstOf, isText, plainText } from './tree.ts';

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
  const body = firstOf(document, 'body') ?? document;
  const texts = (test: (element: Element) => boolean): string[] =>
    elementsOf(body, test).map((element) => plainText(element.childNodes));
  const isNamed = (element: Element): boolean =>
    attribute(element, 'rel') === 'author' ||
    /^(?:author|creator)$/.test(attribute(element, 'itemprop') ?? '') ||
    /\/(?:authors?|contributors?|people|team)\/[^/]+\/?$/.test(attribute(element, 'href') ?? '');
  const isClassed = (element: Element): boolean => CLASS.test(attribute(element, 'class') ?? '');
  const isSigned = (element: Element): boolean => element.childNodes.some(isText);
  const signed = texts(isSigned).filter((text) => text.length < LONGEST && SIGNED.test(text));
  return [...texts(isNamed), ...texts(isClassed), ...signed]
    .map(cleaned)
    .find((name) => isName(name, site) && /\p{Lu}/u.test(name));
}

const SIGNED = /^(?:(?:written|posted|words|story|article)\s+)?by:?\s+\p{Lu}/iu;

function cleaned(name: string): string {
  return decoded(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:written|posted|published|reviewed|words|story|article)\s+)?by(?::?\s+|(?=\p{Lu}))/iu,
      '',
    )
    .replace(/^(?:von|par|por|di|door|av|author)\s*:?\s+/i, '')
    .replace(
      /\s*(?:[|·•,–—-]|\bon\b|\bin\b)?\s*(?:(?:\w+\.? \d{1,2}|\d{1,2} \w+),? \d{4}|\d{1,2}[/.]\d|\d+ min|published|updated|last updated|posted).*$/i,
      '',
    )
    .replace(/^[\s,·|]+|[\s,·|:]+$/g, '');
}

const NO_NAME =
  /^(?:https?:|@|www\.)|^\d+$|^(?:admin|author|authors|staff|editor|about.*|by|view all.*|more.*|share.*|follow.*)$|\b(?:minutes?|says|said|read|posts|comments?|subscribe|updated)\b|\d{3}/i;

function isName(name: string, site: string | null): boolean {
  if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) return false;
  return site === null || name.toLowerCase() !== site.toLowerCase();
}
