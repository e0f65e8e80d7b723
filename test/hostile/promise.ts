import { FORBIDDEN } from '../hostile.ts';
import type { Outcome } from '../world.ts';

/** galley's own sequences: attributes and the sixteen colours, and links to checked addresses. */
const COLOUR = /\x1b\[(?:[12347]|2[23479]|3[0-79]|9[0-7])m/g;
const LINK = /\x1b\]8;[\w=:-]*;(?:(?:https?:\/\/|mailto:)[!-~]*)?\x1b\\/g;

/**
 * What a run did that galley promises not to do, in a few words; null for a run that kept the
 * promise. It says what SECURITY.md says, and knows nothing of how it is done.
 */
export function broken(
  { status, stdout, stderr }: Outcome,
  argv: readonly string[],
): string | null {
  const text = stdout.replace(COLOUR, '').replace(LINK, '');
  const found = FORBIDDEN.exec(text) ?? FORBIDDEN.exec(stderr);
  if (found !== null) return `prints ${escaped(found[0])} in ${escaped(around(found))}`;
  if (![0, 1, 2].includes(status)) return `ends with status ${status}`;
  if (status === 2 && !/^(?:galley: .+\n)+$/.test(stderr)) return `tells ${escaped(stderr)}`;
  const open = stdout.split('\n').find((line) => isOpen(line));
  if (open !== undefined) return `leaves a colour on in ${escaped(open)}`;
  if (!argv.includes('--json') || argv.includes('--help')) return null;
  return stdout.split('\n').every((line) => line === '' || isJson(line)) ? null : 'prints no JSON';
}

const around = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - 20), index + 20);

const escaped = (text: string): string =>
  JSON.stringify(text.slice(0, 200)).replace(
    /[^ -~]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );

/** Whether a line ends in a colour or an attribute that its own sequences have not taken back. */
function isOpen(line: string): boolean {
  const on = new Set<string>();
  for (const [sequence] of line.matchAll(COLOUR)) {
    const code = sequence.slice(2, -1);
    if (code === '22') for (const one of ['1', '2']) on.delete(one);
    else if (/^2[3479]$/.test(code)) on.delete(code.slice(1));
    else if (code === '39') on.delete('colour');
    else on.add(/^[39]\d/.test(code) ? 'colour' : code);
  }
  const links = line.match(LINK) ?? [];
  return on.size > 0 || links.length % 2 === 1;
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
