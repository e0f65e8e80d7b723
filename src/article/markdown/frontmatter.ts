import { CORE_SCHEMA, load } from 'js-yaml';
import { type Metadata, UNKNOWN } from '../model.ts';

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A text in two: what its front matter says, and the rest. */
export interface Split {
  readonly known: Metadata;
  /** Front matter names a title, if only to say that there is none. */
  readonly hasTitle: boolean;
  readonly body: string;
}

/**
 * Takes YAML front matter off the head of a text. What is between the lines but is no mapping
 * was no front matter: the text stays as it is.
 */
export function splitFrontMatter(text: string): Split {
  const none = { known: UNKNOWN, hasTitle: false, body: text };
  const match = FRONT_MATTER.exec(text);
  if (match === null) return none;
  const fields = mapping(match[1] ?? '');
  if (fields === null) return none;
  const of = (...names: string[]): string | null => {
    for (const name of names) {
      const value = textOf(fields[name]);
      if (value !== null) return value;
    }
    return null;
  };
  const known: Metadata = {
    title: of('title'),
    byline: of('author', 'authors', 'byline'),
    published: dateOf(of('date', 'published', 'pubdate')),
    site: of('site', 'site_name', 'sitename', 'publisher'),
    language: of('lang', 'language'),
    url: of('url', 'canonical', 'link', 'source'),
  };
  return { known, hasTitle: 'title' in fields, body: text.slice(match[0].length) };
}

function mapping(yaml: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return null;
  }
  if (value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
}

/**
 * A value as a text: several are joined, of a mapping its name is meant. No deeper than that:
 * aliases can make a few lines of YAML unfold without end.
 */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || null;
  return nameOf(value);
}

function nameOf(value: unknown): string | null {
  const isNamed = typeof value === 'object' && value !== null && 'name' in value;
  const name = isNamed ? value.name : value;
  if (typeof name === 'number') return String(name);
  return typeof name === 'string' ? name.trim() || null : null;
}

/** A date as ISO 8601 has it, or null for one in words. */
function dateOf(text: string | null): string | null {
  return text !== null && /^\d{4}(-\d\d){0,2}([T ]|$)/.test(text) ? text.replace(' ', 'T') : null;
}
