#!/usr/bin/env node
// Starts the program with the code that V8 made of it when it was built, which spares a third of
// the start. Only the very Node that made it can use it, told by its version and its file: another
// build, even of the same V8, may take it and read wrong names in it. Where there is none the
// program is compiled as ever: in the package, which goes to every Node.
const { readFileSync, statSync } = require('node:fs');
const { Script } = require('node:vm');

let code;
try {
  const { size, mtimeMs } = statSync(process.execPath);
  code = readFileSync(`${__dirname}/${process.version}-${size}-${Math.trunc(mtimeMs)}.code`);
} catch {}

const program = new Script(readFileSync(`${__dirname}/program.cjs`, 'latin1'), {
  filename: `${__dirname}/program.cjs`,
  cachedData: code,
});
program.runInThisContext()(require, module, exports, __filename, __dirname);
