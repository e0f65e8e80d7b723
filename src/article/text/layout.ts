import { late } from '../../late.ts';
import type { Block } from '../model.ts';
import { expandTabs } from '../tabs.ts';
import { indentOf } from './lines.ts';
import { listOf } from './list.ts';
import { isFilled, isLongLined, joinLines, WIDEST } from './prose.ts';

/** What is known of a text's page so far. */
export interface Page {
  /** The column at which its running prose begins; null before there was any. Never grows. */
  margin: number | null;
}

/** A block set in by this many columns from the margin was set so by hand. */
const SET_IN = 4;
/** A single line longer than this is a paragraph, however far its first word is set in. */
const LONG_LINE = 100;

const RULE = /^\s*([-=_*~#+.])(?:\s*\1){2,}\s*$/;
const UNDERLINE = /^\s*([-=~^])\1{2,}\s*$/;
/** A longer line is no rule, and of one without an end the engine could not tell. */
const LONGEST_RULE = 1000;
const isRule = (line: string): boolean => line.length <= LONGEST_RULE && RULE.test(line);
const capitals = late(() => /^[\p{Lu}\p{N}][\p{Lu}\p{N} ,/&'()-]*$/u);

/**
 * Makes blocks of a group of lines that has no blank line in it: prose is joined, lists are told
 * by their markers, what was laid out by hand is kept as it stands.
 */
export function layOut(group: readonly string[], page: Page): Block[] {
  const lines = group.some((line) => line.includes('\t'))
    ? group.map((line) => expandTabs(line))
    : group;
  const [first = '', second] = lines;
  if (isRule(first)) return [{ kind: 'rule' }, ...rest(lines, 1, page)];
  if (second === undefined) return [single(group[0] ?? '', first, page)];
  if (isUnderlined(first, second)) {
    const level = second.trim().startsWith('=') ? 1 : 2;
    return [{ kind: 'heading', level, runs: run(first.trim()) }, ...rest(lines, 2, page)];
  }
  if (
    indentOf(first) === 0 &&
    indentOf(second) > 0 &&
    first.length <= LONG_LINE &&
    capitals().test(first) &&
    lines.slice(1).every((l) => indentOf(l) > 0)
  )
    return [{ kind: 'heading', level: 1, runs: run(first) }, ...rest(lines, 1, page)];
  const list = listOf(lines);
  if (list !== null) return [list];
  if (isRule(lines.at(-1) ?? '')) {
    const above = layOut(group.slice(0, -1), page);
    if (above.every((block) => block.kind !== 'code')) return [...above, { kind: 'rule' }];
  }
  if (isLongLined(lines))
    return lines.map((line) => ({ kind: 'paragraph', runs: run(line.trim()) }));
  return [isProse(lines, page) ? paragraph(lines) : kept(lines)];
}

const run = (text: string) => [{ text }];
const paragraph = (lines: readonly string[]): Block => ({
  kind: 'paragraph',
  runs: run(joinLines(lines)),
});
const kept = (lines: readonly string[]): Block => ({
  kind: 'code',
  language: null,
  runs: run(lines.join('\n')),
});

function rest(lines: readonly string[], from: number, page: Page): Block[] {
  return lines.length > from ? layOut(lines.slice(from), page) : [];
}

/** A line by itself; `typed` is how it stands in the source, `line` with its tabs set. */
function single(typed: string, line: string, page: Page): Block {
  const list = listOf([line]);
  if (list !== null) return list;
  const setIn = indentOf(line) - (page.margin ?? 0) >= SET_IN;
  if (setIn && line.length <= LONG_LINE) return kept([line]);
  if (line.length > WIDEST) page.margin = Math.min(page.margin ?? indentOf(line), indentOf(line));
  return { kind: 'paragraph', runs: run(typed.replace(/^[ \t]+/, '')) };
}

/** A rule of signs below a line makes it a heading when it is about as long. */
function isUnderlined(line: string, rule: string): boolean {
  const length = line.trim().length;
  if (length === 0 || length >= LONG_LINE) return false;
  return Math.abs(rule.trim().length - length) <= 3 + length / 4 && UNDERLINE.test(rule);
}

/**
 * Whether lines are running prose at the page's margin. Prose further in than the margin was set
 * in by hand, but where no margin is known the first filled lines set it: manuals and RFCs are
 * set in as a whole.
 */
function isProse(lines: readonly string[], page: Page): boolean {
  if (!isFilled(lines)) return false;
  const margin = Math.min(...lines.map(indentOf));
  const known = page.margin;
  if (known === null && margin >= SET_IN && lines.length < 3) return false;
  if (known !== null && margin - known >= SET_IN) return false;
  if (known === null || margin < known) page.margin = margin;
  return true;
}
