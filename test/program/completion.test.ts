import { expect, test } from 'vitest';
import { shell } from '../spawn.ts';

/** What bash offers after these words, by the script galley prints, in a folder with two files. */
function offered(words: readonly string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ');
  const { stdout } = shell(
    `eval "$(galley completion bash)"; cd test/texts
    COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _galley 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  return stdout.trim().split('\n');
}

test.each<[string[], string[]]>([
  [['galley', 'l'], ['list']],
  [['galley', 'no'], ['notes.md']],
  [['galley', '-n', '-w', '60', 'l'], ['list']],
  [['galley', '--color', '=', 'never', 'l'], ['list']],
  [['galley', '--color', 'never', 'list', '--j'], ['--json']],
  [['galley', 'notes.md', 'list', '--num'], ['--number']],
  [
    ['galley', '--pa'],
    ['--paragraphs', '--pager'],
  ],
  [
    ['galley', '--color', ''],
    ['auto', 'always', 'never'],
  ],
  [['galley', '--from', '=', 'm'], ['markdown']],
  [
    ['galley', 'search', '--w'],
    ['--word', '--width'],
  ],
  [
    ['galley', 'completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['galley', 'help', 's'], ['search']],
  [['galley', 'search', 'term', ''], ['']],
])('bash after %j: %j', (words, expected) => {
  expect(offered(words)).toEqual(expected);
});

test.each(['bash', 'zsh', 'fish'])('%s takes its script', (name) => {
  const run = shell(
    `command -v ${name} >/dev/null || exit 0; galley completion ${name} | ${name} -n`,
  );
  expect([run.status, run.stderr]).toEqual([0, '']);
});

test('zsh is told of a term only where no option is typed', () => {
  expect(shell('galley completion zsh').stdout).toContain(`'1: :_guard "^-*" term'`);
});

test('another shell is refused', () => {
  const run = shell('galley completion tcsh');
  expect(run.stderr).toMatch(/^galley: .*'tcsh'.*bash, zsh or fish\n$/);
  expect(run.status).toBe(2);
});
