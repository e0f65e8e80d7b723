// Bundles galley into dist/: one CommonJS file for what every run needs, and one for each module
// that is imported only when needed, so that it is read from disk only then.
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeCode } from './code.mjs';
import { licencesOf } from './licences.mjs';
import { LEFT_OUT, lazyModules } from './plugins.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Modules met in an `import()`, each to become a file of its own beside galley.cjs.
 * @type {Map<string, string>}
 */
const lazy = new Map();

/**
 * @param {string} entry
 * @param {string} name
 * @param {Pick<import('esbuild').BuildOptions, 'banner' | 'footer'>} [around]
 * @returns {Promise<import('esbuild').Metafile>} what got into it
 */
async function bundle(entry, name, around = {}) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: relative(root, entry) },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minify: true,
    metafile: true,
    legalComments: 'none',
    define: { 'import.meta.dirname': '__dirname' },
    supported: { 'dynamic-import': false },
    plugins: [lazyModules(lazy), ...LEFT_OUT],
    logLevel: 'warning',
    ...around,
  });
  return metafile;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const metafiles = [
  await bundle(join(root, 'bin/galley.ts'), 'program', {
    banner: { js: '(function (require, module, exports, __filename, __dirname) {' },
    footer: { js: '})' },
  }),
];
const built = new Set();
while (built.size < lazy.size) {
  for (const [name, file] of lazy) {
    if (built.has(name)) continue;
    built.add(name);
    metafiles.push(await bundle(file, name));
  }
}
writeFileSync(join(root, 'dist/licences.txt'), licencesOf(metafiles, root));
copyFileSync(join(root, 'bin/start.cjs'), join(root, 'dist/galley.cjs'));
chmodSync(join(root, 'dist/galley.cjs'), 0o755);
toAscii(join(root, 'dist/program.cjs'));
writeCode(join(root, 'dist'));

/**
 * Escapes what is not ASCII, which stands in patterns only: so the file can be read byte by byte.
 * @param {string} file
 */
function toAscii(file) {
  const escaped = (/** @type {string} */ unit) =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped));
}

/** The manual page is made by a module of the source itself, from the commands as they are. */
async function manual() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/manual.ts'],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { manualOf } = await import(`data:text/javascript;base64,${source}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  writeFileSync(join(root, 'dist/galley.1'), manualOf(version, day));
}

await manual();
