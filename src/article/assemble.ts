import { late } from '../late.ts';
import { classify, clean } from './clean.ts';
import { carriesText, mapRuns, paragraphsOf, textOf } from './model/block.ts';
import {
  type Article,
  type Block,
  type Numbered,
  type NumberedPassage,
  type Passage,
  type Run,
  type Runs,
  type TextDraft,
  UNKNOWN,
} from './model.ts';
import { sanitize, sanitizeLine } from './sanitize.ts';
import { expandTabs } from './tabs.ts';

/**
 * Makes an article of what a parser gave: everything passes the gate, what is not the article
 * is told by kind, and what carries its text is numbered. `source` is the name it goes by.
 */
export function assemble(draft: TextDraft, source: string): Article {
  const line = (text: string | null): string | null =>
    text === null ? null : sanitizeLine(text).trim() || null;
  const passages = number(draft.blocks);
  return {
    source: sanitizeLine(source),
    title: line(draft.title),
    byline: line(draft.byline),
    published: line(draft.published),
    site: line(draft.site),
    language: line(draft.language),
    url: line(draft.url),
    passages,
    blocks: unfolded(passages),
  };
}

/** An article of which nothing is told but the name it goes by. */
export const untold = (source: string): Article => ({
  source: sanitizeLine(source),
  passages: NOTHING,
  blocks: NOTHING,
  ...UNKNOWN,
});

const NOTHING: readonly never[] = [];

/** Whether it is such an article. */
export const isUntold = ({ passages }: Article): boolean => passages === NOTHING;

function* number(blocks: Iterable<Block | Passage>): Generator<Numbered | NumberedPassage> {
  let n = 0;
  for (const raw of blocks) {
    const paragraphs = raw.kind === 'passage' ? raw.text.split('\n') : [];
    if (raw.kind === 'passage' && isSound(raw, paragraphs)) {
      yield { ...raw, n: n + 1 };
      n += paragraphs.length;
      continue;
    }
    for (const one of raw.kind === 'passage' ? paragraphsOf({ ...raw, n }) : [raw]) {
      const block = clean(pass(one));
      if (block.kind !== 'rule' && textOf(block).trim() === '') continue;
      yield { ...block, n: carriesText(block.kind) ? ++n : null };
    }
  }
}

/** Whether nothing of a passage is held at the gate or left out. */
const isSound = ({ text }: Passage, paragraphs: readonly string[]): boolean =>
  sanitize(text) === text && paragraphs.every((paragraph) => classify(paragraph) === null);

/** A block for each paragraph of the passages. */
function* unfolded(all: Iterable<Numbered | NumberedPassage>): Generator<Numbered> {
  for (const one of all) {
    if (one.kind === 'passage') yield* paragraphsOf(one);
    else yield one;
  }
}

/** A block through the gate, with its code's tabs set to stops of eight columns. */
function pass(block: Block): Block {
  if (block.kind === 'code') {
    const language = block.language === null ? null : sanitizeLine(block.language);
    return { ...block, language, runs: passRuns(setTabs(block.runs)) };
  }
  if (block.kind === 'list') {
    const items = block.items.map(({ marker, blocks }) => ({
      marker: marker === null ? null : sanitizeLine(marker),
      blocks: blocks.map(pass),
    }));
    return { ...block, items };
  }
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(pass) };
  return mapRuns(block, passRuns);
}

function passRuns(runs: Runs): Runs {
  const passed = runs.every(isClean) ? runs : runs.map(passRun);
  const isParted = passed.some(
    ({ text }, i) => i > 0 && text >= '\u0300' && marksAtHead().test(text),
  );
  return isParted ? withLetters(passed) : passed;
}

const marksAtHead = late(() => /^\p{M}+/u);

/** Marks that begin a run belong to the letter before it, and would heap up there uncounted. */
function withLetters(runs: Runs): Runs {
  const whole: Run[] = [];
  for (const run of runs) {
    const [marks = ''] = (whole.length > 0 && marksAtHead().exec(run.text)) || [];
    const last = whole.at(-1);
    if (last !== undefined && marks !== '')
      whole[whole.length - 1] = { ...last, text: sanitize(last.text + marks) };
    const text = run.text.slice(marks.length);
    if (text !== '') whole.push({ ...run, text });
  }
  return whole;
}

const isClean = (run: Run): boolean => run.link === undefined && sanitize(run.text) === run.text;

function passRun(run: Run): Run {
  const text = sanitize(run.text);
  return run.link === undefined ? { ...run, text } : { ...run, text, link: sanitizeLine(run.link) };
}

/** Tabs of code to stops, counted across its runs. */
function setTabs(runs: Runs): Runs {
  let column = 0;
  return runs.map((run) => {
    const text = expandTabs(run.text, column);
    const lineStart = text.lastIndexOf('\n') + 1;
    column = text.length - lineStart + (lineStart > 0 ? 0 : column);
    return { ...run, text };
  });
}
