/** What begins a stretch of HTML that has no text in it, and what ends it. */
const SILENT: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, '-->'],
  [/^<script\b/i, '</script'],
  [/^<style\b/i, '</style'],
];

/** The text of a stretch of raw HTML, without its tags; entities stay. One pass over it. */
export function textOfHtml(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) return text + html.slice(at);
    text += html.slice(at, open);
    const silent = SILENT.find(([start]) => start.test(html.slice(open, open + 8)));
    const end = silent ? html.toLowerCase().indexOf(silent[1], open) : open;
    const close = end === -1 ? -1 : html.indexOf('>', end);
    if (close === -1) return text;
    if (/^<br\b/i.test(html.slice(open, open + 4))) text += '\n';
    at = close + 1;
  }
  return text;
}
