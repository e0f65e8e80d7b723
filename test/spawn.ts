import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { ROOT } from './world.ts';

/** An environment with nothing in it that changes what galley does. */
export const CLEAN_ENV: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' };

/** The built program. */
export const PROGRAM = `${ROOT}/dist/galley.cjs`;

/** Runs a shell command in which `galley` is the built program; five seconds at most. */
export function shell(
  command: string,
  options: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): SpawnSyncReturns<string> {
  const script = `set -o pipefail; galley() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${command}`;
  return spawnSync('bash', ['-c', script], {
    cwd: ROOT,
    env: { ...CLEAN_ENV, ...options.env },
    encoding: 'utf8',
    timeout: 10_000,
    ...(options.input === undefined
      ? { stdio: ['ignore', 'pipe', 'pipe'] }
      : { input: options.input }),
  });
}
