import type { RemovedKind } from '../article/model.ts';

/** How many blocks cleaning took out, by kind. */
export type Removed = Partial<Record<RemovedKind, number>>;

/** What one and what several of a kind are called; a form is one however many lines it has. */
const NAMES: readonly (readonly [RemovedKind, string, string])[] = [
  ['related', 'a related link', 'related links'],
  ['form', 'a comment form', ''],
  ['share', 'a line of sharing buttons', 'lines of sharing buttons'],
  ['notice', 'a notice', 'notices'],
];

/** The line that says what was left out, or null where nothing was. */
export function noteOf(removed: Removed): string | null {
  const parts = NAMES.flatMap(([kind, one, several]) => {
    const count = removed[kind] ?? 0;
    if (count === 0) return [];
    return count === 1 || several === '' ? [one] : [`${count} ${several}`];
  });
  if (parts.length === 0) return null;
  const last = parts.pop();
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${list} left out; --all shows them.`.replace(/^a\b/, 'A');
}
