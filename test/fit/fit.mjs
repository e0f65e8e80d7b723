// Fits src/article/html/forest.json to pages of which people said what the article is.
//   npx tsx test/fit/fit.mjs FOLDER              fits to all of them, and writes the forest
//   npx tsx test/fit/fit.mjs FOLDER --held-out   fits to four fifths of the sites, tries on the rest
// FOLDER holds pages/ID.html.gz and truth/ID.json (url, text, title, author, published, without).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { grownOn } from './forest.mjs';
import { leastScore, pageOf, scoreOf } from './page.ts';

const SETTINGS = { trees: 200, depth: 3, rate: 0.1, sample: 0.6, signals: 0.4, least: 6 };
const FOLDS = 5;
const SCORED = /^(?:paragraph|heading|list|quote|code|table)$/;

const [folder = '', mode] = process.argv.slice(2);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
/** @param {string} text @returns {string[]} */
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

/** How a block agrees with the true text: the share of its words' runs of three that are in it. */
function agreement(/** @type {string[]} */ own, /** @type {any} */ truth) {
  if (own.length === 0) return 0;
  if (own.length < 4) return truth.lines.has(own.join(' ')) ? 1 : 0;
  let hits = 0;
  for (let i = 0; i + 2 < own.length; i += 1) {
    if (truth.runs.has(own.slice(i, i + 3).join(' '))) hits += 1;
  }
  return hits / (own.length - 2);
}

function truthOf(/** @type {string} */ text) {
  const all = words(text);
  const runs = new Set(all.slice(2).map((_, i) => all.slice(i, i + 3).join(' ')));
  const lines = new Set(text.split('\n').map((line) => words(line).join(' ')));
  return { all, runs, lines };
}

const ids = readdirSync(join(folder, 'truth'))
  .map((file) => file.slice(0, -5))
  .sort();
const pages = ids.map((id) => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', `${id}.json`), 'utf8'));
  const html = gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString('utf8');
  const { texts, signals } = pageOf(html);
  const known = truthOf(truth.text);
  const blocks = texts.map((/** @type {any} */ { text, kind }, /** @type {number} */ i) => {
    const own = words(text);
    const part = agreement(own, known);
    const size = (own.length + 1) / (known.all.length + 50);
    const label = part >= 0.5 ? 1 : 0;
    const weight = 60 * size * Math.max(Math.abs(part - 0.5) * 2, 0.2);
    return { text, own, kind, signals: signals[i] ?? [], label, weight };
  });
  return { id, site: new URL(truth.url).hostname.replace(/^www\./, ''), truth, known, blocks };
});

/** @param {any} page @param {import('../../src/article/html/forest.ts').Tree[]} forest @param {number} more what is added to the least score */
function scorePage(page, forest, more) {
  const scores = page.blocks.map((/** @type {any} */ b) => scoreOf(forest, b.signals));
  const least = leastScore(
    scores,
    page.blocks.map((/** @type {any} */ b) => b.text.length),
  );
  const kept = page.blocks.filter(
    (/** @type {any} */ b, /** @type {number} */ i) =>
      SCORED.test(b.kind) && scores[i] > least + more,
  );
  const left = new Map();
  for (const word of page.known.all) left.set(word, (left.get(word) ?? 0) + 1);
  let [hits, size] = [0, 0];
  for (const { own } of kept) {
    for (const word of own) {
      size += 1;
      const rest = left.get(word) ?? 0;
      if (rest > 0) {
        hits += 1;
        left.set(word, rest - 1);
      }
    }
  }
  const precision = size ? hits / size : 0;
  const recall = page.known.all.length ? hits / page.known.all.length : 1;
  const text = kept
    .map((/** @type {any} */ b) => b.text)
    .join('\n\n')
    .toLowerCase();
  const { without } = page.truth;
  const out = without.length
    ? 1 -
      without.filter((/** @type {string} */ s) => text.includes(s.toLowerCase())).length /
        without.length
    : 1;
  return { precision, recall, f1: hits ? (2 * precision * recall) / (precision + recall) : 0, out };
}

/** @param {string} name @param {any[]} rows */
function tell(name, rows) {
  const mean = (/** @type {string} */ key) =>
    (rows.reduce((sum, row) => sum + row[key], 0) / rows.length).toFixed(4);
  console.log(
    `${name}: F1 ${mean('f1')} precision ${mean('precision')} recall ${mean('recall')} boilerplate out ${mean('out')}`,
  );
}

const LEVELS = [-0.4, -0.2, 0, 0.2, 0.4];
const examplesOf = (/** @type {typeof pages} */ some) => some.flatMap(({ blocks }) => blocks);
if (mode === '--held-out') {
  const sites = [...new Set(pages.map(({ site }) => site))].sort();
  /** @type {Map<number, any[]>} */
  const rows = new Map(LEVELS.map((level) => [level, []]));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = (/** @type {any} */ { site }) => sites.indexOf(site) % FOLDS === fold;
    const forest = grownOn(examplesOf(pages.filter((page) => !isOut(page))), SETTINGS);
    for (const page of pages.filter(isOut)) {
      for (const level of LEVELS) rows.get(level)?.push(scorePage(page, forest, level));
    }
  }
  for (const [level, all] of rows) tell(`held out, from the least and ${level}`, all);
} else {
  const forest = grownOn(examplesOf(pages), SETTINGS);
  for (const level of LEVELS)
    tell(
      `fitted, from the least and ${level}`,
      pages.map((page) => scorePage(page, forest, level)),
    );
  writeFileSync(
    here('../../src/article/html/forest.json'),
    `[\n${forest.map((tree) => JSON.stringify(tree)).join(',\n')}\n]\n`,
  );
}
