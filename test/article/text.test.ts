import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../src/article/assemble.ts';
import { textOf } from '../../src/article/model/block.ts';
import { parseText } from '../../src/article/text.ts';
import { ROOT } from '../world.ts';

const parse = (text: string) => assemble(parseText([text]), 'test');

/** An article in short: `# title`, then a line a block, `kind: text`. */
function brief(text: string): string[] {
  const article = parse(text);
  const title = article.title === null ? [] : [`# ${article.title}`];
  return [...title, ...Array.from(article.blocks, (block) => `${block.kind}: ${textOf(block)}`)];
}

const long = (word: string): string => `${`${word} `.repeat(40)}end.`;
const filled = `This is a paragraph that somebody has wrapped by hand at some width or
other, as one does in a letter; it goes on for a third line, and there
it ends.`;
const joined = filled.replaceAll('\n', ' ');

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['white space', ' \n\t\n\n  \n', []],
  ['one line', 'Hello', ['paragraph: Hello']],
  ['a title', 'A title\n\nText.', ['# A title', 'paragraph: Text.']],
  [
    'no title, a sentence',
    'It begins.\n\nIt ends.',
    ['paragraph: It begins.', 'paragraph: It ends.'],
  ],
  ['no title, a salutation', 'Dear all,\n\nHello.', ['paragraph: Dear all,', 'paragraph: Hello.']],
  [
    'no title, too long',
    `${long('word').slice(0, -1)}\n\nText.`.replace(/^/, 'x '.repeat(30)),
    [`paragraph: ${'x '.repeat(30)}${long('word').slice(0, -1)}`, 'paragraph: Text.'],
  ],
  ['hard-wrapped', `T\n\n${filled}\n`, ['# T', `paragraph: ${joined}`]],
  ['a form feed', 'T\n\fText.', ['# T', 'paragraph: Text.']],
  ['no last newline', 'T\n\nText.', ['# T', 'paragraph: Text.']],
  [
    'a paragraph a line',
    `T\n\n${long('one')}\n${long('two')}`,
    ['# T', `paragraph: ${long('one')}`, `paragraph: ${long('two')}`],
  ],
  [
    'verse',
    'T\n\nA lamp upon the sill,\n  a moth upon the wall.',
    ['# T', 'code: A lamp upon the sill,\n  a moth upon the wall.'],
  ],
  ['set in', 'T\n\n    $ lamp --off', ['# T', 'code:     $ lamp --off']],
  ['tabs', 'T\n\n\tlamp\toff', ['# T', 'code:         lamp    off']],
  [
    'columns',
    'T\n\nname      age       town\nAnn       12        Oslo',
    ['# T', 'code: name      age       town\nAnn       12        Oslo'],
  ],
  ['a list', 'T\n\n- one\n- two', ['# T', 'list: - one\n- two']],
  ['a numbered list', 'T\n\n1. one\n2. two', ['# T', 'list: 1. one\n2. two']],
  ['a numbered line', 'T\n\n1. Introduction', ['# T', 'paragraph: 1. Introduction']],
  [
    'an underlined heading',
    'T\n\nPart one\n--------\n\nText.',
    ['# T', 'heading: Part one', 'paragraph: Text.'],
  ],
  ['a rule', 'T\n\n* * *\n\nText.', ['# T', 'rule: ', 'paragraph: Text.']],
  [
    'a compound at a line end',
    `T\n\nA sentence that is quite long enough to be wrapped has a well-\nknown compound at its line end.`,
    [
      '# T',
      'paragraph: A sentence that is quite long enough to be wrapped has a well-known compound at its line end.',
    ],
  ],
  [
    'justified',
    'T\n\nA  line  that  was  filled  out with spaces to a\nwidth  and  another one that was filled out also\nand the end.',
    [
      '# T',
      'paragraph: A line that was filled out with spaces to a width and another one that was filled out also and the end.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test('the bundled article, every paragraph as its source has it', () => {
  const source = readFileSync(`${ROOT}/content/blinken-in-beijing.txt`, 'utf8');
  const article = parse(source);
  const blocks = [...article.blocks];
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  expect(article.title).toMatch(/^Blinken opens .* and China$/);
  expect([count('paragraph'), count('related'), count('form')]).toEqual([22, 3, 2]);
  expect(blocks.length).toBe(27);
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  expect([article.title, ...blocks.map(textOf)]).toEqual(lines.map((line) => line.trimEnd()));
});

test('a text is read only as far as it is walked', () => {
  let read = 0;
  function* chunks(): Generator<string> {
    for (; read < 100; read += 1) yield `${long('word')}\n\n`.repeat(100);
  }
  const article = assemble(parseText(chunks()), 'test');
  article.blocks[Symbol.iterator]().next();
  expect(read).toBeLessThan(2);
});
