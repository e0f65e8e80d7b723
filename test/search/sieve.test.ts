import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { accented } from '../../src/search/letters.ts';
import { sieveOf } from '../../src/search/sieve.ts';
import { needsText, siftedUtf8 } from '../../src/sources/decode/sifted.ts';
import { sift } from '../../src/sources/sift.ts';
import { galley } from '../world.ts';

const plain = { letterCase: 'smart', exact: false, regexp: false, word: false } as const;

/** What is left of a text in one piece or several when it is sifted from its start. */
function sifted(term: string, ...chunks: string[]): string[] {
  const sieve = sieveOf(term, plain);
  return sieve === null ? chunks : [...sift(chunks, sieve.text, () => true)];
}

/** What is left of texts when their bytes are sifted. */
function siftedBytes(term: string, ...chunks: (string | Buffer)[]): string {
  const sieve = sieveOf(term, plain)?.bytes;
  if (!sieve) throw new Error('no sieve');
  const decode = siftedUtf8(sieve, () => true);
  const texts = chunks.map((chunk) => decode(Buffer.from(chunk)));
  return `${texts.join('')}${decode(null)}`;
}

test.each<[string, string[], string]>([
  ['what holds it is kept', ['a\n\nlamp\n\nb\n\n'], 'a\n\nlamp\n\n'],
  ['with what stands before the first gap', ['x\n\nb\n\n'], 'x\n\n'],
  ['over a cut', ['a\n\nb\n\nla', 'mp c\n\nd\n\n'], 'a\n\nlamp c\n\n'],
  ['over a line end', ['a\n\nla-\n  mp\n\nb\n\nl\nam  p\n\n'], 'a\n\n'],
  ['glued', ['a\n\nx lam\n  p\n\nb\n\n'], 'a\n\nx lam\n  p\n\n'],
  ['two in one stretch', ['a\n\nlamp lamp\n\nb\n\nlamp\n\n'], 'a\n\nlamp lamp\n\nlamp\n\n'],
  ['several empty lines', ['a\n\n\n\nb\n\n\nlamp\n\n\nc\n\n'], 'a\n\nlamp\n\n'],
  ['without a last gap', ['a\n\nb\n\nc'], 'a\n\nc'],
  [
    'accents and the unseen',
    ['a\n\nl\u00e1\u00admp\n\nLA\u0301\u202eMP\n\n'],
    'a\n\nl\u00e1\u00admp\n\nLA\u0301\u202eMP\n\n',
  ],
])('%s', (_, chunks, kept) => {
  expect(
    sifted('lamp', ...chunks)
      .join('')
      .replace(/\n{3,}/g, '\n\n'),
  ).toBe(kept);
});

test.each(['', 'naïve', '語', 'a;b', 'a`b'])('%j is not sifted for', (term) => {
  expect(sieveOf(term, plain)).toBe(null);
});

test('no expression is sifted for', () => {
  expect(sieveOf('a+', { ...plain, regexp: true })).toBe(null);
});

test.each<[string, string, (string | Buffer)[], string]>([
  ['what holds it is kept', 'lamp', ['a\n\nlamp\n\nb\n\n'], 'a\n\nlamp\n\n'],
  ['whatever its case', 'lamp', ['a\n\nLamp\n\nb\n\n'], 'a\n\nLamp\n\n'],
  ['over a cut', 'lamp', ['a\n\nb\n\nla', 'mp\n\nc\n\n'], 'a\n\nlamp\n\n'],
  ['with signs in it', "lamp's", ['a\n\nlamp’s\n\nlamps\n\n'], 'a\n\nlamp’s\n\n'],
  ['with the unseen', 'lamp', ['a\n\nla\u00admp’\u200b\n\n’\n\n'], 'a\n\nla\u00admp’\u200b\n\n'],
  ['with marks', 'lamp', ['a\n\nla\u0301mp\n\nb\n\n'], 'a\n\nla\u0301mp\n\n'],
  ['over lines', 'low point', ['a\n\nlow\n  point\n\nb\n\n'], 'a\n\nlow\n  point\n\n'],
  ['over a hyphen', 'low-point', ['a\n\nlow-\npoint\n\nb\n\n'], 'a\n\nlow-\npoint\n\n'],
  [
    'with what is no UTF-8',
    'lamp',
    ['a\n\n', Buffer.of(0xff, 0x0a, 0x0a, 0xff), 'lamp\n\n'],
    'a\n\n\ufffdlamp\n\n',
  ],
  [
    'a piece with accents as a whole',
    'lamp',
    ['a\n\nb', ' \u00e9\n\nc\n\nd', '\n\ne\n\n'],
    'a\n\nb \u00e9\n\nc\n\nd\n\n',
  ],
  [
    'in pieces of a character',
    'k',
    ['a\n\n', Buffer.of(0xe2), Buffer.of(0x84), Buffer.of(0xaa), '\n\nb\n\n'],
    'a\n\n\u212a\n\n',
  ],
  ['with other ends of lines', 'lamp', ['a\n\nb\r\n\r\nc\n\n'], 'a\n\nb\r\n\r\nc\n\n'],
])('bytes: %s', (_, term, chunks, kept) => {
  expect(siftedBytes(term, ...chunks)).toBe(kept);
});

