import { decoded } from './entities.ts';
import type { Said } from './metadata.ts';
import { isPermalink } from './signs.ts';
import { isAlike, squash } from './squash.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  firstOf,
  isElement,
  plainText,
  textsOf,
} from './tree.ts';

/** What parts a title from its site's name in a page's `<title>`. */
const SEPARATOR = /\s+[|–—\-·»:•/]+\s+|\s*[|｜»]\s*/g;

/**
 * The title of a page's article: its heading where that agrees with what the page says; else the
 * first heading that can be one; else what the page says, without the name of its site: the part
 * of it that the page shows as well, if there is one.
 */
export function titleOf({ document, meta, article }: Said, site: string | null): string | null {
  const tag = firstOf(document, 'title');
  const whole = tag === null ? '' : plainText(tag.childNodes);
  const headings = elementsOf(document, ({ tagName }) => tagName === 'h1')
    .filter((heading) => !leadsHome(heading))
    .map((heading) =>
      plainText(heading.childNodes.filter((node) => !isElement(node) || !isPermalink(node))),
    )
    .filter((text) => text !== '' && text.length < LONGEST && !isAlike(text, site));
  const said = [
    meta.get('og:title'),
    typeof article?.headline === 'string' ? article.headline : undefined,
    meta.get('twitter:title'),
    whole,
  ].filter((text): text is string => !!text);
  const agreed = headings.find((heading) => said.some((text) => agrees(heading, text)));
  if (agreed !== undefined) return mainPart(agreed);
  const [first] = said;
  const named = first === undefined ? null : mainPart(withoutSite(decoded(first), site));
  const ending = whole.split(SEPARATOR).at(-1) ?? '';
  const shortest = Math.max(SHORTEST, SHORTEST_SHARE * (named?.length ?? 0));
  const heading = headings.find((text) => text.length >= shortest && !isAlike(text, ending));
  if (heading !== undefined && headings.length <= MOST_HEADINGS) return mainPart(heading);
  return shownPart(named ?? '', document) ?? named ?? headings[0] ?? null;
}

/** The longest part of a title of several that the page also shows, as a line of its own. */
function shownPart(title: string, document: Document): string | null {
  const parts = title.split(SEPARATOR).filter(({ length }) => length >= SHORTEST);
  if (parts.length === 0 || parts[0] === title) return null;
  const shown = new Set(textsOf(document).map(({ value }) => squash(value)));
  const found = parts.filter((part) => shown.has(squash(part)));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A heading shorter than this, in UTF-16 units, names a section or the site. */
const SHORTEST = 12;
/** So does one that is shorter than this share of the title that the page says. */
const SHORTEST_SHARE = 0.6;
/** A heading longer than this is a text. */
const LONGEST = 200;
/** A page of more headings of the first level than this has not kept it for its title. */
const MOST_HEADINGS = 2;

/** Whether a heading is the site's name: all of it is a link to the site's first page. */
function leadsHome(heading: Element): boolean {
  const link = firstOf(heading, 'a');
  if (link === null || plainText(link.childNodes) !== plainText(heading.childNodes)) return false;
  return /^(?:https?:)?(?:\/\/[^/]+)?\/?$/.test(attribute(link, 'href') ?? 'none');
}

/** Whether a heading is a title's main part: all of it, or what a site's name was added to. */
function agrees(heading: string, title: string): boolean {
  const [a, b] = [squash(heading), squash(title)];
  if (a === '' || b === '') return false;
  if (a === squash(title.split(SEPARATOR)[0] ?? '')) return true;
  return a === b || (b.startsWith(a) && a.length > 12) || (b.endsWith(a) && a.length > 20);
}

/** A bar sets a section or a claim off from the title, which is the longer of them. */
function mainPart(title: string): string {
  const parts = title.split(/\s+\|\s+/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** A title without the name of its site at either end. */
function withoutSite(title: string, site: string | null): string {
  const named = site !== null && title.toLowerCase().startsWith(site.toLowerCase());
  const after = named
    ? /^\s*[|–—\-·»:•/]+\s*(\S.*)$/s.exec(title.slice(site.length))?.[1]
    : undefined;
  if (after !== undefined) return after;
  const parts = title.split(SEPARATOR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const own = squash(site ?? '');
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·»:•/]+$/, '');
  if (own !== '' && isSite(last, own)) return rest;
  if (own !== '' && isSite(first, own))
    return title.slice(first.length).replace(/^[\s|–—\-·»:•/]+/, '');
  return last.split(' ').length <= 4 && rest.split(' ').length >= 4 ? rest : title;
}

function isSite(part: string, site: string): boolean {
  const squashed = squash(part);
  return (
    squashed === site ||
    squashed.replaceAll(' ', '') === site.replaceAll(' ', '') ||
    (squashed.length > 3 && site.includes(squashed))
  );
}
