import { expect, test } from 'vitest';
import { setTable } from '../../src/render/terminal/table.ts';
import { themeOf } from '../../src/render/theme.ts';
import { galley } from '../world.ts';

const TABLE = `| Name | Town and country | Since |
|---|---|---|
| Ann | Oslo in Norway, where it is cold | 1999 |
| Bo | Rome |  |`;

const RECORDS = `Name: Ann
Town and country:
Oslo in Norway,
where it is cold
Since: 1999

Name: Bo
Town and country:
Rome
Since:
`;

test.each<[string, string, string, string]>([
  [
    'wide enough',
    '80',
    TABLE,
    `Name  Town and country                  Since
────  ────────────────────────────────  ─────
Ann   Oslo in Norway, where it is cold  1999
Bo    Rome
`,
  ],
  [
    'a column wrapped',
    '32',
    TABLE,
    `Name  Town and country     Since
────  ───────────────────  ─────
Ann   Oslo in Norway,      1999
      where it is cold
Bo    Rome
`,
  ],
  ['too narrow: records', '20', TABLE, RECORDS],
  [
    'records without names',
    '5',
    '<article><table><tr><td>one two<td>three</tr><tr><td>four<td>five</tr></table></article>',
    'one\ntwo\nthree\n\nfour\nfive\n',
  ],
  ['one line a row', '0', '| a | b |\n|---|---|\n| c d e | f |', 'a      b\n─────  ─\nc d e  f\n'],
  [
    'a word broken at a soft hyphen, and soft hyphens at the end',
    '22',
    '| extra\u00adordinarily\u00ad | b\u00ad |\n|---|---|\n| c | some words here |',
    'extra-      b\nordinarily\n──────────  ──────────\nc           some words\n            here\n',
  ],
  [
    'columns aligned, one of them wrapped',
    '24',
    `| Left | Middle | Number |
|:---|:---:|---:|
| a | b | 1 |
| c | some more words | 2,000 |
| d |`,
    `Left    Middle    Number
────  ──────────  ──────
a         b            1
c     some more    2,000
        words
d
`,
  ],
  ['a rule, with a paragraph a line', '0', 'a\n\n***\n\nb', 'a\n\n───\n\nb\n'],
  ['no header', '20', '|  |  |\n|---|---|\n| a | b |', 'a  b\n'],
  ['no cells', '20', '|  |\n|---|\n\nText.', 'Text.\n'],
  [
    'two columns as wide',
    '23',
    `| ${'a '.repeat(9)} | ${'b '.repeat(9)} |\n|---|---|`,
    'a a a a a   b b b b b\na a a a     b b b b\n──────────  ──────────\n',
  ],
])('%s', async (_, width, stdin, expected) => {
  const from = stdin.startsWith('<') ? 'html' : 'markdown';
  expect((await galley(['-f', from, '-w', width, '-'], { stdin })).stdout).toBe(expected);
});

test('a table without a cell takes no line', async () => {
  const setting = { width: 80, theme: await themeOf(false, false) };
  expect(setTable({ kind: 'table', header: false, rows: [] }, setting)).toEqual([]);
});
