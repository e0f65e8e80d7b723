// The licences of what is bundled, as one text: they must go wherever the code goes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Texts in .config/licences that packages owe and do not carry: a licence that is only named, and
 * that of code taken in from elsewhere.
 * @type {Record<string, string[]>}
 */
const OWED = {
  '@mozilla/readability': ['Apache-2.0.txt'],
  undici: ['llhttp.txt'],
};

const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/**
 * The packages whose code got into the bundles: the folder of each, relative to the project's,
 * with the files of it that did, relative to that. There may be two versions of one package.
 * @param {Pick<import('esbuild').Metafile, 'outputs'>[]} metafiles
 * @returns {Map<string, string[]>}
 */
export function bundledPackages(metafiles) {
  const packages = new Map();
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  for (const [path, { bytesInOutput }] of outputs.flatMap(({ inputs }) => Object.entries(inputs))) {
    const [, folder, file] = /(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\/(.+)/.exec(path) ?? [];
    if (folder === undefined || bytesInOutput === 0) continue;
    packages.set(folder, [...(packages.get(folder) ?? []), file]);
  }
  return new Map([...packages].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The name, version and licences of every package bundled. Throws if one carries no licence.
 * @param {Pick<import('esbuild').Metafile, 'outputs'>[]} metafiles
 * @param {string} root the folder they are relative to
 * @returns {string}
 */
export function licencesOf(metafiles, root) {
  const parts = [...bundledPackages(metafiles)].map(([folder, files]) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const own = foldersOf(files).flatMap((inner) => licencesIn(join(root, folder, inner)));
    if (own.length === 0) throw new Error(`${name} is bundled, and carries no licence`);
    const owed = (OWED[name] ?? []).map((file) =>
      fileURLToPath(new URL(`licences/${file}`, import.meta.url)),
    );
    const title = `${name} ${version} (${license})`;
    const texts = [...own, ...owed].map((file) => readFileSync(file, 'utf8').trim());
    return [`${title}\n${'='.repeat(title.length)}`, ...texts].join('\n\n');
  });
  return `galley is bundled with code of these packages.\n\n${parts.join('\n\n\n')}\n`;
}

/**
 * The folders that hold files, and those around them, outermost first: a package may hold code
 * of others with its licence beside it.
 * @param {string[]} files
 */
function foldersOf(files) {
  const folders = files.flatMap((file) => {
    const names = file.split('/').slice(0, -1);
    return [...names.keys(), names.length].map((count) => names.slice(0, count).join('/'));
  });
  return [...new Set(folders)].sort();
}

/** @param {string} folder */
const licencesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .map((file) => join(folder, file));
