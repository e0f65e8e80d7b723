// What galley's start costs beside Node's own: whole-process CPU, as a ratio in one run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 20;
const ROUNDS = 5;
const program = fileURLToPath(new URL('../../dist/galley.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
const empty = join(folder, 'empty.cjs');
writeFileSync(empty, '');

/**
 * The CPU seconds that so many runs of a program took, user and system.
 * @param {string} command
 */
function cpu(command) {
  const script = `for i in $(seq ${RUNS}); do ${command} > out; done; times`;
  const env = { PATH: process.env.PATH ?? '' };
  const children = execFileSync('bash', ['-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).split('\n')[1];
  const times = [...(children ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

const cases = {
  galley: '',
  list: 'list',
  search: 'search China',
  help: '--help',
  version: '--version',
};
const node = `"${process.execPath}"`;
/** @type {Map<string, number[]>} */
const ratios = new Map(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, argv] of Object.entries(cases)) {
    const base = cpu(`${node} "${empty}"`);
    ratios.get(name)?.push(cpu(`${node} "${program}" ${argv}`) / base);
  }
}
for (const [name, all] of ratios) {
  const sorted = all.sort((a, b) => a - b);
  console.log(
    `${name.padEnd(8)} ${sorted[ROUNDS >> 1]?.toFixed(2)} × node empty.cjs (least ${sorted[0]?.toFixed(2)})`,
  );
}
rmSync(folder, { recursive: true });
