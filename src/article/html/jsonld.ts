import { attribute, type Document, elementsOf, rawText } from './tree.ts';

export type Thing = Readonly<Record<string, unknown>>;

/** Everything that JSON-LD says in a page, graphs unfolded, whatever is broken left out. */
export function thingsOf(document: Document): Thing[] {
  const scripts = elementsOf(document, (element) => element.tagName === 'script');
  return scripts.flatMap((script) => {
    if (!/ld\+json/i.test(attribute(script, 'type') ?? '')) return [];
    return unfold(parse(rawText(script.childNodes)), 0);
  });
}

/** JSON, or JSON with the faults that pages have: raw line breaks in texts, commas too many. */
function parse(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '')
    .trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt.replace(/;$/, ''));
    } catch {
      // The next attempt is more lenient.
    }
  }
  return null;
}

function unfold(value: unknown, depth: number): Thing[] {
  if (depth > 5 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => unfold(one, depth + 1));
  const thing = value as Thing;
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((k) =>
    unfold(thing[k], depth + 1),
  );
  return [thing, ...inner];
}

const ARTICLE = /(?:Article|Posting|Report|NewsItem|CreativeWork|Review|Recipe|Chapter)$/;

/** The thing that is the article, of those a page speaks of. */
export function articleOf(things: readonly Thing[]): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  return articles.find((thing) => 'headline' in thing) ?? articles[0] ?? null;
}

const typesOf = (thing: Thing): string[] =>
  [thing['@type']].flat().filter((t) => typeof t === 'string');

/** The names in a value that is a name, a thing, a reference to one, or several of those. */
export function namesOf(value: unknown, things: readonly Thing[]): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, things));
  if (typeof value !== 'object' || value === null) return [];
  const { name, '@id': id } = value as Thing;
  if (name !== undefined) return namesOf(name, []);
  const meant = things.find((thing) => thing !== value && thing['@id'] === id && 'name' in thing);
  return id === undefined || meant === undefined ? [] : namesOf(meant.name, []);
}
