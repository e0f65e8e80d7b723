// Bundles galley into dist/: one CommonJS file for what every run needs, and one for each module
// that is imported only when needed, so that it is read from disk only then.
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeCode } from './code.mjs';
import { licencesOf } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Modules met in an `import()` that stay within the program, to be run when they are asked for:
 * small ones that every coloured terminal needs, where a file of its own takes longer to find.
 */
const WITHIN = new Set(['colour.ts', 'guarded.ts']);

/**
 * Modules met in an `import()`, each to become a file of its own beside galley.cjs.
 * @type {Map<string, string>}
 */
const lazy = new Map();

/**
 * Leaves an `import()` of our own modules to run time, and notes the module.
 * @type {import('esbuild').Plugin}
 */
const lazyModules = {
  name: 'lazy modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || WITHIN.has(basename(path))) return undefined;
      const file = join(resolveDir, path);
      const name = basename(file, '.ts');
      lazy.set(name, file);
      return { path: `./${name}.cjs`, external: true };
    });
  },
};

/**
 * chalk is told its level: it has no use for the part that looks at the environment.
 * @type {import('esbuild').Plugin}
 */
const noColourDetection = {
  name: 'no colour detection',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor/supports-color/browser.js'),
    }));
  },
};

/**
 * commander can run a program as a command, and loads what starts one; galley has no such
 * command, and child_process alone costs 2 ms of every start.
 * @type {import('esbuild').Plugin}
 */
const noPrograms = {
  name: 'no programs as commands',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/**
 * galley prints its help itself, from the same definitions as its manual; what commander would
 * lay out help with is the largest part of it that no run needs.
 * @type {import('esbuild').Plugin}
 */
const noHelp = {
  name: 'no help of commander',
  setup({ onLoad }) {
    onLoad({ filter: /commander\/lib\/help\.js$/ }, () => ({
      contents:
        'exports.Help = class { prepareContext() {} }; exports.stripColor = (text) => text;',
    }));
  },
};

/**
 * undici's requests here have no body, so that what makes bodies of forms and streams is left
 * out; and of its two parsers for HTTP the one that runs on every processor is kept.
 * @type {import('esbuild').Plugin}
 */
const onlyRequests = {
  name: 'only requests',
  setup({ onResolve }) {
    onResolve({ filter: /web\/fetch\/body\.js$/ }, () => ({ path: 'none', namespace: 'none' }));
    onResolve({ filter: /llhttp_simd-wasm\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
  },
};

/**
 * markdown-it decodes entities and never encodes them, and makes no links of bare addresses.
 * @type {import('esbuild').Plugin}
 */
const onlyReading = {
  name: 'only reading',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^entities$/ }, ({ resolveDir, kind }) =>
      resolve('entities/lib/decode.js', { resolveDir, kind }),
    );
    onResolve({ filter: /^linkify-it$/ }, () => ({ path: 'none', namespace: 'no links' }));
    onLoad({ filter: /.*/, namespace: 'no links' }, () => ({
      contents: 'export default class {}',
    }));
  },
};

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
    plugins: [lazyModules, noColourDetection, noPrograms, noHelp, onlyRequests, onlyReading],
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
