import { namesOf } from './jsonld.ts';
import type { Said } from './metadata.ts';
import { BY, isCapitalised, isName, LONGEST_NAME, nameOf } from './name.ts';
import {
  attribute,
  type Element,
  elementsOf,
  firstOf,
  plainText,
  type Text,
  textsOf,
} from './tree.ts';

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

/**
 * Who wrote a page's article, several joined by commas: as the page says it to machines, else as
 * it shows it. The site itself is the author where nobody else is named.
 */
export function bylineOf(said: Said, site: string | null): string | null {
  const { meta, article, things } = said;
  const fromJson = namesOf(article?.author, things).concat(namesOf(article?.creator, things));
  const isSite = (name: string): boolean => name.toLowerCase() === site?.toLowerCase();
  const people = [...new Set(fromJson.map(nameOf).filter(isName))];
  const others = people.filter((name) => !isSite(name));
  if (others.length > 0) return others.join(', ');
  const names = SAID.map((name) => nameOf(meta.get(name) ?? '')).filter(isName);
  const isShown = (name: string): boolean => isName(name) && !isSite(name) && isCapitalised(name);
  return (
    names.find((name) => !isSite(name)) ??
    cited(said) ??
    named(said).map(nameOf).find(isShown) ??
    signed(said).map(nameOf).find(isShown) ??
    people[0] ??
    names[0] ??
    null
  );
}

/** The authors of a paper, each of whom has a tag, and may have the family name first. */
function cited({ document }: Said): string | null {
  const isAuthor = (element: Element): boolean =>
    attribute(element, 'name')?.toLowerCase() === 'citation_author';
  const names = elementsOf(document, isAuthor)
    .map((tag) => nameOf(attribute(tag, 'content') ?? ''))
    .map((name) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'));
  return names.filter(isName).join(', ') || null;
}

const CLASS =
  /(?:^|[\s_-])(?:byline|author(?:[_-]?name)?|entry-author|post-author|writer|contributor)(?:$|[\s_-])/i;

/** The texts of elements that are marked as an author's name. */
function named({ document }: Said): string[] {
  const body = firstOf(document, 'body') ?? document;
  const isNamed = (element: Element): boolean =>
    attribute(element, 'rel') === 'author' ||
    /^(?:author|creator)$/.test(attribute(element, 'itemprop') ?? '') ||
    /\/(?:authors?|contributors?|people|team)\/[^/]+\/?$/.test(attribute(element, 'href') ?? '');
  const isClassed = (element: Element): boolean => CLASS.test(attribute(element, 'class') ?? '');
  return [isNamed, isClassed].flatMap((test) =>
    elementsOf(body, test).map((element) => plainText(element.childNodes)),
  );
}

const SIGNATURE = new RegExp(
  String.raw`^(?:(?:written|posted|published|words|story|article)\b[^!?]*?\s)?by\b:?|^(?:authors?|contributors?):|^(?:${BY})(?=\s|$)|^(?:文|作者|автор)\s?[・:：]`,
  'i',
);

/** What stands in short lines after "by", be it in the same stretch of text or the next one. */
function signed({ document }: Said): string[] {
  const body = firstOf(document, 'body');
  if (body === null) return [];
  const texts = textsOf(body).filter(({ value }) => value.trim() !== '');
  return texts.flatMap((node, i) => {
    const { value, parentNode } = node;
    const text = value.replace(/\s+/g, ' ').trim();
    const sign = SIGNATURE.exec(text)?.[0];
    if (sign === undefined || text.length > LONGEST_NAME || isInMenu(node)) return [];
    if (sign.length < text.length) return [text.slice(sign.length)];
    const line = plainText((parentNode as Element).childNodes);
    const next = texts[i + 1]?.value ?? '';
    return line.length <= LONGEST_NAME * 1.5 ? [next] : [];
  });
}

function isInMenu(text: Text): boolean {
  for (let at = text.parentNode; at !== null && 'tagName' in at; at = at.parentNode)
    if (at.tagName === 'nav' || attribute(at, 'role') === 'menu') return true;
  return false;
}
