import { expect, test } from 'vitest';
import { parseHtml } from '../../src/article/html.ts';
import { textOf } from '../../src/article/model/block.ts';

const PROSE =
  'A paragraph that is long enough, in all, to be taken for the text of an article. '.repeat(2);

/** The texts of an article that has something between two paragraphs. */
function texts(html: string): string[] {
  const page = `<article><h1>Its title</h1><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`;
  return [...parseHtml(page, null).blocks].slice(1, -1).map(textOf);
}

test.each([
  'sr-only',
  'is-sr-only',
  'visually-hidden',
  'is-visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'a screenreader b',
  'share-widget__sr-only',
])('what is only there to be read out is no text: %s', (names) => {
  const page = `<p>${PROSE}<a href=/b>More<span class="${names}"> (opens in a new window)</span></a>.</p>`;
  expect(texts(page)).toEqual([`${PROSE}More.`]);
});

test.each(['sr-only-focusable', 'tw_lg:sr-only', 'elementor-invisible', 'hidden-gem'])(
  'what may be seen is text: %s',
  (names) => {
    expect(texts(`<p class="${names}">${PROSE}</p>`)).toEqual([PROSE.trim()]);
  },
);
