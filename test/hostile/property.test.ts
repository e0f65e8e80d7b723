import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unicode } from '../hostile.ts';
import { galley, ROOT } from '../world.ts';
import { broken } from './promise.ts';
import { promise } from './property.ts';

test('whatever is read, by whatever command, the promise is kept', {
  timeout: 30_000,
}, async () => {
  const folder = `${ROOT}/test/texts`;
  const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`));
  await fc.assert(promise(sources), { numRuns: 1500 });
});

test('whatever is typed, an error is one clean line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unicode, { maxLength: 4 }), async (argv) => {
      expect(broken(await galley(argv, { stdin: '' }), argv)).toBeNull();
    }),
    { numRuns: 1000 },
  );
});
