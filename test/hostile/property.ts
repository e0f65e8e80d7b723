import fc from 'fast-check';
import { galley } from '../world.ts';
import { argv, columns, type Given, given } from './generators.ts';
import { broken } from './promise.ts';

/**
 * For every source, on a terminal or not, whatever the command: the promise is kept. `sources` are
 * real ones that are spoilt. `told` is handed each case after it has run, with the milliseconds it
 * computed: those that went by tell of what else the machine does.
 */
export function promise(
  sources: readonly Uint8Array[],
  told: (command: readonly string[], given: Given, milliseconds: number) => void = () => {},
) {
  return fc.asyncProperty(given(sources), argv, columns, async (source, typed, width) => {
    const command = [...withFormat(typed, source.from), '-'];
    const world = { stdin: source.stdin, ...(width === undefined ? {} : { columns: width }) };
    const start = process.cpuUsage();
    const outcome = await galley(command, world);
    const { user, system } = process.cpuUsage(start);
    told(command, source, (user + system) / 1000);
    const what = broken(outcome, command);
    if (what !== null) throw new Error(`galley ${JSON.stringify(command)} ${what}`);
  });
}

/** A format's options stand after the command, before a term. */
function withFormat(typed: readonly string[], from: readonly string[]): readonly string[] {
  const isCommand = typed[0] === 'list' || typed[0] === 'search';
  return isCommand ? [...typed.slice(0, 1), ...from, ...typed.slice(1)] : [...from, ...typed];
}
