import type { Token } from 'markdown-it';
import { absolute } from '../address.ts';
import { hasStyle } from '../model/block.ts';
import type { Run, Style } from '../model.ts';

/** The tags of raw HTML that style a text, by what they stand for. */
const TAGS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
};

/** Makes runs of a parser's inline tokens; neighbours of one style are one run. */
export function runsOf(tokens: readonly Token[], url: string | null): Run[] {
  const runs: Run[] = [];
  const styles: Style[] = [{}];
  const style = (): Style => styles.at(-1) ?? {};
  const add = (text: string, more: Style = {}): void => {
    if (text === '') return;
    const run = { text, ...style(), ...more };
    const last = runs.at(-1);
    if (last && hasStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(run);
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        add('\n');
        break;
      case 'code_inline':
        add(token.content, { code: true });
        break;
      case 'strong_open':
        styles.push({ ...style(), strong: true });
        break;
      case 'em_open':
        styles.push({ ...style(), emphasis: true });
        break;
      case 'link_open': {
        const link = absolute(token.attrGet('href'), url);
        styles.push(link === null ? style() : { ...style(), link });
        break;
      }
      case 'strong_close':
      case 'em_close':
      case 'link_close':
        styles.pop();
        break;
      case 'image':
        for (const { text, ...more } of runsOf(token.children ?? [], url)) add(text, more);
        break;
      case 'html_inline':
        tag(token.content);
        break;
      default:
        add(token.content);
    }
  }
  return runs;

  /** A tag of raw HTML styles, or breaks a line; any other is nothing. */
  function tag(html: string): void {
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(html) ?? [];
    const styled = TAGS[name.toLowerCase()];
    if (name.toLowerCase() === 'br') add('\n');
    else if (styled !== undefined && !slash) styles.push({ ...style(), [styled]: true });
    else if (styled !== undefined && styles.length > 1) styles.pop();
  }
}
