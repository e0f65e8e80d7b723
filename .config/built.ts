import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The spawned tests run what is built, so it is built anew before them. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))]);
}
