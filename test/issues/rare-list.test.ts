import { expect, test } from 'vitest';
import { galley } from '../world.ts';

// Half a minute, when all of it was handed to the segmenter at once.
test('a long paragraph in a rare script is listed', async () => {
  const { stdout } = await galley(['list', '-'], {
    stdin: `Title\n\n${'ไทยคำ '.repeat(40_000)}\n`,
    columns: 60,
    env: { NO_COLOR: '1' },
  });
  expect(stdout).toMatch(/^ 1 {2}ไทยคำ .*… +40000$/m);
});
