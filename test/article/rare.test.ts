import { expect, test } from 'vitest';
import { assemble } from '../../src/article/assemble.ts';
import { parseHtml } from '../../src/article/html.ts';
import { parseMarkdown } from '../../src/article/markdown.ts';
import { textOf } from '../../src/article/model/block.ts';
import { passageAt } from '../../src/article/text/passage.ts';
import { parseText } from '../../src/article/text.ts';

/** What is rare in pages and texts: a line a block, `kind: text`, `/` for its line breaks. */
const told = (draft: Parameters<typeof assemble>[0]): string[] =>
  Array.from(assemble(draft, 'test').blocks, (block) => {
    return `${block.kind}: ${textOf(block).replaceAll('\n', '/').replaceAll('\t', '|')}`;
  });

const PROSE = 'A sentence of the article, which goes on for a while, and then it ends at last. ';
const page = (inside: string, head = ''): string =>
  `<title>A page about something</title>${head}<article><p>${PROSE.repeat(3)}</p>${inside}<p>${PROSE.repeat(3)}</p></article>`;
const whole = `paragraph: ${PROSE.repeat(3).trim()}`;

test.each<[string, string, string[]]>([
  ['a list from nought', '<ol start=0><li>one<li>two</ol>', ['list: 0. one/1. two']],
  ['capital letters', '<ol type=A><li>one<li>two</ol>', ['list: A. one/B. two']],
  ['small Roman figures', '<ol type=i start=9><li>one<li>two</ol>', ['list: ix. one/x. two']],
  ['an item without text', '<ul><li>one<li> <li>two</ul>', ['list: one/two']],
  ['a list in an item', '<ul><li>one<ol></ol><ol><li>two</ol></ul>', ['list: one/1. two']],
  [
    'code in a quote',
    '<blockquote>one<pre>  two\n three</pre></blockquote>',
    ['quote: one/  two/ three'],
  ],
  [
    'cells over two rows',
    '<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e</table>',
    ['table: a|b/c|d/|e'],
  ],
  [
    'cells over two columns',
    '<table><thead><tr><td>a<td>b</thead><tr><td colspan=2>c<tr><td colspan=x>d<td>e</table>',
    ['table: a|b/c|/d|e'],
  ],
  [
    'breaks and spaces between styles',
    `<p><b> </b><i>${PROSE}</i> <br> <b><br></b> </p>`,
    [`paragraph: ${PROSE.trim()}`],
  ],
  [
    'a break after a space of its own',
    `<p>${PROSE}<b>one</b> <br>two</p>`,
    [`paragraph: ${PROSE}one/two`],
  ],
  [
    'a comment and an instruction',
    `<!-- a --><?b c?><p>${PROSE}</p>`,
    [`paragraph: ${PROSE.trim()}`],
  ],
])('a page with %s', (_, html, expected) => {
  expect(told(parseHtml(page(html), null))).toEqual([whole, ...expected, whole]);
});

test.each<[string, string, object]>([
  [
    'its site before its title',
    '<meta property="og:site_name" content="Quay News"><meta property="og:title" content="Quay News: Harbour opens">',
    { title: 'Harbour opens', site: 'Quay News' },
  ],
  [
    'an author that is named elsewhere',
    '<script type="application/ld+json">[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":"Ann Lee"}]</script>',
    { byline: 'Ann Lee' },
  ],
  [
    'an author that is named nowhere',
    '<script type="application/ld+json">{"@type":"Article","author":{"@id":"#a"}}</script>',
    { byline: null },
  ],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>', { byline: null }],
  ['a date in its text', '<p class="date">5 May 2021</p>', { published: '2021-05-05' }],
  ['a date that is a tale', `<p class="date">${PROSE.repeat(4)}</p>`, { published: null }],
])('a page with %s', (_, head, expected) => {
  expect(parseHtml(page('', head), null)).toMatchObject(expected);
});

test('a page of more elements than are weighed is read all the same', () => {
  const many = parseHtml(page('<p>'.concat('<i>a</i> '.repeat(51_000), '</p>')), null);
  expect(Array.from(many.blocks).length).toBeGreaterThan(1);
});

