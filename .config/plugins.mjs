// What the bundler is told about galley's own modules that are imported only when needed, and about
// the parts of packages that it has no use for.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Modules met in an `import()` that stay within the program, to be run when they are asked for:
 * small ones that every coloured terminal needs, where a file of its own takes longer to find.
 */
const WITHIN = new Set(['colour.ts', 'guarded.ts']);

/**
 * Leaves an `import()` of our own modules to run time, each to become a file of its own, which is
 * noted in `lazy` by the name it will have.
 * @param {Map<string, string>} lazy
 * @returns {import('esbuild').Plugin}
 */
export const lazyModules = (lazy) => ({
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
});

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
 * chalk makes each of its fifty styles when it starts, in half a millisecond. Those that the theme
 * names are enough.
 * @type {import('esbuild').Plugin}
 */
const onlyLooks = {
  name: 'only the looks of the theme',
  setup({ onLoad }) {
    onLoad({ filter: /chalk\/source\/vendor\/ansi-styles\/index\.js$/ }, async ({ path }) => {
      const { default: styles } = await import(pathToFileURL(path).href);
      const theme = readFileSync(new URL('../src/render/theme.ts', import.meta.url), 'utf8');
      const looks = Object.entries(styles).filter(([name]) => theme.includes(`: '${name}'`));
      return {
        contents:
          `export default ${JSON.stringify(Object.fromEntries(looks))};` +
          'export const modifierNames = [], foregroundColorNames = [], backgroundColorNames = [], colorNames = [];',
      };
    });
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

/** What galley's packages are bundled without. */
export const LEFT_OUT = [
  noColourDetection,
  onlyLooks,
  noPrograms,
  noHelp,
  onlyRequests,
  onlyReading,
];
