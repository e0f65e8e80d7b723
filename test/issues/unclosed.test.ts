import { expect, test } from 'vitest';
import { galley } from '../world.ts';

// Each cost the square of what is in it: of a run's text, and of the lists around a list's text.
test.each(['nobr', 'ul'])('a megabyte of <%s> that nothing closes is read', async (name) => {
  const stdin = `<p>A paragraph of some words.</p>${`<${name}>x `.repeat(120_000)}`;
  const { status, stdout } = await galley(['--json', '-f', 'html', '-'], { stdin });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).words).toBeGreaterThan(100_000);
});
