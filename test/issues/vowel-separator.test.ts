import { expect, test } from 'vitest';
import { prepare, wrap } from '../../src/render/reflow.ts';

/** The separator was taken for a letter of its own and began a row, where it means nothing. */
test('a Mongolian vowel separator stays with its letter', async () => {
  await prepare('㐀\u180e');
  expect(wrap('㐀\u180e㐀', 2)).toEqual([0, 2, 2, 3]);
});