test('a page that says nothing of itself has no title', () => {
  const known = parseHtml(`<article><p>${PROSE.repeat(3)}</p></article>`, null);
  expect(known).toMatchObject({ title: null, byline: null, published: null, site: null });
});

test("relative links are relative to the page's base", () => {
  const html = page(`<p><a href="c">d</a> ${PROSE}</p>`, '<base href="http://a.example/b/">');
  expect(JSON.stringify([...parseHtml(html, 'http://e.example/').blocks])).toContain(
    '"http://a.example/b/c"',
  );
});

const LINE = 'A line of running prose that somebody set by hand at about seventy columns';
test.each<[string, string, string[]]>([
  [
    'a heading of the first level',
    'Title\n\nOne\n===\nText.',
    ['heading: One', 'paragraph: Text.'],
  ],
  [
    'long lines of Chinese',
    `T\n\n${'汉字'.repeat(80)}\n${'文章'.repeat(80)}`,
    [`paragraph: ${'汉字'.repeat(80)}`, `paragraph: ${'文章'.repeat(80)}`],
  ],
  [
    'prose set in before any margin is known',
    `      ${LINE}\n      and ends.`,
    [`code:       ${LINE}/      and ends.`],
  ],
  ['a letter in brackets', '(a) one\n(b) two', ['list: (a) one/(b) two']],
  ['an item in an item', '- one\n  - two\n  - three', ['list: - one/- two/- three']],
  [
    'columns in an item',
    '- one\n  - two\n three',
    ['list: - one/  - two/three'.replace('  - ', '- ')],
  ],
  ['an item of short lines', '- one\n  two\n  three\n  four', ['code: - one/  two/  three/  four']],
  ['a line that leaves its item', '  - one\nback', ['code:   - one/back']],
  [
    'prose set in below prose at the margin',
    `${LINE}\n${LINE}\nand ends.\n\n        ${LINE}\n        ${LINE}\n        and ends.`,
    [
      `paragraph: ${LINE} ${LINE} and ends.`,
      `code:         ${LINE}/        ${LINE}/        and ends.`,
    ],
  ],
  ['a form feed at its end', 'Text.\f', ['paragraph: Text.']],
  [
    'many paragraphs',
    `${'Text is here.\n\n'.repeat(5)}- an item\n\nText ends here with a dash -\n\nEnd.`,
    [
      ...Array.from({ length: 5 }, () => 'paragraph: Text is here.'),
      'list: - an item',
      'paragraph: Text ends here with a dash -',
      'paragraph: End.',
    ],
  ],
])('a text with %s', (_, text, expected) => {
  expect(told(parseText([text]))).toEqual(expected);
});

const FULL = 'A line of running prose that is as long as such lines often are, and it';
test.each<[string, string[]]>([
  ['an item', ['- one']],
  ['what begins with a sign', ['= one']],
  ['a line that is too long to be wrapped', ['word '.repeat(40), 'and more.']],
  ['lines that are not full', ['One short line', 'and two', 'and three']],
  [
    'lines that were filled out',
    [FULL.replace('of', ' of'), FULL.replace('as', ' as'), 'and it ends.'],
  ],
  ['a line that ends in a hyphen', [`${FULL}-`, 'and it ends.']],
  ['lines that go on', [FULL]],
])('%s is no passage', (name, lines) => {
  const rest = name === 'lines that go on' ? [] : ['', 'Text.'];
  expect(passageAt([...lines, ...rest], 0, { margin: null })).toBeNull();
});

test('a line without an end is cut', () => {
  const piece = 'a'.repeat(30_000_000);
  const blocks = Array.from(parseText([piece, piece, piece, piece]).blocks);
  expect(blocks.map((block) => (block.kind === 'passage' ? 0 : textOf(block).length))).toEqual([
    90_000_000, 30_000_000,
  ]);
});

test('a list that leads elsewhere is left out as one', () => {
  const draft = parseMarkdown('Text.\n\n- Read more: one\n- Read more: two', null);
  expect(told(draft)).toEqual(['paragraph: Text.', 'related: Read more: one/Read more: two']);
});
