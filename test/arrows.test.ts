import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './world.ts';

const SRC = `${ROOT}/src`;
const FOLDERS = ['article', 'render', 'search', 'sources', 'output'];

/** Each source file with what it imports: files of ours relative to src, packages by name. */
const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(`${SRC}/${file}`, 'utf8');
    const named = Array.from(text.matchAll(/(?:from|import\() ?'([^']+)'/g), (m) => m[1] ?? '');
    return {
      file,
      named: named.map((name) =>
        name.startsWith('.') ? relative(SRC, resolve(dirname(`${SRC}/${file}`), name)) : name,
      ),
    };
  });

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const all = imports.flatMap(({ file, named }) => named.map((name) => [file, name] as const));
const isModel = (name: string): boolean => /^article\/model[./]/.test(name);
const isOurs = (name: string): boolean => name.endsWith('.ts');

test('the five folders import each other only through article/model', () => {
  const wrong = all.filter(
    ([file, name]) =>
      isOurs(name) &&
      FOLDERS.includes(folderOf(file)) &&
      FOLDERS.includes(folderOf(name)) &&
      folderOf(file) !== folderOf(name) &&
      !isModel(name) &&
      !(folderOf(file) === 'sources' && folderOf(name) === 'article'),
  );
  expect(wrong).toEqual([]);
});

test('article, render and search touch nothing of Node and nothing outside themselves', () => {
  const pure = all.filter(([file]) => ['article', 'render', 'search'].includes(folderOf(file)));
  const wrong = pure.filter(([file, name]) =>
    isOurs(name)
      ? folderOf(name) !== folderOf(file) &&
        !isModel(name) &&
        !['errors.ts', 'late.ts', 'units.ts'].includes(name)
      : name.startsWith('node:'),
  );
  expect(wrong).toEqual([]);
  for (const { file } of imports) {
    if (!['article', 'render', 'search'].includes(folderOf(file))) continue;
    expect(readFileSync(`${SRC}/${file}`, 'utf8'), file).not.toMatch(
      /process\.|Date\.now|new Date\(\)|performance\./,
    );
  }
});

test('sources and output know the world only through io', () => {
  const wrong = all.filter(
    ([file, name]) =>
      ['sources', 'output'].includes(folderOf(file)) &&
      isOurs(name) &&
      ![folderOf(file), 'article'].includes(folderOf(name)) &&
      !['io.ts', 'io/descriptor.ts', 'errors.ts', 'units.ts', 'late.ts'].includes(name),
  );
  expect(wrong).toEqual([]);
});

test('nothing below imports a command, the command line or main', () => {
  const rank = (file: string): number =>
    [['main.ts'], ['cli.ts', 'cli'], ['commands']].findIndex((f) => f.includes(folderOf(file))) +
      1 || 4;
  const wrong = all.filter(([file, name]) => isOurs(name) && rank(name) < rank(file));
  expect(wrong).toEqual([]);
});

test.each([
  ['commander', ['cli/program.ts']],
  ['chalk', ['render/theme/colour.ts']],
  ['string-width', ['render/reflow/rare.ts']],
])('%s is used in %j only', (name, files) => {
  const users = all.filter(([, used]) => used === name).map(([file]) => file);
  expect(users.sort()).toEqual(files);
});
