import { expect, test } from 'vitest';
import { onTerminal } from '../pty.ts';

test('a text that fills the screen has no pager for its quotation marks', async () => {
  const argv = ['-p', '4', '-w', '78'];
  const { lines } = await onTerminal(argv, {
    columns: 78,
    rows: 7,
    env: { GALLEY_PAGER: 'echo paged' },
  });
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^China’s Foreign Ministry/);
});
