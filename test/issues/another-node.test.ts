import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CLEAN_ENV, PROGRAM } from '../spawn.ts';

/** Tells whether the program is started with code, and may change what Node says of itself. */
const tell = (change: string) =>
  `data:text/javascript,${encodeURIComponent(`
import vm from 'node:vm';
${change}
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process._rawDebug(options.cachedData ? !this.cachedDataRejected : null);
  }
};`)}`;

test.each<[string, string, string]>([
  ['the Node that made it', '', 'true'],
  ['another version', "Object.defineProperty(process, 'version', { value: 'v20.19.0' });", 'null'],
  ['another build', "process.execPath = '/';", 'null'],
])('the code made at build is taken by %s', (_, change, taken) => {
  const argv = ['--import', tell(change), PROGRAM, '--version'];
  const { stderr, status } = spawnSync(process.execPath, argv, {
    env: CLEAN_ENV,
    encoding: 'utf8',
  });
  expect([status, stderr.trim()]).toEqual([0, taken]);
});
