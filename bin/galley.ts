import { join } from 'node:path';
import { nodeIo } from '../src/io/node.ts';
import { main } from '../src/main.ts';

// All is written by then; to end at once spares a millisecond of tidying up.
main(process.argv.slice(2), nodeIo(process, join(import.meta.dirname, '..'))).then((status) => {
  process.exit(status);
});
