/**
 * An address that can be followed (http, https, mailto), made absolute against `url`; null for
 * any other, and for a place in the article itself.
 */
export function absolute(href: string | null, url: string | null): string | null {
  if (href === null || href.trim() === '' || href.startsWith('#')) return null;
  const base = url !== null && URL.canParse(url) ? url : undefined;
  if (!URL.canParse(href, base)) return null;
  const { protocol, href: whole } = new URL(href, base);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? whole : null;
}
