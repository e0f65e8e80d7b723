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

/** What galley's own tables of characters are made of, and its licence, which must go with them. */
const DATA = { title: 'Unicode Character Database (Unicode-3.0)', file: 'Unicode-3.0.txt' };

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
 * The name, version and licences of every package bundled, and the licence of Unicode's data.
 * Throws if a package carries no licence.
 * @param {Pick<import('esbuild').Metafile, 'outputs'>[]} metafiles
 * @param {string} root the folder they are relative to
 * @returns {string}
 */
export function licencesOf(metafiles, root) {
  const parts = [...bundledPackages(metafiles)].map(([folder, inner]) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const own = foldersOf(inner).flatMap((path) => licencesIn(join(root, folder, path)));
    if (own.length === 0) throw new Error(`${name} is bundled, and carries no licence`);
    const files = [...own, ...(OWED[name] ?? []).map(kept)];
    return section(`${name} ${version} (${license})`, files);
  });
  const all = [...parts, section(DATA.title, [kept(DATA.file)])];
  return `galley is bundled with code of these packages, and with tables made of the data named last.\n\n${all.join('\n\n\n')}\n`;
}

/** @param {string} file one of .config/licences */
const kept = (file) => fileURLToPath(new URL(`licences/${file}`, import.meta.url));

/**
 * @param {string} title
 * @param {string[]} files
 */
function section(title, files) {
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return [`${title}\n${'='.repeat(title.length)}`, ...texts].join('\n\n');
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
