const STOP = 8;

/**
 * The text with its tabs set to stops of eight columns. `column` is where its first line
 * begins; columns are counted in UTF-16 units, as those who lay text out by hand count.
 */
export function expandTabs(text: string, column = 0): string {
  if (!text.includes('\t')) return text;
  let at = column;
  let expanded = '';
  for (const character of text) {
    const set = character === '\t' ? ' '.repeat(STOP - (at % STOP)) : character;
    expanded += set;
    at = character === '\n' ? 0 : at + set.length;
  }
  return expanded;
}
