import { expect, test } from 'vitest';
import { noteOf } from '../../src/render/note.ts';
import { datelineOf, quotationsOf } from '../../src/render/prose.ts';

test.each([
  ['BEIJING (AP) — The secretary', 'BEIJING (AP) —'],
  ['WASHINGTON — The house', 'WASHINGTON —'],
  ['NEW YORK (Reuters) - Shares', 'NEW YORK (Reuters) -'],
  ['ST. LOUIS, Mo. (AP) — A man', 'ST. LOUIS, Mo. (AP) —'],
  ['LONDON, March 3 (Reuters) - Shares', 'LONDON, March 3 (Reuters) -'],
  ['The secretary — as ever — spoke', ''],
  ['NATO will meet (again) on Monday', ''],
  ['A man (AP) spoke', ''],
  ['I — we — went', ''],
  ['ΑΘΗΝΑ — Η βουλή', 'ΑΘΗΝΑ —'],
  ['ÉVREUX, France — Le', 'ÉVREUX, France —'],
  ['WASHINGTON, he said: “no” — then', ''],
  ['北京市 — 今天', ''],
  ['--- (AP) — x', ''],
])('%s: dateline %j', (text, dateline) => {
  expect(text.slice(0, datelineOf(text)[0]?.end ?? 0)).toBe(dateline);
});

test.each([
  ['He said “one” and “two”.', ['“one”', '“two”']],
  ['An “unpaired mark', []],
  ['“one” and closed” twice', ['“one”']],
  ['„eins“ und «deux»', ['„eins“', '«deux»']],
])('%s', (text, quoted) => {
  expect(quotationsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});

test.each([
  [{}, null],
  [{ related: 3, form: 2 }, '3 related links and a comment form left out; --all shows them.'],
  [{ related: 1 }, 'A related link left out; --all shows them.'],
  [
    { related: 2, share: 1, notice: 2 },
    '2 related links, a line of sharing buttons and 2 notices left out; --all shows them.',
  ],
])('%j: %s', (removed, note) => {
  expect(noteOf(removed)).toBe(note);
});
