import type { Block, Metadata, RemovedKind, Runs } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { isoOf } from './day.ts';
import { listOf } from './list.ts';
import { codeRuns, runsOf } from './runs.ts';
import { isAlike } from './squash.ts';
import { tableOf } from './table.ts';
import { attribute, type Element, firstOf, isElement, type Node, rawText } from './tree.ts';

/** What becomes of a candidate: kept, left out as what it is, or dropped with the page. */
export type Verdict = 'keep' | 'drop' | RemovedKind;

/**
 * The blocks of an article, in order. A heading that leads to nothing kept goes; so does the
 * title where it stands again at the head. What is left out stays in its place, by its kind.
 */
export function blocksOf(
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  known: Metadata,
  url: string | null,
): Block[] {
  const first = verdicts.indexOf('keep');
  const last = verdicts.lastIndexOf('keep');
  if (first === -1) return [];
  const blocks: Block[] = [];
  let isHead = true;
  for (let i = first; i <= last; i += 1) {
    const candidate = candidates[i];
    const verdict = verdicts[i];
    if (candidate === undefined || verdict === undefined || verdict === 'drop') continue;
    if (verdict !== 'keep') blocks.push({ kind: verdict, runs: runsOf(candidate.nodes, url) });
    else if (!isTitle(candidate, known.title) && !(isHead && isOfHead(candidate, known)))
      blocks.push(blockOf(candidate, url));
    isHead &&= candidate.text.length <= LONGEST_OF_HEAD;
  }
  return withoutLooseHeadings(blocks);
}

const isTitle = (candidate: Candidate, title: string | null): boolean =>
  candidate.kind === 'heading' && isAlike(candidate.text, title);

/** The longest line over an article that only tells who wrote it or when, in UTF-16 units. */
const LONGEST_OF_HEAD = 100;

/** Whether a line tells what the article's head does: it has its author or its day, and is no sentence. */
function isOfHead({ kind, text }: Candidate, { byline, published }: Metadata): boolean {
  if (kind !== 'paragraph' || text.length > LONGEST_OF_HEAD || /[.!?。！？]$/.test(text))
    return false;
  if (byline !== null && text.includes(byline)) return true;
  return published !== null && isoOf(text)?.slice(0, 10) === published.slice(0, 10);
}

function withoutLooseHeadings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1);
    const leads = next !== undefined && next.kind !== 'rule';
    if ((block.kind !== 'heading' && block.kind !== 'rule') || leads) kept.push(block);
  }
  return kept.reverse();
}

function blockOf(candidate: Candidate, url: string | null): Block {
  const { kind, element, nodes } = candidate;
  switch (kind) {
    case 'heading':
      return { kind, level: levelOf(element), runs: runsOf(nodes, url) };
    case 'list':
      return listOf(element, (inside) => inner(inside, url));
    case 'quote':
      return { kind, blocks: inner(nodes, url) };
    case 'code':
      return { kind, language: languageOf(element), runs: codeRuns(rawText(nodes)) };
    case 'table':
      return tableOf(element, url);
    case 'rule':
      return { kind };
    default:
      return { kind, runs: element.tagName === 'dt' ? strong(nodes, url) : runsOf(nodes, url) };
  }
}

/** The level of a heading; the summary of details that can be folded is a low one. */
export const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1)) || 5;

/** A term that a definition follows. */
const strong = (nodes: readonly Node[], url: string | null): Runs =>
  runsOf(nodes, url).map((run) => ({ ...run, strong: true }));

const INNER_BLOCK = /^(?:p|div|ul|ol|blockquote|pre|h[1-6]|section|dl)$/;

/** The blocks within an item or a quote: lists and paragraphs; the text between is one, too. */
function inner(nodes: readonly Node[], url: string | null): Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const end = (): void => {
    const runs = runsOf(inline, url);
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
    inline = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !INNER_BLOCK.test(node.tagName)) {
      inline.push(node);
      continue;
    }
    end();
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      const found = listOf(node, (inside) => inner(inside, url));
      if (found.items.length > 0) blocks.push(found);
    } else if (node.tagName === 'pre') {
      blocks.push({
        kind: 'code',
        language: languageOf(node),
        runs: codeRuns(rawText(node.childNodes)),
      });
    } else if (node.tagName === 'blockquote') {
      blocks.push({ kind: 'quote', blocks: inner(node.childNodes, url) });
    } else blocks.push(...inner(node.childNodes, url));
  }
  end();
  return blocks;
}

function languageOf(pre: Element): string | null {
  const classes = [pre, firstOf(pre, 'code')].map((e) => (e ? attribute(e, 'class') : null));
  return (
    /(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([\w+#-]+)/.exec(
      classes.join(' '),
    )?.[1] ?? null
  );
}
