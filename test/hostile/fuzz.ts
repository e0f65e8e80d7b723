// Runs the whole corpus, then the properties for as long as is wanted: npm run fuzz -- --minutes 5 [--seed n] [folder]
// A folder's files are real sources, to be spoilt. What it finds it prints, smallest first, with the
// seed that makes it again; a case that takes long is a finding too.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { ROOT } from '../world.ts';
import { CASES, ENTITIES } from './corpus.ts';
import { kept, PLACES } from './places.ts';
import { promise } from './property.ts';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const LONG = 3000;
const BATCH = 500;

const sources = [`${ROOT}/test/texts`, ...positionals].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`))
    .filter((bytes) => bytes.length < 300_000),
);
const end = Date.now() + Number(values.minutes) * 60_000;
let seed = Number(values.seed ?? Date.now() % 1_000_000_000);
let runs = 0;
let findings = 0;
const find = (what: string): void => {
  findings += 1;
  process.stdout.write(`${what}\n\n`);
};
for (const place of PLACES) {
  for (const [name, text] of [...CASES, ...ENTITIES]) {
    runs += 1;
    const what = await kept(place, text);
    if (what !== null) find(`${place.name}, ${name}: ${what}`);
  }
}
while (Date.now() < end) {
  const property = promise(sources, (command, { stdin }, milliseconds) => {
    runs += 1;
    if (milliseconds > LONG) {
      const base64 = Buffer.from(stdin as Uint8Array).toString('base64');
      find(`${Math.round(milliseconds)} ms: ${JSON.stringify(command)} ${base64.slice(0, 20_000)}`);
    }
  });
  const left = Math.max(end - Date.now(), 1);
  const checked = await fc.check(property, { seed, numRuns: BATCH, interruptAfterTimeLimit: left });
  if (checked.failed && checked.counterexample !== null)
    find(fc.defaultReportMessage(checked) ?? '');
  seed += 1;
}
process.stdout.write(`${runs} runs, ${findings} findings; the last seed was ${seed - 1}\n`);
