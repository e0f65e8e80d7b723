import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CLEAN_ENV, PROGRAM } from '../spawn.ts';
import { ROOT } from '../world.ts';

/** What the program of every run needs; each module more than these is felt at every start. */
const ALWAYS = ['node:buffer', 'node:events', 'node:fs', 'node:process', 'node:util', 'node:vm'];

test.each<[string[], string[]]>([
  [[], []],
  [['list'], []],
  [['search', 'China'], []],
  [['--json'], []],
  [['test/texts/verse.txt'], []],
  [['--version'], []],
  [['--help'], ['help.cjs', 'theme.cjs']],
  [['--color', 'always'], []],
  [['search', '-e', 'China'], ['node:vm']],
  [['test/texts/notes.md'], ['markdown.cjs', 'node:vm']],
  [['test/texts/page.html'], ['html.cjs', 'node:vm']],
])('%j loads beside the program %j', (argv, more) => {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--require', `${ROOT}/test/program/loaded.cjs`, PROGRAM, ...argv],
    { cwd: ROOT, env: CLEAN_ENV, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  const loaded = stderr.trim().split(' ');
  expect(loaded.filter((name) => !ALWAYS.includes(name)).sort()).toEqual(
    ['galley.cjs', ...more.filter((name) => !ALWAYS.includes(name))].sort(),
  );
});
