import { expect, test } from 'vitest';
import { onTerminal } from '../pty.ts';

test.each([
  ['list', ['list', '--json']],
  ['search', ['search', '--json', 'e']],
])('a pager that quits ends a %s as JSON, too', async (_, argv) => {
  const { status, raw } = await onTerminal([...argv, '--pager', 'always'], {
    env: { GALLEY_PAGER: 'head -c 10' },
  });
  expect(raw).toBe('{"version"');
  expect(status).toBe(0);
});
