// Runs tests under other versions of Node, as the registry has them.
//   node .config/nodes.mjs                     20.19, 22, 24 and the newest
//   node .config/nodes.mjs 20.19 latest        these
//   node .config/nodes.mjs 24 -- test/program  these tests; else what is spawned and what decodes
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/galley-nodes');
const VERSIONS = ['20.19', '22', '24', 'latest'];
const TESTS = ['test/program', 'test/package/install', 'test/main', 'test/golden', 'test/sources'];

const given = process.argv.slice(2);
const end = given.includes('--') ? given.indexOf('--') : given.length;
const versions = end === 0 ? VERSIONS : given.slice(0, end);
const tests = end < given.length - 1 ? given.slice(end + 1) : TESTS;

/** The name a version is installed by, beside others. */
const nameOf = (/** @type {string} */ version) => `node-${version}`;

mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'package.json'), '{ "private": true }');
// The registry has Node's program for each system as a package, without any install script.
const program = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
execFileSync(
  'npm',
  [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...versions.map((version) => `${nameOf(version)}@npm:${program}@${version}`),
  ],
  { cwd: cache, stdio: 'inherit' },
);

let failed = 0;
for (const version of versions) {
  const node = join(cache, 'node_modules', nameOf(version), 'bin/node');
  console.log(`--- Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const argv = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'];
  const { status } = spawnSync(node, [...argv, ...tests], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
console.log(`${versions.length - failed} of ${versions.length} versions of Node pass`);
process.exitCode = failed === 0 ? 0 : 1;
