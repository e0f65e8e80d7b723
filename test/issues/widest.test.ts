import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test.each<[string, string, number]>([
  ['a list', 'list', 600],
  ['rules', 'read', 600],
])('%s at the widest is not filled up to it', async (_, command, most) => {
  const argv = [command, '-w', '999999', '-f', 'markdown', '-'];
  const { stdout } = await galley(argv, { stdin: 'One two.\n\n***\n\nThree.\n', columns: 80 });
  expect(stdout).toContain('One two.');
  expect(stdout.length).toBeLessThan(most);
});
