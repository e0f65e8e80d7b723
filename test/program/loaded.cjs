// @ts-nocheck It reaches into the loader of Node, which has no types.
// Preloaded into a run of the program: tells at its end what it has loaded, on standard error.
const Module = require('node:module');
const { basename } = require('node:path');

const known = new Set(['node:module', 'node:path']);
const loaded = [];
const load = Module._load;
Module._load = (name, ...rest) => {
  const short = name.startsWith('node:') ? name : basename(name);
  if (!known.has(short)) loaded.push(short);
  known.add(short);
  return load(name, ...rest);
};
const { getBuiltinModule } = process;
process.getBuiltinModule = (name) => {
  if (!known.has(name)) loaded.push(name);
  known.add(name);
  return getBuiltinModule(name);
};
process.on('exit', () => process._rawDebug(loaded.join(' ')));
