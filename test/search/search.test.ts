import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/article/model/block.ts';
import type { Block } from '../../src/article/model.ts';
import { sanitize } from '../../src/article/sanitize.ts';
import { highlight, inCodePoints, matchesOf } from '../../src/search/matches.ts';
import { type Manner, patternOf } from '../../src/search/pattern.ts';
import { unicode } from '../hostile.ts';
import { galley } from '../world.ts';

const PLAIN: Manner = { letterCase: 'smart', exact: false, regexp: false, word: false };

function found(term: string, text: string, manner: Partial<Manner> = {}): string[] | null {
  const matches = matchesOf(text.normalize('NFC'), patternOf(term, { ...PLAIN, ...manner }));
  return matches?.map(({ start, end }) => text.normalize('NFC').slice(start, end)) ?? null;
}

test.each<[string, string, string[] | null, Partial<Manner>?]>([
  ['xi', 'Xi met Xi.', ['Xi', 'Xi']],
  ['Xi', 'xi and Xi', ['Xi']],
  ['two words', 'two\nwords, two\u00a0 words', ['two\nwords', 'two\u00a0 words']],
  ["China's", "China’s and China's", ['China’s', "China's"]],
  ['China’s', "China’s and China's", ['China’s']],
  ['"low point"', 'the “low point” of', ['“low point”']],
  ['co-founder', 'co‑founder, co–founder', ['co‑founder', 'co–founder']],
  ['wait...', 'Wait… wait...', ['Wait…', 'wait...']],
  ['naive', 'naïve NAÏVE naive', ['naïve', 'NAÏVE', 'naive']],
  ['naïve', 'naïve naive', ['naïve']],
  ['nai\u0308ve', 'naïve naive', ['naïve']],
  ['strasse', 'Straße', null],
  ['lodz', 'Łódź', ['Łódź']],
  ['Viet', 'Việt Nam', ['Việt']],
  ['елка', 'ёлка елка', ['елка'], { exact: true }],
  ['елка', 'ёлка', ['ёлка']],
  ['Αθηνα', 'Αθήνα', ['Αθήνα']],
  ['hyphen', 'hy\u00adphen', ['hy\u00adphen']],
  ['zero', 'ze\u200bro', ['ze\u200bro']],
  ['a.c', 'abc a.c', ['a.c']],
  ['(x)', 'f(x) [x]', ['(x)']],
  ['x', 'X', ['X'], { letterCase: 'ignore' }],
  ['X', 'x X', ['x', 'X'], { letterCase: 'ignore' }],
  ['x', 'x X', ['x'], { letterCase: 'match' }],
  ["China's", 'China’s', null, { exact: true }],
  ['us', 'us US usable', ['us', 'US'], { word: true }],
  ['data', 'data¹ data2', ['data'], { word: true }],
  ['\\bUS\\b', 'us US USA', ['US'], { regexp: true }],
  ['\\Bs', 'uS as', ['S', 's'], { regexp: true }],
  ['x*', 'abc', [], { regexp: true }],
  ['漢', '漢字', ['漢']],
])('%j in %j: %j', (term, text, matches, manner) => {
  expect(found(term, text, manner)).toEqual(matches);
});

test('offsets are of the original text, in code points, and cut the match out of it', () => {
  const text = sanitize('𝒳 naïve 👩‍👩‍👧 na\u00adive');
  const matches = matchesOf(text, patternOf('naive', PLAIN)) ?? [];
  const points = Array.from(text);
  const cut = inCodePoints(text, matches).map(({ start, end }) =>
    points.slice(start, end).join(''),
  );
  expect(cut).toEqual(['naïve', 'na\u00adive']);
});

test('every term cut from a text is found in it, and highlighting changes no character', () => {
  fc.assert(
    fc.property(unicode, fc.nat(), fc.integer({ min: 1, max: 12 }), (raw, from, length) => {
      const text = sanitize(raw);
      const term = Array.from(text)
        .slice(from % (text.length + 1))
        .slice(0, length)
        .join('');
      fc.pre(term.normalize('NFC') === term && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(term));
      fc.pre(!/\u00ad|[\u200b-\u200d\u2060]|\p{M}/u.test(text));
      const matches = matchesOf(text, patternOf(term, { ...PLAIN, letterCase: 'match' }));
      expect(matches).not.toBeNull();
      const block: Block = { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ text }] }] };
      const marked = highlight(block, matches ?? []);
      expect(textOf(marked)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test.each<[RegExp, string, [number, number][] | null]>([
  [/x*/gu, '\u{1f600}x', [[2, 3]]],
  [/x*/gu, '\u{1f600}', []],
  [/$/gu, '', []],
  [
    /b|(?<=a)/gu,
    'abab',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [/y/gu, 'x', null],
])('what %s matches in %j are stretches of it', (pattern, text, all) => {
  const matches = matchesOf(text, pattern)?.map(({ start, end }) => [start, end]);
  expect(matches ?? null).toEqual(all);
});

test('a million matches are looked for at a time', () => {
  const pattern = patternOf('a', { letterCase: 'smart', exact: false, regexp: false, word: false });
  const text = 'a'.repeat(1_000_001);
  expect(matchesOf(text, pattern)).toHaveLength(1_000_000);
  expect(matchesOf(text, pattern, 1_000_000)).toEqual([{ start: 1_000_000, end: 1_000_001 }]);
});

test('what is counted through a sieve is what is counted without one', async () => {
  const long = 'word '.repeat(40_000);
  const text = `Title\n\nneedle\n\n${long}needle ${long}\n\n${'no\n\n'.repeat(30_000)}needle needle\n\n${long}`;
  for (const stdin of [text, `${text}needle`, `needle\n\n${text}\n\nneedle\n`]) {
    const counted = await galley(['search', '-c', 'needle', '-'], { stdin });
    expect(counted.stdout).toBe(
      (await galley(['search', '-c', '-e', 'needle', '-'], { stdin })).stdout,
    );
  }
});
