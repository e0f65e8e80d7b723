#!/usr/bin/env node
// Starts the program with the code that V8 made of it when it was built, which spares a third of
// the start. Code of another V8 is refused by this one, and the program compiled as ever; so it is
// where there is none: the package, which goes to every Node, goes without.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

let code;
try {
  code = readFileSync(`${__dirname}/program.code`);
} catch {}

const program = new Script(readFileSync(`${__dirname}/program.cjs`, 'latin1'), {
  filename: `${__dirname}/program.cjs`,
  cachedData: code,
});
program.runInThisContext()(require, module, exports, __filename, __dirname);
