import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAN_ENV } from '../spawn.ts';
import { ROOT } from '../world.ts';

/** Where all of this happens: a path with spaces and letters that are not ASCII. */
const folder = mkdtempSync(join(tmpdir(), 'galley für 読者 '));
const empty = join(folder, 'an empty folder');
const prefix = join(folder, 'the prefix');
const galley = join(prefix, 'bin/galley');
const installed = join(prefix, 'lib/node_modules/galley');

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

/** Runs a shell command as a user who has this Node and npm, no network and no settings. */
function shell(command: string, { cwd = empty, uid = process.getuid?.() } = {}) {
  const run = spawnSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: {
      ...CLEAN_ENV,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: folder,
      npm_config_cache: join(folder, 'cache'),
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  });
  return { stdout: run.stdout, stderr: run.stderr, status: run.status };
}

beforeAll(() => {
  chmodSync(folder, 0o755);
  // A folder of packages of its own: a package.json further up the disk is none of npx's business.
  mkdirSync(join(empty, 'node_modules'), { recursive: true });
  const pack = `npm pack --json --ignore-scripts --pack-destination '${empty}'`;
  const told = JSON.parse(shell(pack, { cwd: ROOT }).stdout);
  packed = Array.isArray(told) ? told[0] : Object.values(told)[0];
  shell(`npm install --global --no-audit --no-fund --prefix '${prefix}' ./galley-*.tgz`);
});

afterAll(() => {
  shell(`chmod -R u+w '${folder}'`, { cwd: '/' });
  rmSync(folder, { recursive: true });
});

test('the package holds what runs and what tells of it, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const others = paths.filter((path) => !/^dist\/[a-z]+\.(?:cjs|txt|1)$/.test(path));
  expect(others.sort()).toEqual([
    'LICENSE',
    'README.md',
    'content/blinken-in-beijing.txt',
    'package.json',
  ]);
  expect(paths).toContain('dist/licences.txt');
});

test('its size', () => {
  expect(packed.size).toBeLessThan(450_000);
});

test('a plain read requires one file of it, and the program that this starts is small', () => {
  const loaded = join(folder, 'loaded.cjs');
  writeFileSync(loaded, `process.on('exit', () => console.error(Object.keys(require.cache)))`);
  const run = shell(`node --require '${loaded}' '${installed}/dist/galley.cjs' | tail -1`);
  expect(run.stderr.match(/[^']+\.cjs/g)).toEqual([loaded, join(installed, 'dist/galley.cjs')]);
  expect(statSync(join(installed, 'dist/program.cjs')).size).toBeLessThan(120_000);
});

test.each<[string, RegExp, number]>([
  ['-p 3', /^Neither Blinken .*\nsat down to their discussion\.\n$/, 0],
  ['list | wc -l', /^ *22\n$/, 0],
  ['search -c China', /^14\n$/, 0],
  ['search zebra', /^$/, 1],
  ['notes.md | head -1', /^Notes on lamps\n$/, 0],
  ['page.html | head -1', /^The lamp on the sill\n$/, 0],
])('npx ./galley-*.tgz %s', (argv, expected, status) => {
  cpSync(join(ROOT, 'test/texts'), empty, { recursive: true });
  const run = shell(`npx --yes ./galley-*.tgz ${argv}`);
  expect(run.stderr).toBe('');
  expect(run.stdout).toMatch(expected);
  expect(run.status).toBe(status);
});

const THIRD = /^Neither Blinken .*\nsat down to their discussion\.\n$/;

test('installed for all, it is a command', () => {
  expect(shell(`'${galley}' -p 3`)).toEqual({
    stdout: expect.stringMatching(THIRD),
    stderr: '',
    status: 0,
  });
});

test('its manual page is where man looks', () => {
  const page = join(prefix, 'share/man/man1/galley.1');
  expect(readFileSync(page, 'utf8')).toMatch(/^\.TH GALLEY 1 /im);
});

test('npx finds it in a checkout, too', () => {
  // npx would build it anew, under the hands of the other tests.
  expect(shell('npx --ignore-scripts galley -p 3', { cwd: ROOT }).stdout).toMatch(THIRD);
});

test('a symbolic link to it runs it', () => {
  symlinkSync(galley, join(empty, 'a link'));
  expect(shell(`'./a link' -p 3`).stdout).toMatch(THIRD);
});

test('a user without a home, who may not write where it lies', () => {
  shell(`chmod -R a-w,a+rX '${prefix}'`);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const run = shell(
    `unset HOME; touch '${installed}/x' 2>&1; '${galley}' -p 3; '${galley}' list notes.md`,
    nobody,
  );
  expect(run.stdout).toMatch(/(?:denied|Read-only).*discussion\.\n1\t/s);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});
