import type { Run, Runs } from '../../article/model.ts';
import { edges, escapeText } from './escape.ts';

/** The styles that Markdown nests, from the outermost. Code is innermost. */
const NESTING = ['link', 'strong', 'emphasis', 'code'] as const;
type Style = (typeof NESTING)[number];

/** Delimiters, and the tags that stand for them where Markdown would not see the delimiters. */
const SIGNS = { strong: ['**', 'strong'], emphasis: ['*', 'em'] } as const;

/** Runs as inline Markdown. `lineBreak` is what a line break in the text becomes. */
export function inline(runs: Runs, lineBreak: string): string {
  return edges(nested(runs, 0, lineBreak, '', ''));
}

/** Runs in which the styles from `depth` on are still to be written, between two characters. */
function nested(
  runs: Runs,
  depth: number,
  lineBreak: string,
  before: string,
  after: string,
): string {
  const style = NESTING[depth];
  if (style === undefined) return runs.map((run) => escapeText(run.text, lineBreak)).join('');
  const groups = groupBy(runs, style);
  return groups
    .map((group, i) => {
      const previous = neighbour(groups[i - 1], style, 'last') ?? before;
      const next = neighbour(groups[i + 1], style, 'first') ?? after;
      if (group[0]?.[style] === undefined) {
        const text = nested(group, depth + 1, lineBreak, previous, next);
        const isBeforeLink = style === 'link' && groups[i + 1] !== undefined;
        return isBeforeLink ? text.replace(/!$/, '\\!') : text;
      }
      return styled(group, style, depth, lineBreak, previous, next);
    })
    .join('');
}

function styled(
  group: Runs,
  style: Style,
  depth: number,
  lineBreak: string,
  before: string,
  after: string,
): string {
  if (style === 'code') return codeOf(group, lineBreak);
  if (style === 'link') {
    const inner = nested(group, depth + 1, lineBreak, '[', ']');
    return `[${inner}](${destination(group[0]?.link ?? '')})`;
  }
  const [sign, tag] = SIGNS[style];
  const text = group.map((run) => run.text).join('');
  const isSeen = isApart(before) && isApart(after) && !/^\s|\s$/.test(text);
  if (!isSeen) return `<${tag}>${nested(group, depth + 1, lineBreak, '>', '<')}</${tag}>`;
  return `${sign}${nested(group, depth + 1, lineBreak, '*', '*')}${sign}`;
}

/** Whether a delimiter beside this character is seen as one, whatever is on its other side. */
const isApart = (character: string): boolean =>
  character === '' || (character !== '*' && /[\s\p{P}\p{S}]/u.test(character));

/** The character of a neighbouring group that a delimiter will stand beside. */
function neighbour(
  group: Runs | undefined,
  style: Style,
  end: 'first' | 'last',
): string | undefined {
  if (group === undefined) return undefined;
  const run = end === 'first' ? group[0] : group.at(-1);
  if (style === 'strong' && run?.strong !== undefined) return '*';
  if (run?.emphasis !== undefined || run?.strong !== undefined) return '*';
  if (run?.code !== undefined || run?.link !== undefined) return '`';
  const characters = Array.from(run?.text ?? '');
  return (end === 'first' ? characters[0] : characters.at(-1)) ?? '';
}

/** Neighbouring runs that agree in a style. */
function groupBy(runs: Runs, style: Style): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.[style] === run[style]) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Code between backticks of which it has no such row; a line break parts it in two. */
function codeOf(group: Runs, lineBreak: string): string {
  const text = group.map((run) => run.text).join('');
  return text
    .split('\n')
    .map((line) => {
      if (line === '') return '';
      const rows = new Set(Array.from(line.matchAll(/`+/g), ([row]) => row.length));
      let length = 1;
      while (rows.has(length)) length += 1;
      const ticks = '`'.repeat(length);
      const isPadded = /^`|`$/.test(line) || (/^ .* $/.test(line) && /[^ ]/.test(line));
      return isPadded ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
    })
    .join(lineBreak);
}

/** An address as a link has it; in angle brackets where it could be read otherwise. */
function destination(link: string): string {
  if (/^[^\s()<>\\&*_`|]+$/.test(link)) return link;
  return `<${link.replace(/[<>\\&|]/g, (sign) => encodeURIComponent(sign)).replace(/\s/g, '%20')}>`;
}
