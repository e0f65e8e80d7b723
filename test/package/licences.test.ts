import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundledPackages } from '../../.config/licences.mjs';
import { ROOT } from '../world.ts';

const told = readFileSync(`${ROOT}/dist/licences.txt`, 'utf8');

/** What a bundle of the whole program takes in, split nowhere, but for what the build leaves out. */
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['bin/galley.ts'],
  bundle: true,
  external: ['linkify-it'],
  platform: 'node',
  format: 'esm',
  outfile: 'bundle.mjs',
  metafile: true,
  write: false,
  logLevel: 'error',
});
const packages = [...bundledPackages([metafile]).keys()];

test('there are packages to tell of', () => {
  expect(packages).toContain('node_modules/undici');
  expect(packages.length).toBeGreaterThan(15);
});

test.each(packages)('the licence of %s goes along', (folder) => {
  const { name, version } = JSON.parse(readFileSync(`${ROOT}/${folder}/package.json`, 'utf8'));
  expect(told).toMatch(new RegExp(`^${name} ${version.replaceAll('.', '\\.')} \\([^)]+\\)$`, 'm'));
  const licence = readdirSync(`${ROOT}/${folder}`).find((file) => /^licen[cs]e/i.test(file));
  expect(told).toContain(readFileSync(`${ROOT}/${folder}/${licence}`, 'utf8').trim());
});

test('a licence that is only named goes along in full; so does that of code taken in', () => {
  expect(told).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  expect(told).toContain('Copyright Fedor Indutny');
});

test('so does that of the data which the tables of characters are made of', () => {
  expect(told).toContain('UNICODE LICENSE V3');
});
