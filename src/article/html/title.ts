import { decoded } from './entities.ts';
import type { Said } from './metadata.ts';
import { elementsOf, firstOf, plainText } from './tree.ts';

/** What parts a title from its site's name in a page's `<title>`. */
const SEPARATOR = /\s+[|–—\-·»:•/]+\s+|\s*[|»]\s*/g;

/** The title of a page's article: its heading where that agrees with what the page says. */
export function titleOf({ document, meta, article }: Said, site: string | null): string | null {
  const tag = firstOf(document, 'title');
  const whole = tag === null ? '' : plainText(tag.childNodes);
  const headings = elementsOf(document, ({ tagName }) => tagName === 'h1')
    .map((heading) => plainText(heading.childNodes))
    .filter((text) => text !== '');
  const said = [
    meta.get('og:title'),
    typeof article?.headline === 'string' ? article.headline : undefined,
    meta.get('twitter:title'),
    whole,
  ].filter((text): text is string => !!text);
  const agreed = headings.find((heading) => said.some((text) => agrees(heading, text)));
  if (agreed !== undefined) return agreed;
  const own = squash(site ?? '');
  const ending = squash(whole.split(SEPARATOR).at(-1) ?? '');
  const [heading] = headings.filter((text) => {
    const squashed = squash(text);
    return text.length >= SHORTEST && squashed !== own && squashed !== ending;
  });
  if (heading !== undefined && headings.length <= MOST_HEADINGS) return heading;
  const [first] = said;
  if (first !== undefined) return withoutSite(decoded(first), site);
  return headings[0] ?? null;
}

/** A heading shorter than this, in UTF-16 units, names a section or the site. */
const SHORTEST = 12;
/** A page of more headings of the first level than this has not kept it for its title. */
const MOST_HEADINGS = 2;

const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a heading is a title's main part: all of it, or what a site's name was added to. */
function agrees(heading: string, title: string): boolean {
  const [a, b] = [squash(heading), squash(title)];
  if (a === '' || b === '') return false;
  return a === b || (b.startsWith(a) && a.length > 12) || (b.endsWith(a) && a.length > 20);
}

/** A title without the name of its site at either end. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const own = squash(site ?? '');
  if (own !== '' && isSite(last, own))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·»:•/]+$/, '');
  if (own !== '' && isSite(first, own))
    return title.slice(first.length).replace(/^[\s|–—\-·»:•/]+/, '');
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·»:•/]+$/, '');
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
