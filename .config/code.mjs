import { execFileSync } from 'node:child_process';

/**
 * What a start of galley compiles, as each of these runs leaves it behind; each in a pipe and on a
 * terminal.
 * @type {readonly (readonly string[])[]}
 */
const RUNS = [[], ['list'], ['search', 'China'], ['--version']];

/** Run by a Node of its own: it runs the program some times, and writes what V8 made of it. */
const RECORDER = `
const { readFileSync, statSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const [, folder, runs] = process.argv;
const file = folder + '/program.cjs';
const program = new Script(readFileSync(file, 'latin1'), { filename: file });
const load = (path) => require(path.startsWith('./') ? folder + path.slice(1) : path);
process.exit = () => {};
const tty = require('node:tty');
for (const isTerminal of [false, true]) {
  tty.isatty = () => isTerminal;
  for (const argv of JSON.parse(runs)) {
    process.argv = [process.execPath, file, ...argv];
    program.runInThisContext()(load, module, exports, file, folder);
  }
}
const { size, mtimeMs } = statSync(process.execPath);
const name = [process.version, size, Math.trunc(mtimeMs)].join('-');
process.on('exit', () => writeFileSync(folder + '/' + name + '.code', program.createCachedData()));
`;

/**
 * Writes code beside `program.cjs` in a folder: V8's own form of what its usual runs compile. It
 * is good for the Node that made it, by which it is named as `bin/start.cjs` looks for it.
 * @param {string} folder
 */
export function writeCode(folder) {
  const { PATH } = process.env;
  execFileSync(process.execPath, ['-e', RECORDER, folder, JSON.stringify(RUNS)], {
    env: { ...(PATH === undefined ? {} : { PATH }), TERM: 'xterm', GALLEY_PAGER: '' },
    // A device, as a terminal is one.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
