import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/article/markdown.ts';
import { textOf } from '../../src/article/model/block.ts';
import {
  type Align,
  type Block,
  type Metadata,
  type Run,
  UNKNOWN,
} from '../../src/article/model.ts';
import { sanitize } from '../../src/article/sanitize.ts';
import { between, frontMatter, markdownOf } from '../../src/render/markdown.ts';
import { unicode } from '../hostile.ts';

function written(blocks: readonly Block[], known: Metadata = UNKNOWN): string {
  const body = blocks.map((block, i) => {
    const before = blocks[i - 1];
    return (before ? between(before, block) : '') + markdownOf(block);
  });
  return frontMatter(known) + body.join('\n\n');
}

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });

test.each<[string, Block]>([
  [
    'An ordinary sentence - with a dash, 1. a number, a snake_case_name & more!',
    paragraph({
      text: 'An ordinary sentence - with a dash, 1. a number, a snake_case_name & more!',
    }),
  ],
  ['\\# not a heading', paragraph({ text: '# not a heading' })],
  ['1\\. not a list', paragraph({ text: '1. not a list' })],
  ['\\- not a list', paragraph({ text: '- not a list' })],
  ['a \\*star\\* \\[b\\] \\<i>', paragraph({ text: 'a *star* [b] <i>' })],
  ['\\&amp; AT&T', paragraph({ text: '&amp; AT&T' })],
  ['one\\\ntwo', paragraph({ text: 'one\ntwo' })],
  ['a **bold** word', paragraph({ text: 'a ' }, { text: 'bold', strong: true }, { text: ' word' })],
  [
    'un<em>bear</em>able',
    paragraph({ text: 'un' }, { text: 'bear', emphasis: true }, { text: 'able' }),
  ],
  ['[a link](https://example.org/)', paragraph({ text: 'a link', link: 'https://example.org/' })],
  ['No\\![a](https://a.org/)', paragraph({ text: 'No!' }, { text: 'a', link: 'https://a.org/' })],
  ['``a`b``', paragraph({ text: 'a`b', code: true })],
  ['## Two', { kind: 'heading', level: 2, runs: [{ text: 'Two' }] }],
  ['```js\nlet a;\n```', { kind: 'code', language: 'js', runs: [{ text: 'let a;' }] }],
  ['> quoted', { kind: 'quote', blocks: [paragraph({ text: 'quoted' })] }],
  [
    '- one\n- two',
    {
      kind: 'list',
      items: [
        { marker: null, blocks: [paragraph({ text: 'one' })] },
        { marker: null, blocks: [paragraph({ text: 'two' })] },
      ],
    },
  ],
  [
    '3. one\n4. two',
    {
      kind: 'list',
      items: [
        { marker: '3.', blocks: [paragraph({ text: 'one' })] },
        { marker: '4.', blocks: [paragraph({ text: 'two' })] },
      ],
    },
  ],
  [
    '| a | b\\|c |\n| --- | --- |\n| d | e |',
    {
      kind: 'table',
      header: true,
      rows: [
        [[{ text: 'a' }], [{ text: 'b|c' }]],
        [[{ text: 'd' }], [{ text: 'e' }]],
      ],
    },
  ],
  [
    '| a | b | c |\n| ---: | --- | :---: |\n| 1 | 2 | 3 |',
    {
      kind: 'table',
      header: true,
      align: ['right', null, 'center'],
      rows: [
        [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]],
        [[{ text: '1' }], [{ text: '2' }], [{ text: '3' }]],
      ],
    },
  ],
  ['![A caption]()', { kind: 'figure', runs: [{ text: 'A caption' }] }],
  ['* * *', { kind: 'rule' }],
])('%j', (markdown, block) => {
  expect(markdownOf(block)).toBe(markdown);
  expect([...parseMarkdown(markdown, null).blocks]).toEqual([block]);
});

