import { expect, test } from 'vitest';
import { classify } from '../../src/article/clean.ts';

test.each([
  ['See also  US strikes on the Houthis', 'related'],
  ['Read more: What happens next', 'related'],
  ['READ MORE: What happens next', 'related'],
  ['Related articles', 'related'],
  ['Siehe auch: Der nächste Artikel', 'related'],
  ['Leave a Reply', 'form'],
  ['Your email address will not be published. Required fields are marked *', 'form'],
  ['Share this article', 'share'],
  ['Advertisement', 'notice'],
  ['This slideshow requires JavaScript.', 'notice'],
  ['We use cookies to make this site better.', 'notice'],
  ['See also the annex, which lists every case that was heard.', null],
  ['They met to see also what could be done.', null],
  ['Share prices fell on Monday after the bank said so.', null],
  ['Related work has been done by others.', null],
  ['Subscribe to the view that all is well, and you may be wrong.', null],
  ['SEE ALSO', null],
  [`Read more: ${'it goes on '.repeat(40)}`, null],
])('%s: %s', (text, kind) => {
  expect(classify(text)).toBe(kind);
});
