// What galley costs beside other programs, in one run: `npm run bench`, with `-- --json` for
// scripts, `-- search terminal` for the cases with these words in their names. Each case and its
// peer take turns; what counts is the median of the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.mjs';
import { writeData } from './data.mjs';
import { cost, isThere, median, peak } from './measure.mjs';

const ROUNDS = 5;
/** The room for a name, in cells. */
const WIDE = 27;
const program = fileURLToPath(new URL('../../dist/galley.cjs', import.meta.url));
const node = `"${process.execPath}"`;
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
writeData(folder);

const same = (/** @type {string} */ command) => command;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = CASES.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const results = wanted.map((one) => {
  const { name, galley, peer, most, by = 'cpu', room, runs = 1, around = same, needs } = one;
  const tools = [/\w+/.exec(peer)?.[0] ?? '', ...(needs === undefined ? [] : [needs])];
  const missing = tools.find((tool) => !isThere(tool));
  if (missing !== undefined) return { name, missing };
  const own = `${node} "${program}" ${galley}`;
  const measured = (/** @type {string} */ command) =>
    cost(`for i in {1..${runs}}; do ${around(command)}; done`, folder)[by] / runs;
  const turns = Array.from({ length: ROUNDS }, () => ({
    own: measured(own),
    peer: measured(peer.replaceAll(/\bnode(?= )/g, node)),
  }));
  return {
    name,
    by,
    ms: median(turns.map((turn) => turn.own)),
    peerMs: median(turns.map((turn) => turn.peer)),
    ratio: median(turns.map((turn) => turn.own / turn.peer)),
    most: most ?? null,
    peak: room === undefined ? null : peak(own, folder),
    room: room ?? null,
  };
});
rmSync(folder, { recursive: true });

/** @param {typeof results[number]} result */
function row({ name, missing, ms = 0, peerMs = 0, ratio = 0, most, peak: held, room }) {
  if (missing !== undefined) return `${name.padEnd(WIDE)}${missing} is not installed`;
  const memory = typeof held === 'number' ? `${held.toFixed(0)} of ${room}` : '';
  const isOver = (most && ratio > most) || (typeof held === 'number' && held > (room ?? 0));
  const figures = [ms.toFixed(0), peerMs.toFixed(0), ratio.toFixed(2), most?.toFixed(1) ?? ''];
  const cells = figures.map((figure) => figure.padStart(8)).join('');
  return `${name.padEnd(WIDE)}${cells}${memory.padStart(14)}${isOver ? '  falls short' : ''}`;
}

if (process.argv.includes('--json')) console.log(JSON.stringify(results));
else {
  const heads = ['ms', 'peer', 'ratio', 'at most'].map((head) => head.padStart(8)).join('');
  console.log(`${''.padEnd(WIDE)}${heads}${'peak MiB'.padStart(14)}`);
  for (const result of results) console.log(row(result));
}
