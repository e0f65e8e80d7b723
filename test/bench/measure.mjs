// Runs shell commands and tells what they took: the one place of the benchmarks that starts any.
import { spawnSync } from 'node:child_process';

/** @param {string} script @param {string} [cwd] */
const bash = (script, cwd) =>
  spawnSync('bash', ['-c', script], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Whether a program can be run here. @param {string} name */
export const isThere = (name) => bash(`command -v "${name}"`).status === 0;

/**
 * What a command takes, in milliseconds: `cpu` is that of all its processes, user and system.
 * @param {string} command
 * @param {string} cwd
 * @returns {{ cpu: number, wall: number }}
 */
export function cost(command, cwd) {
  const script = `TIMEFORMAT='%U %S %R'; time { ${command}; } > out 2> /dev/null`;
  const [user = 0, system = 0, wall = 0] = bash(script, cwd).stderr.trim().split(/\s+/).map(Number);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
}

/**
 * The most memory a command holds, in MiB; null where GNU time is not there to tell.
 * @param {string} command
 * @param {string} cwd
 */
export function peak(command, cwd) {
  if (!isThere('/usr/bin/time')) return null;
  const { stdout } = bash(`/usr/bin/time -f %M -o peak ${command} > out; tail -1 peak`, cwd);
  return Number(stdout.trim()) / 1024;
}

/** @param {readonly number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