const styled = fc.record({
  text: fc.stringMatching(/^[a-z0-9 .,*_`#&<>[\]|!~“”()—é日-]{0,8}[a-z”日.)!é]$/),
  style: fc.constantFrom<Omit<Run, 'text'>>(
    {},
    {},
    { strong: true },
    { emphasis: true },
    { code: true },
    { link: 'https://example.org/a_b' },
    { strong: true, emphasis: true },
    { link: 'https://example.org/', strong: true },
  ),
});

/** Runs as a parser gives them: no two neighbours alike, no white space at the ends. */
const runs: fc.Arbitrary<Run[]> = fc.array(styled, { minLength: 1, maxLength: 6 }).map((parts) => {
  const merged: Run[] = [];
  for (const { text, style } of parts) {
    const last = merged.at(-1);
    const { text: before = '', ...same } = last ?? { text: '' };
    if (last && JSON.stringify(same) === JSON.stringify(style))
      merged[merged.length - 1] = { text: before + text, ...style };
    else merged.push({ text, ...style });
  }
  const [first] = merged;
  if (first) merged[0] = { ...first, text: `x${first.text}` };
  return merged;
});

const align = fc.constantFrom<Align>(null, null, 'left', 'center', 'right');

const leaf: fc.Arbitrary<Block> = fc.oneof(
  runs.map((r): Block => ({ kind: 'paragraph', runs: r })),
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), runs)
    .map(([level, r]): Block => ({ kind: 'heading', level, runs: r })),
  fc
    .stringMatching(/^[a-z`~ \n#>-]{0,20}[a-z]$/)
    .map((text): Block => ({ kind: 'code', language: null, runs: [{ text: `x${text}` }] })),
  runs.map((r): Block => ({ kind: 'figure', runs: r })),
  fc.constant<Block>({ kind: 'rule' }),
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(runs, runs), { minLength: 2, maxLength: 3 }),
      fc.tuple(align, align),
    )
    .map(([header, rows, [a, b]]): Block => {
      const said = a === null && b === null ? {} : { align: [a, b] };
      return { kind: 'table', header, ...said, rows };
    }),
);

/** Blocks in blocks, three deep. */
const { block: nestedBlock } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 2 });
  const quote = blocks.map((inner): Block => ({ kind: 'quote', blocks: inner }));
  const list = fc.tuple(fc.boolean(), fc.array(blocks, { minLength: 1, maxLength: 3 })).map(
    ([isNumbered, all]): Block => ({
      kind: 'list',
      items: all.map((inner, i) => ({ marker: isNumbered ? `${i + 1}.` : null, blocks: inner })),
    }),
  );
  return { block: fc.oneof({ maxDepth: 3 }, { weight: 3, arbitrary: leaf }, quote, list) };
});

test('what is written is read again as the same blocks', () => {
  fc.assert(
    fc.property(fc.array(nestedBlock, { minLength: 1, maxLength: 4 }), (blocks) => {
      const markdown = written(blocks);
      expect([...parseMarkdown(markdown, null).blocks], markdown).toEqual(blocks);
    }),
    { numRuns: 1000 },
  );
});

test('any text survives', () => {
  fc.assert(
    fc.property(unicode, (raw) => {
      const text = sanitize(raw);
      fc.pre(text.trim() !== '');
      const [block] = parseMarkdown(markdownOf(paragraph({ text })), null).blocks;
      expect(block && textOf(block), markdownOf(paragraph({ text }))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test('so does what is known of the article', () => {
  const text = fc.option(fc.stringMatching(/^[a-z“”:#"'\\ -]{0,10}[a-z]$/).map((t) => `x${t}`));
  const known = fc.record({
    title: text,
    byline: text,
    published: fc.constantFrom(null, '2024-05-06', '2024-05-06T07:08:09Z'),
    site: text,
    language: fc.constantFrom(null, 'en', 'no'),
    url: fc.constantFrom(null, 'https://example.org/'),
  });
  fc.assert(
    fc.property(known, (metadata) => {
      const { blocks, ...read } = parseMarkdown(
        written([paragraph({ text: 'Text.' })], metadata),
        null,
      );
      expect(read).toEqual(metadata);
      expect([...blocks]).toEqual([paragraph({ text: 'Text.' })]);
    }),
  );
});
