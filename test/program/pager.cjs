// A pager for tests: it says that it is ready, what signals come, and which key ended it. A shell
// would do but for this: a signal just before it waits for a key is only seen after the key.
const { openSync } = require('node:fs');
const { ReadStream } = require('node:tty');

const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
// What is written last on a terminal may be lost.
const end = () => setTimeout(() => process.exit(), 200);
process.on('SIGINT', () => say('interrupted'));
process.on('SIGTERM', () => {
  say('ended');
  end();
});
process.stdin.once('data', () => say('ready'));
new ReadStream(openSync('/dev/tty', 'r')).once('data', (key) => {
  say(`key ${String(key).trim()}`);
  end();
});
