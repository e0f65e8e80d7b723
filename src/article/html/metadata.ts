import type { Metadata } from '../model.ts';
import { bylineOf } from './byline.ts';
import { dateOf } from './date.ts';
import { articleOf, namesOf, type Thing, thingsOf } from './jsonld.ts';
import { titleOf } from './title.ts';
import { attribute, type Document, type Element, elementsOf, firstOf } from './tree.ts';

/** What a page says of itself, by the name of each meta tag, and in JSON-LD. */
export interface Said {
  readonly document: Document;
  readonly meta: ReadonlyMap<string, string>;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
}

/** What is known of a page's article. `url` is where the page came from. */
export function metadataOf(document: Document, url: string | null): Metadata {
  const things = thingsOf(document);
  const said: Said = { document, meta: metaOf(document), things, article: articleOf(things) };
  const site = siteOf(said);
  return {
    title: titleOf(said, site),
    byline: bylineOf(said, site),
    published: dateOf(said),
    site,
    language: languageOf(said),
    url: canonicalOf(said, url),
  };
}

function metaOf(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const tag of elementsOf(document, (element) => element.tagName === 'meta')) {
    const content = attribute(tag, 'content')?.trim();
    if (!content) continue;
    for (const name of ['property', 'name', 'itemprop']) {
      const key = attribute(tag, name)?.toLowerCase().trim();
      if (key && !meta.has(key)) meta.set(key, content);
    }
  }
  return meta;
}

function siteOf({ meta, article, things }: Said): string | null {
  const named = meta.get('og:site_name') ?? namesOf(article?.publisher, things)[0];
  return named ?? meta.get('application-name') ?? null;
}

function languageOf({ document, meta, article }: Said): string | null {
  const html = firstOf(document, 'html');
  const said = [
    html && attribute(html, 'lang'),
    html && attribute(html, 'xml:lang'),
    article?.inLanguage,
    meta.get('content-language'),
    meta.get('og:locale'),
  ].find((one): one is string => typeof one === 'string' && /^[a-z]{2,3}(?![a-z])/i.test(one));
  return said?.replaceAll('_', '-') ?? null;
}

function canonicalOf({ document, meta }: Said, url: string | null): string | null {
  const isCanonical = (element: Element): boolean =>
    element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical';
  const said = [
    ...elementsOf(document, isCanonical).map((link) => attribute(link, 'href')),
    meta.get('og:url') ?? null,
  ];
  const base = url !== null && URL.canParse(url) ? url : undefined;
  const found = said.find((one) => one !== null && URL.canParse(one, base));
  const whole = found ? new URL(found, base) : null;
  return whole !== null && /^https?:$/.test(whole.protocol) ? whole.href : url;
}
