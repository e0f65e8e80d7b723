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
  ['soft\u00adhyphen, nb\u00a0sp', 'soft\u00adhyphen, nb\u00a0sp'],
])('%j becomes %j', (text, clean) => {
  expect(sanitize(text)).toBe(clean);
});

test('on one line', () => {
  expect(sanitizeLine('a \n b\r\nc')).toBe('a b c');
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
