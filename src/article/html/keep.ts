import { classify } from '../clean.ts';
import type { Metadata, RemovedKind } from '../model.ts';
import type { Verdict } from './blocks.ts';
import type { Candidate } from './candidates.ts';
import forest from './forest.json' with { type: 'json' };
import { scoreOf, type Tree } from './forest.ts';
import { settleHeadings } from './headings.ts';
import { leastScore } from './least.ts';
import { signalsOf } from './signals.ts';
import { attribute, type Element } from './tree.ts';

/**
 * The score from which that is kept in any case which hardly ever is anything but the article's:
 * who reads of code wants to see it.
 */
const LEAST_OF: Partial<Record<Candidate['kind'], number>> = { code: -2.5, quote: -1.5 };
/** The same for a heading of what is kept: it has few words to tell by. */
const LEAST_HEADING = -1.8;

/** What becomes of each candidate of a page. `chosen` is what Readability takes for the article. */
export function keep(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<Element> | null,
  known: Metadata,
): Verdict[] {
  const signals = signalsOf(candidates, chosen, known);
  const scores = signals.map((of) => scoreOf(forest as unknown as Tree[], of));
  const least = leastScore(
    scores,
    candidates.map(({ text }) => text.length),
  );
  const isKept = scores.map(
    (score, i) => score > Math.min(least, LEAST_OF[candidates[i]?.kind ?? 'rule'] ?? least),
  );
  const isLikely = scores.map((score) => score > LEAST_HEADING);
  settleHeadings(candidates, isKept, isLikely);
  return candidates.map((candidate, i) => {
    if (candidate.kind === 'figure') return isAmongKept(candidates, isKept, i) ? 'keep' : 'drop';
    return isKept[i] ? 'keep' : (natureOf(candidate) ?? 'drop');
  });
}

/** A caption belongs to the article if what is before and after it, but for captions, does. */
function isAmongKept(
  candidates: readonly Candidate[],
  isKept: readonly boolean[],
  at: number,
): boolean {
  const next = (step: number): boolean => {
    let i = at + step;
    while (candidates[i]?.kind === 'figure') i += step;
    return isKept[i] ?? false;
  };
  return next(1) && next(-1);
}

const NATURES: readonly (readonly [RegExp, RemovedKind])[] = [
  [/related|recommend|read-?more|also|promo/i, 'related'],
  [/share|social|follow/i, 'share'],
  [/comment|reply|respond/i, 'form'],
  [/newsletter|subscri|cookie|consent|advert|sponsor/i, 'notice'],
];

/** What a block that is not the article is, where it says so itself; null for the page's own. */
function natureOf({ text, element }: Candidate): RemovedKind | null {
  const said = classify(text);
  if (said !== null) return said;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return NATURES.find(([sign]) => sign.test(names))?.[1] ?? null;
}
