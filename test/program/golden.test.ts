import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLEAN_ENV, PROGRAM } from '../spawn.ts';
import { ROOT, words } from '../world.ts';

// The golden files are made by the source; the bundle leaves out what galley is thought not to need.
const FOLDER = `${ROOT}/test/golden`;
const INTO_A_PIPE = /^\$ galley ?(.*)\n/;
const files = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
const lines = files.flatMap((golden) => INTO_A_PIPE.exec(golden)?.[0].trim() ?? []);

test.each(lines)('%s, built, does as its source', (line) => {
  const argv = words(line).slice(2);
  const run = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd: ROOT,
    env: CLEAN_ENV,
    encoding: 'utf8',
  });
  const errors = run.stderr === '' ? '' : `--- stderr\n${run.stderr}`;
  const end = run.status === 0 ? '' : `--- status ${run.status}\n`;
  const shown = `${line}\n${run.stdout}${errors}${end}`.replaceAll('\x1b', '␛');
  expect(files).toContain(shown);
});
