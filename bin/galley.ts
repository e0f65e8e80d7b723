import { join } from 'node:path';
import { nodeIo } from '../src/io/node.ts';
import { main } from '../src/main.ts';

main(process.argv.slice(2), nodeIo(process, join(import.meta.dirname, '..'))).then((status) => {
  process.exitCode = status;
});
