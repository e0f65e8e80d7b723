import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test('a list without items in a quote is set as nothing', async () => {
  const stdin =
    '<blockquote>Some words of a quote that is long enough to be kept.<ol></ol></blockquote>';
  const { status, stdout } = await galley(['-f', 'html', '-'], { stdin });
  expect([status, stdout]).toEqual([
    0,
    '│ Some words of a quote that is long enough to be kept.\n',
  ]);
});
