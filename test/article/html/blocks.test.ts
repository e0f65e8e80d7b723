import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/article/html/blocks.ts';
import { candidatesOf } from '../../../src/article/html/candidates.ts';
import { safeTree } from '../../../src/article/html/safe.ts';
import { textOf } from '../../../src/article/model/block.ts';
import { type Block, UNKNOWN } from '../../../src/article/model.ts';

/** All blocks of a page, none left out. */
function blocks(html: string): Block[] {
  const candidates = candidatesOf(safeTree(html));
  return blocksOf(
    candidates,
    candidates.map(() => 'keep'),
    UNKNOWN,
    'https://example.org/a/b',
  );
}

const told = (html: string): string[] =>
  blocks(html).map((block) => `${block.kind}: ${textOf(block).replaceAll('\n', '/')}`);

test.each([
  ['<p>One.<p>Two.', ['paragraph: One.', 'paragraph: Two.']],
  ['<div>One.<br><br>Two.<br>Three.</div>', ['paragraph: One.', 'paragraph: Two./Three.']],
  [
    '<div>Loose <b>text</b><p>One.</p>more</div>',
    ['paragraph: Loose text', 'paragraph: One.', 'paragraph: more'],
  ],
  ['<p>  white \n\t space </p>', ['paragraph: white space']],
  ['<h2>Head</h2><p>One.</p><h3>Leads nowhere</h3>', ['heading: Head', 'paragraph: One.']],
  ['<details><summary>More</summary><p>One.</p></details>', ['heading: More', 'paragraph: One.']],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>', ['list: a/b/c']],
  ['<ol start=5><li>a<li value=9>b<li>c</ol>', ['list: 5. a/9. b/10. c']],
  ['<ol reversed><li>a<li>b</ol>', ['list: 2. a/1. b']],
  ['<ol type=a start=26><li>a<li>b</ol>', ['list: z. a/aa. b']],
  ['<ol type=I start=4><li>a<li>b</ol>', ['list: IV. a/V. b']],
  ['<ol start="no"><li>a</ol>', ['list: 1. a']],
  ['<ul><li><h3>Head</h3><p>One.</p></li></ul>', ['heading: Head', 'paragraph: One.']],
  ['<blockquote>One.<p>Two.</p></blockquote>', ['quote: One./Two.']],
  ['<pre>\n  a\n\tb\n</pre>', ['code:   a/\tb']],
  ['<dl><dt>Term<dd>What it is.</dl>', ['paragraph: Term', 'paragraph: What it is.']],
  ['<p>He said <q>yes</q>.</p>', ['paragraph: He said “yes”.']],
  ['<figure><img alt="not shown"><figcaption>Seen.</figcaption></figure>', ['figure: Seen.']],
  ['<p>One.</p><hr><p>Two.</p><hr>', ['paragraph: One.', 'rule: ', 'paragraph: Two.']],
  ['<p>A<script>x</script><style>y</style><svg><text>z</text></svg>B</p>', ['paragraph: AB']],
  ['<p>A<button>press</button><select><option>o</select>B</p>', ['paragraph: AB']],
])('%s', (html, expected) => {
  expect(told(html)).toEqual(expected);
});

test.each([
  ['<table><tr><th>a<th>b<tr><td>1<td>2</table>', true, ['a|b', '1|2']],
  ['<table><thead><tr><td>a<td>b</thead><tr><td>1<td>2</table>', true, ['a|b', '1|2']],
  ['<table><tr><td>1<td>2<tr><td>3<td>4</table>', false, ['1|2', '3|4']],
  ['<table><tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5</table>', false, ['1||2', '3|4|5']],
  ['<table><tr><td rowspan=2>1<td>2<tr><td>3<tr><td>4<td>5</table>', false, ['1|2', '|3', '4|5']],
  ['<table><tr><td rowspan=999999999>1<td>2<tr><td>3<td>4</table>', false, ['1|2|', '|3|4']],
])('the table %s', (html, header, rows) => {
  const [table] = blocks(html);
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.header).toBe(header);
  expect(table.rows.map((row) => row.map((c) => c.map((r) => r.text).join('')).join('|'))).toEqual(
    rows,
  );
});

test('the caption of a table is a figure before it', () => {
  expect(told('<table><caption>Cap</caption><tr><td>1<td>2<tr><td>3<td>4</table>')).toEqual([
    'figure: Cap',
    'table: 1\t2/3\t4',
  ]);
});

test('styles and links become runs', () => {
  const [block] = blocks(
    '<p>a <b>b <i>c</i></b> <code>d</code> <a href="../e">e</a><a href="javascript:x">f</a><a href="#g">g</a></p>',
  );
  expect(block).toEqual({
    kind: 'paragraph',
    runs: [
      { text: 'a ' },
      { text: 'b ', strong: true },
      { text: 'c', strong: true, emphasis: true },
      { text: ' ' },
      { text: 'd', code: true },
      { text: ' ' },
      { text: 'e', link: 'https://example.org/e' },
      { text: 'fg' },
    ],
  });
});

test('a term that is defined is strong', () => {
  expect(blocks('<dl><dt>Term<dd>What.</dl>')[0]).toMatchObject({ runs: [{ strong: true }] });
});

test('a quote within a quote stays one', () => {
  expect(blocks('<blockquote>a<blockquote>b</blockquote></blockquote>')).toMatchObject([
    { kind: 'quote', blocks: [{ kind: 'paragraph' }, { kind: 'quote' }] },
  ]);
});

test.each([
  ['<p>By Ada Long</p><p>Text.</p>', ['Text.']],
  ['<p>5 March 2024</p><p>Text.</p>', ['Text.']],
  ['<p>6 March 2024</p><p>Text.</p>', ['6 March 2024', 'Text.']],
  ['<p>On 5 March 2024 Ada Long died.</p>', ['On 5 March 2024 Ada Long died.']],
  [`<p>${'Text '.repeat(30)}</p><p>Ada Long</p>`, ['Text '.repeat(30).trim(), 'Ada Long']],
])('the head of the article is not repeated: %s', (html, texts) => {
  const candidates = candidatesOf(safeTree(html));
  const verdicts = candidates.map(() => 'keep' as const);
  const known = { ...UNKNOWN, byline: 'Ada Long', published: '2024-03-05T01:00:00Z' };
  expect(blocksOf(candidates, verdicts, known, null).map(textOf)).toEqual(texts);
});
