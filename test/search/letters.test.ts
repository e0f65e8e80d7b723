import { expect, test } from 'vitest';
import { accented } from '../../src/search/letters.ts';

test.each([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'])(
  'the accented forms of %s are those Unicode has',
  (letter) => {
    const forms = Array.from({ length: 0x2000 }, (_, point) => String.fromCharCode(point)).filter(
      (form) => form.normalize('NFD').startsWith(letter) && form !== letter,
    );
    const known = [...(accented(letter) ?? '')];
    expect(known.filter((form) => form.normalize('NFD').length > 1 && form < '\u2000')).toEqual(
      forms,
    );
  },
);

test('letters beyond ASCII have theirs too', () => {
  expect(accented('α')).toContain('ά');
  expect(accented('и')).toContain('й');
  expect(accented('ø')).toContain('ǿ');
  expect(accented('語')).toBe(undefined);
});
