import { expect, test } from 'vitest';
import { broken } from '../hostile/promise.ts';
import { shell } from '../spawn.ts';
import { galley } from '../world.ts';

const NOT_UTF8 = 'a name that is not UTF-8 cannot be opened, but - can read the file';

test.each<[string, string, string, number]>([
  ['galley /dev/null', '', '', 0],
  ['printf " \\n\\t\\n" | galley -', '', '', 0],
  ['galley ""', '', "galley: '': no such file\n", 2],
  ['galley README.md/x', '', 'galley: README.md/x: no such file\n', 2],
  ['galley - < src', '', 'galley: -: is a directory\n', 2],
  ['galley - <&-', '', '', 0],
  // Node opens what is closed on /dev/null, to be read and written; so do Python and Node itself for
  // a program whose output nobody wants, and nothing tells the one from the other.
  ['galley >&-', '', '', 0],
  ['galley no-such 2>&-', '', '', 2],
  ['galley $(printf "caf\\xe9.txt")', '', `galley: caf\ufffd.txt: no such file; ${NOT_UTF8}\n`, 2],
  ['galley /dev/zero', '', 'galley: /dev/zero: is binary data, not an article\n', 2],
  ['galley -f text /dev/zero', '', 'galley: /dev/zero: is binary data, not an article\n', 2],
  ['galley /proc/self/mem', '', 'galley: /proc/self/mem: the device reports an error\n', 2],
  [
    'galley x$(printf "a%.0s" {1..300})',
    '',
    `galley: x${'a'.repeat(300)}: the name is too long\n`,
    2,
  ],
  [
    'printf "\\x89PNG\\r\\n\\x1a\\n" | galley -',
    '',
    'galley: -: is a PNG image, not an article\n',
    2,
  ],
  ['printf "\\xff\\xfeT\\0\\n\\0" | galley -', 'T\n', '', 0],
  ['printf "\\0\\0\\xfe\\xff\\0\\0\\0T" | galley -', 'T\n', '', 0],
  ['printf "a\\xff\\xc3\\x28\\xe2\\x82 b" | galley -', 'aÿÃ(â‚ b\n', '', 0],
  [
    '(printf "é%.0s" {1..30}; printf "\\xf0\\x9f\\n") | galley -',
    `${'é'.repeat(30)}\ufffd\n`,
    '',
    0,
  ],
  ['printf "T\\r\\rText.\\r" | galley -', 'T\n\nText.\n', '', 0],
  ['cd / && galley -p 99', '', '', 0],
  ['unset PATH HOME LANG TERM; galley -w 0 -p 1 | read -r a; echo done', 'done\n', '', 0],
  ['head -c 3000000 /dev/zero | tr "\\0" a | galley - | tail -c 3', 'aa\n', '', 0],
  ['galley list --help 2>/dev/full > /dev/full; echo $?', '2\n', '', 0],
  ['galley search China no-such 2>/dev/full >/dev/null; echo $?', '2\n', '', 0],
  [
    'galley content/*.txt content/*.txt > /dev/full',
    '',
    'galley: cannot write: no space left on the device\n',
    2,
  ],
])('%s', (command, stdout, stderr, status) => {
  const run = shell(command);
  expect([run.stdout, run.stderr, run.status]).toEqual([stdout, stderr, status]);
});

const MANY = 5000;
test.each<[string, string]>([
  ['quote marks', '> '],
  ['list markers', '- '],
  ['numbers', '1. '],
  ['brackets', '['],
  ['links', '[a]('],
  ['emphasis', '*a '],
  ['backquotes', '`'],
  ['tags', '<b>'],
  ['elements', '<div>'],
  ['lists', '<ul><li>'],
  ['quotes', '<blockquote>'],
  ['tables', '<table><tr><td>'],
  ['comments', '<!--'],
  ['entities', '&#x1b;'],
  ['quotation marks', '“'],
  ['marks', '\u0301'],
  ['spaces', ' '],
  ['tabs', 'a\t'],
  ['paragraphs of a letter', 'a\n\n'],
  ['fences', '```\n'],
  ['front matters', '---\na: [\n'],
])('many %s are read in good time, as anything', async (name, unit) => {
  for (const from of ['text', 'markdown', 'html']) {
    for (const argv of [
      [],
      ['list'],
      ['--markdown'],
      ['--json'],
      ['-n', '--color', 'always', '-w', '9'],
    ]) {
      const [command = 'read', ...options] = argv[0]?.startsWith('-') ? ['read', ...argv] : argv;
      const outcome = await galley([command, '-f', from, ...options, '-'], {
        stdin: unit.repeat(MANY),
      });
      expect(broken(outcome, argv), `${name}, ${from}, ${argv}`).toBeNull();
    }
  }
});

test.each([
  ...['', '0', '-1', '1', '2', '1e3', '99999', '0x10', '80 ', '\x1b[2J', '99999999999999999999'],
])('COLUMNS=%j on terminals of few columns', async (COLUMNS) => {
  for (const columns of [0, 1, 2, 3]) {
    for (const argv of [
      ['-n'],
      ['list'],
      ['search', 'China'],
      ['--help'],
      ['test/texts/notes.md', '-n'],
    ]) {
      const outcome = await galley(argv, { columns, env: { COLUMNS } });
      expect(broken(outcome, argv)).toBeNull();
      expect(outcome.status).toBe(0);
    }
  }
});
