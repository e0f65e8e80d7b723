import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/article/markdown.ts';
import { textOf } from '../../src/article/model/block.ts';

test.each<[string, string, Partial<ReturnType<typeof parseMarkdown>>]>([
  ['a title and an author', 'title: A\nauthor: B', { title: 'A', byline: 'B' }],
  ['several authors', 'authors: [A, B, 3]', { byline: 'A, B, 3' }],
  [
    'authors with more than names',
    'author:\n  - name: A\n    url: b\n  - {url: c}',
    { byline: 'A' },
  ],
  ['an author with more than a name', 'author: {name: A}', { byline: 'A' }],
  ['authors that are none', 'authors: [{a: b}, null]', { byline: null }],
  ['a number', 'title: 1984', { title: '1984' }],
  ['nothing', '', { title: null }],
  ['null', '~', { title: null }],
  ['an empty title', 'title: " "\nlang: en', { title: null, language: 'en' }],
  ['a date', 'date: 2020-01-02', { published: '2020-01-02' }],
  ['a date with a time', 'date: 2020-01-02 10:00', { published: '2020-01-02T10:00' }],
  ['a date in words', 'date: last week', { published: null }],
  ['an address', 'url: http://a.example/b', { url: 'http://a.example/b' }],
])('front matter: %s', (_, yaml, expected) => {
  expect(parseMarkdown(`---\n${yaml}\n---\n\nText.`, null)).toMatchObject(expected);
});

test.each([
  ['no mapping', '- a\n- b'],
  ['a text', 'just a text'],
  ['broken', 'a: [b'],
  ['a tag of its own', 'a: !!js/function b'],
])('no front matter: %s', (_, yaml) => {
  const { blocks, title } = parseMarkdown(`---\n${yaml}\n---\n\nText.`, null);
  expect(title).toBeNull();
  expect([...blocks].length).toBeGreaterThan(1);
});

test.each<[string, string, string[]]>([
  ['a relative link', '[a](b.html)', ['paragraph [{"text":"a","link":"http://a.example/b.html"}]']],
  [
    'a link that cannot be followed',
    '[a](javascript:b)',
    ['paragraph [{"text":"[a](javascript:b)"}]'],
  ],
  [
    'a script for a link',
    '[a](file:///etc/passwd)',
    ['paragraph [{"text":"[a](file:///etc/passwd)"}]'],
  ],
  [
    'tags that style',
    'a <b>c</b> <i>d</i></i> e<br>f',
    [
      'paragraph [{"text":"a "},{"text":"c","strong":true},{"text":" "},{"text":"d","emphasis":true},{"text":" e\\nf"}]',
    ],
  ],
  ['an image alone', '![a *b*](c)', ['figure [{"text":"a "},{"text":"b","emphasis":true}]']],
  ['an image in a text', 'a ![b](c) d', ['paragraph [{"text":"a b d"}]']],
  ['raw markup', '<div>a<br>b<!-- c --><script>d</script></div>', ['paragraph [{"text":"a b"}]']],
  ['raw markup without an end', '<div>a <b', ['paragraph [{"text":"a"}]']],
  ['raw markup without text', '<div></div>', []],
  ['a comment without an end', '<!-- a', []],
  ['a fence', '```js x\na\n```', ['code [{"text":"a"}]']],
  ['an indented block', '    a', ['code [{"text":"a"}]']],
  ['struck out', '~~a~~ b', ['paragraph [{"text":"a b"}]']],
])('%s', (_, markdown, expected) => {
  const { blocks } = parseMarkdown(markdown, 'http://a.example/');
  const brief = Array.from(blocks, (block) =>
    'runs' in block
      ? `${block.kind} ${JSON.stringify(block.runs)}`
      : `${block.kind} ${textOf(block)}`,
  );
  expect(brief).toEqual(expected);
});

test('a relative link of a text from nowhere is text', () => {
  const [block] = parseMarkdown('[a](b.html) c', null).blocks;
  expect(block).toEqual({ kind: 'paragraph', runs: [{ text: 'a c' }] });
});
