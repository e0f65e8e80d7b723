import { expect, test } from 'vitest';
import { isoOf } from '../../../src/article/html/day.ts';
import { metadataOf } from '../../../src/article/html/metadata.ts';
import { safeTree } from '../../../src/article/html/safe.ts';

const known = (html: string) => metadataOf(safeTree(html), null);
const ld = (thing: object | string): string =>
  `<script type="application/ld+json">${typeof thing === 'string' ? thing : JSON.stringify(thing)}</script>`;

test.each([
  ['<title>The harbour opens again - Quay News</title>', 'The harbour opens again'],
  ['<title>A B</title>', 'A B'],
  [
    '<title>The Quay News - The harbour opens again</title><b>The harbour opens again</b>',
    'The harbour opens again',
  ],
  ['<title>港が再開｜日報</title><h1>港が再開</h1>', '港が再開'],
  ['<title>The harbour | Quay</title><h1>The harbour</h1>', 'The harbour'],
  [
    '<title>Harbour: what we know</title><h1>What we know of the harbour</h1>',
    'What we know of the harbour',
  ],
  [
    '<title>The harbour opens again</title><h1><a href="/">Quay News of the North</a></h1>',
    'The harbour opens again',
  ],
  [
    '<meta property="og:site_name" content="Quay News of the North"><title>Quay News of the North: Opening</title><h1>Quay News of the North</h1><h1>Opening</h1>',
    'Opening',
  ],
  [
    '<title>The harbour opens again after the long winter</title><h1>Regional news</h1>',
    'The harbour opens again after the long winter',
  ],
  ['<h1>The harbour opens again | Opinion</h1>', 'The harbour opens again'],
  [`<meta property="og:title" content="Tom &amp;amp; Jerry"><title>x</title>`, 'Tom & Jerry'],
  [ld({ '@type': 'NewsArticle', headline: 'From the graph' }), 'From the graph'],
  ['<p>Nothing.</p>', null],
])('the title of %s', (html, title) => {
  expect(known(html).title).toBe(title);
});

test.each([
  [ld({ '@type': 'Article', author: { '@type': 'Person', name: 'Ada Long' } }), 'Ada Long'],
  [
    ld({ '@type': 'Article', author: [{ name: 'Ada Long' }, { name: 'Bo Short' }] }),
    'Ada Long, Bo Short',
  ],
  [
    ld({
      '@graph': [
        { '@type': 'Article', author: { '@id': '#a' } },
        { '@id': '#a', name: 'Ada Long' },
      ],
    }),
    'Ada Long',
  ],
  [ld('{"@type":"Article","author":{"name":"Ada\nLong",},}'), 'Ada Long'],
  ['<meta name="author" content="By Ada Long">', 'Ada Long'],
  [
    '<meta name="author" content="https://example.org/ada"><a rel="author">Ada Long</a>',
    'Ada Long',
  ],
  ['<p>By Ada Long, our correspondent</p>', 'Ada Long, our correspondent'],
  ['<p>By <a href="/x">Ada Long</a></p>', 'Ada Long'],
  ['<p><time>1/2/2020</time> by Ada Long</p>', 'Ada Long'],
  ['<div><span>By</span><span>Ada Long</span></div>', 'Ada Long'],
  ['<div>Posted 12 Mar. 2003, 10:42 GMT by Ada Long</div>', 'Ada Long'],
  ['<p>Von Ada Lang · 5. März 2024</p>', 'Ada Lang'],
  ['<p>Von da an war alles gut</p>', null],
  ['<p>By the numbers</p>', null],
  ['<p>By the Quay News Team</p>', 'the Quay News Team'],
  ['<nav><h4>By Event Type</h4></nav><div role="menu"><h4>By Trade</h4></div>', null],
  [
    '<meta name="citation_author" content="Long, Ada"><meta name="citation_author" content="Bo Li">',
    'Ada Long, Bo Li',
  ],
  ['<p>By clicking here you agree.</p>', null],
  [
    '<meta property="og:site_name" content="Ada Long"><meta name="author" content="Ada Long">',
    'Ada Long',
  ],
  ['<span class="byline">By Ada Long | March 3, 2024 | 5 min read</span>', 'Ada Long'],
])('the byline of %s', (html, byline) => {
  expect(known(html).byline).toBe(byline);
});

test.each([
  [ld({ '@type': 'Article', datePublished: '2024-03-05T07:08:09.123Z' }), '2024-03-05T07:08:09Z'],
  ['<meta property="article:published_time" content="2024-03-05">', '2024-03-05'],
  [
    '<meta property="article:published_time" content="2024-03-06T02:00:00+00:00"><time datetime="2024-03-05T21:00:00-05:00">5 March</time>',
    '2024-03-05T21:00:00-05:00',
  ],
  ['<h1>Title</h1><p>Published: 2024.03.05 | News</p><p>text</p>', '2024-03-05'],
  [
    '<time datetime="2020-01-01">old</time><p>Many words that stand between.</p><h1>Title</h1><time datetime="2024-03-05">new</time>',
    '2024-03-05',
  ],
  [
    '<meta property="article:modified_time" content="2024-03-06"><h1>T</h1><p>5 March 2024</p>',
    '2024-03-05',
  ],
  ['<meta property="article:modified_time" content="2024-03-06"><h1>T</h1>', '2024-03-06'],
  ['<p>Nothing.</p>', null],
])('the date of %s', (html, published) => {
  expect(known(html).published).toBe(published);
});

test.each([
  ['March 5, 2024', '2024-03-05'],
  ['Mar. 5th 2024', '2024-03-05'],
  ['Tuesday, 5 March 2024', '2024-03-05'],
  ['5. März 2024', '2024-03-05'],
  ['5 mars 2024', '2024-03-05'],
  ['1er août 2024', '2024-08-01'],
  ['5 de marzo de 2024', '2024-03-05'],
  ['5 марта 2024 г.', '2024-03-05'],
  ['5 maart 2024', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['2024년 3월 5일', '2024-03-05'],
  ['05.03.2024', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['3/25/2024', '2024-03-25'],
  ['25/3/2024', '2024-03-25'],
  ['2024-03-05 07:08', '2024-03-05T07:08'],
  ['3/5/2024', null],
  ['2024-13-05', null],
  ['in 2024', null],
  ['Windows 11, 2024', null],
  ['1.2.3', null],
])('%s is %s', (text, date) => {
  expect(isoOf(text)).toBe(date);
});

test('the language, the site and the address', () => {
  const page = `<html lang="pt_BR"><meta property="og:site_name" content="Quay">
    <link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">`;
  expect(known(page)).toMatchObject({
    language: 'pt-BR',
    site: 'Quay',
    url: 'https://example.org/a',
  });
});
