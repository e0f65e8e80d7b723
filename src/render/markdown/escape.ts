/**
 * A text as Markdown that means just that text. Only what would be read as markup where it
 * stands is escaped, so that prose stays prose: `_` within a word and `&` before a space are not.
 */
export function escapeText(text: string, lineBreak: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/ *\n */g, (spaces) => spacesKept(spaces, lineBreak));
}

/** Spaces around a line break would be lost: they are written as entities. */
function spacesKept(spaces: string, lineBreak: string): string {
  const [before = '', after = ''] = spaces.split('\n');
  return `${'&#32;'.repeat(before.length)}${lineBreak}${'&#32;'.repeat(after.length)}`;
}

/** White space at the ends of a text would be lost: it is written as entities. */
export function edges(text: string): string {
  const entity = (space: string): string =>
    Array.from(space, (one) => (one === '\n' ? one : `&#${one.codePointAt(0)};`)).join('');
  return text.replace(/^\s+/, entity).replace(/\s+$/, entity);
}
