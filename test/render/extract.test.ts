import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/article/model/block.ts';
import type { Block } from '../../src/article/model.ts';
import { extractOf } from '../../src/render/extract.ts';
import { prose, unicode } from '../hostile.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** What is left of a block from the sentence on that holds a term. */
const from = (block: Block, term: string, most = 100): string =>
  textOf(extractOf(block, textOf(block).indexOf(term), most));

test.each<[term: string, text: string, expected: string]>([
  ['here', 'It is here. And there.', 'It is here. And there.'],
  ['here', 'One. It is here. Three.', '… It is here. Three.'],
  ['It', 'One. It is here. Three.', '… It is here. Three.'],
  ['here', 'He said “No.” “It is here!” Then?', '… “It is here!” Then?'],
  ['here', 'Is it? (It is here.)', '… (It is here.)'],
  ['here', 'One! A U.S. Senator, Dr. No, was here.', '… A U.S. Senator, Dr. No, was here.'],
  ['here', 'One. It costs 3.5 or No. 4 here.', '… It costs 3.5 or No. 4 here.'],
  ['here', 'One... and two are here.', 'One... and two are here.'],
  ['here', '“No.” , he said here.', '“No.” , he said here.'],
  ['here', 'a line\nit is here', '… it is here'],
  ['三', '一。二！「三。」四。', '… 「三。」四。'],
  ['तीन', 'एक है। दो तीन।', '… दो तीन।'],
])('%s in %j', (term, text, expected) => {
  expect(from(paragraph(text), term)).toBe(expected);
});

test('a sentence that begins far before the match begins at a nearer word', () => {
  expect(from(paragraph('One. Two and three and four are here.'), 'here', 12)).toBe(
    '… four are here.',
  );
  expect(from(paragraph(`${'x'.repeat(50)}here`), 'here', 12)).toBe('… here');
});

test.each<Block>([{ kind: 'rule' }, { kind: 'quote', blocks: [] }])(
  'there is nothing to leave out of %j',
  (block) => {
    expect(extractOf(block, 0, 100)).toEqual(block);
  },
);

test('styles stay where they were', () => {
  const block: Block = {
    kind: 'paragraph',
    runs: [{ text: 'One. It is ' }, { text: 'here', match: true, strong: true }, { text: '.' }],
  };
  expect(extractOf(block, 11, 100)).toEqual({
    kind: 'paragraph',
    runs: [
      { text: '… ' },
      { text: 'It is ' },
      { text: 'here', match: true, strong: true },
      { text: '.' },
    ],
  });
});

test('lists, quotes, code and tables begin at the item, the paragraph, the line, the row', () => {
  const items = ['one', 'two. It is here.', 'three'].map((text, i) => ({
    marker: `${i + 1}.`,
    blocks: [paragraph(text)],
  }));
  expect(from({ kind: 'list', items }, 'here')).toBe('… \n2. … It is here.\n3. three');
  expect(from({ kind: 'list', items }, 'one')).toBe('1. one\n2. two. It is here.\n3. three');
  expect(from({ kind: 'list', items }, '2.')).toBe('… \n2. two. It is here.\n3. three');
  const blocks = [paragraph('one'), paragraph('two'), paragraph('three')];
  expect(from({ kind: 'quote', blocks }, 'wo')).toBe('…\ntwo\nthree');
  const code = { kind: 'code', language: null, runs: [{ text: 'a\n  b\nc' }] } as const;
  expect(from(code, 'b')).toBe('…\n  b\nc');
  const rows = ['name', 'one', 'two', 'three'].map((text) => [[{ text }], [{ text: 'x' }]]);
  expect(from({ kind: 'table', header: true, rows }, 'two')).toBe('name\tx\n…\ntwo\tx\nthree\tx');
  expect(from({ kind: 'table', header: true, rows }, 'one')).toBe(
    'name\tx\none\tx\ntwo\tx\nthree\tx',
  );
});

test('what is left is the end of the text, and holds the match', () => {
  fc.assert(
    fc.property(fc.oneof(prose, unicode), fc.nat(), fc.nat(200), (text, seed, most) => {
      fc.pre(text !== '');
      const at = seed % text.length;
      const shown = from(paragraph(text), text.slice(at), most);
      const rest = shown === text ? text : shown.slice('… '.length);
      expect(text.endsWith(rest)).toBe(true);
      expect(text.length - rest.length).toBeLessThanOrEqual(at);
    }),
  );
});
