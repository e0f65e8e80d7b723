import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitize, sanitizeLine } from '../../src/article/sanitize.ts';
import { FORBIDDEN, unicode } from '../hostile.ts';

test.each([
  ['plain', 'plain'],
  ['Kiev “quoted” — naïve', 'Kiev “quoted” — naïve'],
  ['a\x1b[31mred', 'a\ufffd[31mred'],
  ['a\x9b31mred', 'a\ufffd31mred'],
  ['bell\x07', 'bell\ufffd'],
  ['back\bspace', 'back\ufffdspace'],
  ['a\0b\x7fc', 'a\ufffdb\ufffdc'],
  ['a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['a\tb', 'a b'],
  ['\u202eevil\u202c \u2066iso\u2069', 'evil iso'],
  ['tag\u{e0041}\u{e007f}s', 'tags'],
  ['\ufeffmark', 'mark'],
  ['lone\ud800', 'lone\ufffd'],
  ['non\uffff\u{1ffff}', 'non\ufffd\ufffd'],
  ['e\u0301', 'é'],
  ['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['क्\u200dष', 'क्\u200dष'],
  ['ᠠ\u180eᠠ\u180b', 'ᠠ\u180eᠠ\u180b'],
  ['✔\ufe0f 葛\u{e0100} 1\ufe0f\u20e3', '✔\ufe0f 葛\u{e0100} 1\ufe0f\u20e3'],
  ['a\u200db\u200cc\u180ed', 'abcd'],
  ['क\u200d\u200d\u200c', 'क\u200d'],
  ['😀\ufe0f\u{e0101}\u{e0102}a\ufe0f', '😀\ufe0fa'],
  ['zero\u200bwidth\u2060\u2062\u034f\u206a', 'zerowidth'],
  ['\ufff9base\ufffanote\ufffb', 'basenote'],
  ['\u3164\uffa0\u115f\u1160', '    '],
  [`a${'\u0300'.repeat(1000)}b`, `à${'\u0300'.repeat(9)}\ufffdb`],
  [`q${'\u0344'.repeat(10)}`, `q${'\u0308\u0301'.repeat(5)}\ufffd`],
  ['ཧྐྵྨླྺྼྻྂ', 'ཧྐྵྨླྺྼྻྂ'],
  ['\ue0b0 \ufffc \u2800', '\ue0b0 \ufffc \u2800'],
  ['so\u00ad\u200b\u00ad\u00adft', 'so\u00adft'],
  [`q${'\u0301\u00ad\u200b'.repeat(30)}\u0301b`, `q${'\u0301'.repeat(10)}\ufffdb`],
  ['so\u00adft\u00ad', 'so\u00adft\u00ad'],
  ['soft\u00adhyphen, nb\u00a0sp', 'soft\u00adhyphen, nb\u00a0sp'],
])('%j becomes %j', (text, clean) => {
  expect(sanitize(text)).toBe(clean);
});

test('on one line', () => {
  expect(sanitizeLine('a \n b\r\nc')).toBe('a b c');
});

test('a joiner does not outlive the heap it stood on', () => {
  const once = sanitize(`ぁ${'\u0301'.repeat(12)}\u200d`);
  expect(once).toBe(`ぁ${'\u0301'.repeat(10)}\ufffd`);
  expect(sanitize(once)).toBe(once);
});

test('whatever goes in, nothing a terminal obeys comes out, and twice is once', () => {
  fc.assert(
    fc.property(unicode, (text) => {
      const clean = sanitize(text);
      expect(clean).not.toMatch(FORBIDDEN);
      expect(sanitize(clean)).toBe(clean);
    }),
    { numRuns: 2000 },
  );
});

test.each(['\u009b', '\x1b[31m', 'e\u0301\u200b', '👩\u200d', 'a\r\n', '\u0301'])(
  'a text of megabytes, of %j, is what its parts are',
  (unit) => {
    const parts = sanitize(unit.repeat(100));
    const all = sanitize(unit.repeat(900_000));
    expect(all.startsWith(parts)).toBe(true);
    expect(all.length % parts.length).toBe(all === parts ? 0 : all.length % parts.length);
    expect(sanitize(all)).toBe(all);
  },
);

test('what is let through at once is what the patterns leave as it is', () => {
  // The sign before it is met by every pattern, and changes nothing of what follows.
  const isSame = (text: string): boolean => sanitize(`\ufffd${text}`) === `\ufffd${sanitize(text)}`;
  const differ: number[] = [];
  for (let point = 0; point < 0x1fc00; point += 1)
    if (!isSame(`a${String.fromCodePoint(point)}`)) differ.push(point);
  expect(differ).toEqual([]);
  fc.assert(fc.property(unicode, isSame));
});
