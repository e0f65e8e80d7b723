import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { parseHtml } from '../../src/article/html.ts';
import { parseMarkdown } from '../../src/article/markdown.ts';
import { sanitize } from '../../src/article/sanitize.ts';
import { parseText } from '../../src/article/text.ts';
import { prepare, wrap } from '../../src/render/reflow.ts';
import { fold } from '../../src/search/fold.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { patternOf } from '../../src/search/pattern.ts';
import { sieveOf } from '../../src/search/sieve.ts';
import { ROOT } from '../world.ts';

const article = readFileSync(`${ROOT}/content/blinken-in-beijing.txt`, 'utf8');
const paragraphs = article.split(/\n\s*\n/);
const notes = readFileSync(`${ROOT}/test/texts/notes.md`, 'utf8');
const page = readFileSync(`${ROOT}/test/texts/page.html`, 'utf8');
const chinese = '外交部发言人星期一表示，双方就共同关心的问题进行了坦诚、深入的讨论。😀'.repeat(20);
await prepare(chinese);
const manner = { letterCase: 'smart', exact: false, regexp: false, word: false } as const;

describe('reflow', () => {
  bench('an article', () => {
    for (const paragraph of paragraphs) wrap(paragraph, 80);
  });
  bench('Chinese with emoji', () => {
    wrap(chinese, 80);
  });
});

describe('sanitize', () => {
  bench('an article', () => {
    sanitize(article);
  });
  bench('an article with an escape', () => {
    sanitize(`\x1b[31m${article}`);
  });
});

describe('fold', () => {
  bench('a term', () => {
    fold("the minister's visit");
  });
  const pattern = patternOf("the minister's visit", manner);
  bench('find it in an article', () => {
    for (const paragraph of paragraphs) matchesOf(paragraph, pattern);
  });
  const sieve = sieveOf("the minister's visit", manner);
  bench('sift an article for it', () => {
    if (sieve !== null) article.search(sieve.text);
  });
});

describe('parse', () => {
  bench('text', () => {
    for (const _ of parseText([article]).blocks);
  });
  bench('Markdown', () => {
    for (const _ of parseMarkdown(notes, null).blocks);
  });
  bench('a page', () => {
    for (const _ of parseHtml(page, null).blocks);
  });
});
