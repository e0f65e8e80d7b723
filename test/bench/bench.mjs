// What galley costs beside other programs, in one run: `npm run bench`, with `-- --json` for
// scripts. Each case and its peer take turns; what counts is the median of the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.mjs';
import { writeData } from './data.mjs';
import { cost, isThere, median, peak } from './measure.mjs';

const ROUNDS = 5;
const program = fileURLToPath(new URL('../../dist/galley.cjs', import.meta.url));
const node = `"${process.execPath}"`;
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
writeData(folder);

const results = CASES.map(({ name, galley, peer, most, by = 'cpu', room, runs = 1 }) => {
  const tool = /\w+/.exec(peer)?.[0] ?? '';
  if (!isThere(tool)) return { name, missing: tool };
  const own = `${node} "${program}" ${galley}`;
  const measured = (/** @type {string} */ command) =>
    cost(`for i in {1..${runs}}; do ${command}; done`, folder)[by] / runs;
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
    most,
    peak: room === undefined ? null : peak(own, folder),
    room: room ?? null,
  };
});
rmSync(folder, { recursive: true });

/** @param {typeof results[number]} result */
function row({ name, missing, ms = 0, peerMs = 0, ratio = 0, most = 0, peak: held, room }) {
  if (missing !== undefined) return `${name.padEnd(24)}${missing} is not installed`;
  const memory = typeof held === 'number' ? `${held.toFixed(0)} of ${room}` : '';
  const isOver = ratio > most || (typeof held === 'number' && held > (room ?? 0));
  const figures = [ms.toFixed(0), peerMs.toFixed(0), ratio.toFixed(2), most.toFixed(1)];
  const cells = figures.map((figure) => figure.padStart(8)).join('');
  return `${name.padEnd(24)}${cells}${memory.padStart(14)}${isOver ? '  falls short' : ''}`;
}

if (process.argv.includes('--json')) console.log(JSON.stringify(results));
else {
  const heads = ['ms', 'peer', 'ratio', 'at most'].map((head) => head.padStart(8)).join('');
  console.log(`${''.padEnd(24)}${heads}${'peak MiB'.padStart(14)}`);
  for (const result of results) console.log(row(result));
}
