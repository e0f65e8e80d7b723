import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/article/assemble.ts';
import { textOf } from '../../src/article/model/block.ts';
import { sanitize } from '../../src/article/sanitize.ts';
import { layOut } from '../../src/article/text/layout.ts';
import { parseText } from '../../src/article/text.ts';
import { galley } from '../world.ts';

/** Words as prose has them, and now and then what is no prose. */
const word = fc.oneof(
  { weight: 30, arbitrary: fc.stringMatching(/^[A-Za-zà-ÿ]{1,9}[,.;:]?$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('“Yes,”', 'well-', '—', '1.', 'a)', 'А', 'Ω', '(so)', "'tis", 'x;'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '  ',
      '....',
      '- ',
      '{',
      '\t',
      '語',
      '\u0301',
      '\u00ad',
      '\u202e',
      '#',
      '===',
    ),
  },
);

/** Paragraphs wrapped at one width, some at none, some too narrow or ragged. */
const typed = fc
  .array(
    fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 60 }),
      width: fc.constantFrom(0, 20, 44, 60, 72, 72, 72, 139, 160),
      gap: fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n', '\n \n', '\n\n  '),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map((all) =>
    all
      .map(({ words, width, gap }) => {
        const lines = [''];
        for (const one of words) {
          const line = lines.at(-1) ?? '';
          if (width > 0 && line.length + one.length >= width) lines.push(one);
          else lines[lines.length - 1] = line === '' ? one : `${line} ${one}`;
        }
        return lines.join('\n') + gap;
      })
      .join(''),
  );

/** Prose enough that a text is worth to be looked at for passages. */
const MORE = `${'One line of prose that is long enough to be taken for one.\n\n'.repeat(200)}`;

/** What each group of lines is laid out as by itself. */
function laidOut(text: string): string[] {
  const page = { margin: null };
  const groups: string[][] = [[]];
  for (const line of text.split('\n')) {
    const own = line.replace(/[ \t]+$/, '');
    if (own.trim() === '') groups.push([]);
    else groups.at(-1)?.push(own);
  }
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group) => layOut(group, page))
    .map(textOf);
}

test('passages are what their lines are laid out as, however the text comes in', () => {
  let passages = 0;
  fc.assert(
    fc.property(typed, fc.integer({ min: 1, max: 3000 }), (typedText, cut) => {
      const text = typedText + MORE;
      const chunks = [text.slice(0, cut), text.slice(cut)];
      const all: string[] = [];
      const { title, blocks } = parseText(chunks);
      if (title !== null) all.push(title);
      for (const block of blocks) {
        if (block.kind === 'passage') passages += 1;
        all.push(...(block.kind === 'passage' ? block.text.split('\n') : [textOf(block)]));
      }
      expect(all).toEqual(laidOut(text).map((own, i) => (i === 0 && title !== null ? title : own)));
    }),
    { numRuns: 1500 },
  );
  expect(passages).toBeGreaterThan(500);
});

test('a short text of which an empty line tells that it ends is one of passages', () => {
  let passages = 0;
  fc.assert(
    fc.property(typed, (text) => {
      const { title, blocks } = parseText([`${text.trimEnd()}\n\n\n`]);
      const all = Array.from(blocks, (block) => {
        passages += block.kind === 'passage' ? 1 : 0;
        return block.kind === 'passage' ? block.text.split('\n') : textOf(block);
      });
      const own = laidOut(text);
      expect(all.flat()).toEqual(title === null ? own : own.slice(1));
    }),
    { numRuns: 1000 },
  );
  expect(passages).toBeGreaterThan(300);
});

test('a passage is numbered and passes the gate like its paragraphs', () => {
  const lines = [
    'T',
    'First.',
    'Second.',
    'Third paragraph.',
    'See also: Fourth',
    'Fi\u037efth.',
    'Sixth.',
  ];
  const article = assemble(parseText([`${lines.join('\n\n')}\n\n${MORE}`]), 'test');
  const blocks = Array.from(article.blocks, (block) => [block.n, block.kind, textOf(block)]);
  const shown = blocks.slice(0, 6);
  expect(shown).toEqual([
    [1, 'paragraph', 'First.'],
    [2, 'paragraph', 'Second.'],
    [3, 'paragraph', 'Third paragraph.'],
    [null, 'related', 'See also: Fourth'],
    [4, 'paragraph', sanitize('Fi\u037efth.')],
    [5, 'paragraph', 'Sixth.'],
  ]);
});

test('a text set by the passage reads as one set by the block', async () => {
  await fc.assert(
    fc.asyncProperty(typed, fc.constantFrom('0', '20', '80'), async (text, width) => {
      const stdin = `It begins with this.\n\n${text}\n\n${MORE}`;
      const whole = await galley(['-w', width, '-'], { stdin });
      const byBlock = await galley(['-w', width, '--color', 'always', '-'], { stdin });
      expect(whole.stdout).toBe(byBlock.stdout.replace(/\x1b\[\d+m/g, ''));
    }),
    { numRuns: 300 },
  );
});
