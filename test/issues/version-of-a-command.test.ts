import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/definitions.ts';
import { galley } from '../world.ts';

test.each(COMMANDS.map(({ name }) => name))('%s tells the version, too', async (name) => {
  const told = await galley(['--version']);
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(await galley([name, '-V'])).toEqual(told);
});
