import { expect, test } from 'vitest';
import { galley } from '../world.ts';

test('a page of more than 20 MB is refused before it fills memory', async () => {
  const stdin = Buffer.alloc(20_000_001, '<p>word ');
  const { status, stderr } = await galley(['-f', 'html', '-'], { stdin });
  expect([status, stderr]).toEqual([2, 'galley: -: is larger than 20 MB\n']);
});
