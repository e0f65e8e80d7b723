import fc from 'fast-check';
import { expect, test } from 'vitest';
import { among, isProse, within } from '../src/units.ts';

const SET = '\n\n ~\u00a0\u00ff\u2010\u2027';
const isOne = (unit: string): boolean => /[\n -~\u00a0-\u00ff\u2010-\u2027]/.test(unit);

test('a set of characters as a test of a text, and of a unit', () => {
  const [isWithin, isAmong] = [within(SET), among(SET)];
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('\t', '\u0300'), fc.string({ minLength: 1 })),
  });
  fc.assert(fc.property(text, (text) => isWithin(text) === text.split('').every(isOne)));
  for (let unit = 0; unit < 0x10000; unit += 1)
    if (isAmong(unit) !== isOne(String.fromCharCode(unit))) expect.fail(unit.toString(16));
});

test('more ranges than a pattern compares by itself are refused', () => {
  expect(() => within('az'.repeat(17))).toThrow(RangeError);
});

test('what was found to be prose is remembered, and nothing else', () => {
  expect(['so', 'so', 's\u00ad', 'so', 'sö'].map(isProse)).toEqual([true, true, false, true, true]);
});