test.each(['...', '"', '-'])('%j is not sifted for in bytes', (term) => {
  expect(sieveOf(term, plain)?.bytes).toBe(null);
});

test('bytes of every accented letter are to be looked at as text', () => {
  for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
    for (const form of accented(letter) ?? '')
      expect(needsText(Buffer.from(form).toString('latin1')), form).toBe(true);
});

const words = [
  'lamp',
  'Lamp',
  'l\u00e2mp',
  'la\u0301mp',
  'la\u00admp',
  'la\u200bmp',
  'low-',
  'low',
  'point',
];
const signs = [
  '“',
  '’s',
  '—',
  '...',
  '\u202e',
  '\u212a',
  '\u00a0',
  '\t',
  '\u3164',
  '\u0085',
  'x',
  'See also: lamp',
  '\u1e2d',
  '\u00e9',
  '\uff0d',
  '\u8a9e',
];
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...signs)),
      fc.constantFrom(
        ' ',
        ' ',
        ' ',
        '',
        '\n',
        '\n  ',
        '\n\n',
        '\n\n',
        '\n\n',
        '\n\n',
        '-\n',
        '\n \n',
        '\r\n',
      ),
    ),
    { maxLength: 80 },
  )
  .map((all) => all.flat().join(''));

const terms = fc.constantFrom('lamp', 'Lamp', 'low point', 'low-point', "lamp's", '...', 'k', 'x');
const manners = fc.constantFrom<string[]>([], ['--exact'], ['--word'], ['-i'], ['-s']);

/** A page that is read in several pieces: what stands in the first is not sifted. */
const opening = (quote: string): string =>
  `A title\n\n${`One line of prose ${quote} that is long enough to be one. `.repeat(40)}\n\n`;

test('what is counted through the sieve is what is found without it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', '’', '\u00e9'),
      text,
      terms,
      manners,
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1'),
      async (quote, body, term, manner, piece, encoding) => {
        const world = { stdin: Buffer.from(opening(quote) + body, encoding), piece };
        const found = await galley(['search', '--json', ...manner, term, '-'], world);
        const counted = await galley(['search', '-c', ...manner, term, '-'], world);
        expect(Number(counted.stdout)).toBe(found.stdout.split('\n').length - 1);
        expect(counted.status).toBe(found.status);
      },
    ),
    { numRuns: 1000 },
  );
});

const folder = mkdtempSync(join(tmpdir(), 'galley-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is laid out in other ways than as a paragraph, and a source that is not plain UTF-8. */
const shapes = fc.constantFrom(
  '',
  'A title\n\n',
  '- ',
  '1. low\n2. ',
  'lamp\n====\n',
  '    ',
  'low\t',
);
const encodings = fc.constantFrom<(text: string) => Buffer>(
  (all) => Buffer.from(all),
  (all) => Buffer.from(`\ufeff${all}`),
  (all) => Buffer.from(all, 'latin1'),
  (all) => Buffer.from(all, 'utf16le'),
  (all) => Buffer.from(`${all}\0`),
  (all) => Buffer.from(`PK\x03\x04${all}`),
);

test('what is found in several files is what is found in each', async () => {
  const file = join(folder, 'lamp.txt');
  const several = fc.constantFrom<string[]>([], ['-a'], ['-o'], ['-c'], ['-l'], ['-C', '1']);
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(shapes, text, shapes, text),
      encodings,
      terms,
      manners,
      several,
      async (parts, encoded, term, manner, shown) => {
        writeFileSync(file, encoded(parts.join('')));
        const argv = ['search', '--json', ...manner, ...shown, term];
        const [one, two] = [await galley([...argv, file]), await galley([...argv, file, file])];
        expect(two).toEqual({
          status: one.status,
          stdout: one.stdout.repeat(2),
          stderr: one.stderr.repeat(2),
        });
      },
    ),
    { numRuns: 1000 },
  );
});
