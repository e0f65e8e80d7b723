import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/sources/decode/plain.ts';
import { type Declared, decoderFor, decodeWhole } from '../../src/sources/decode.ts';

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The text of bytes that come in chunks of `size`. */
async function decoded(all: Uint8Array, declared?: Declared, size = 65_536): Promise<string> {
  const decode = await decoderFor(all, declared);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return [...decode(chunks)].join('');
}

function wide(text: string, width: 2 | 4, little: boolean): Uint8Array {
  const units =
    width === 2
      ? Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      : Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * width));
  for (const [i, unit] of units.entries()) {
    if (width === 2) view.setUint16(i * 2, unit, little);
    else view.setUint32(i * 4, unit, little);
  }
  return new Uint8Array(view.buffer);
}

const SIZES = [1, 2, 3, 7, 65_536];

describe('text', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', bytes(''), ''],
    ['ASCII', bytes('plain'), 'plain'],
    ['UTF-8', utf8('naïve “日本” 🙂'), 'naïve “日本” 🙂'],
    ['a byte order mark', utf8('\ufeffa\ufeffb'), 'a\ufeffb'],
    ['only a byte order mark', utf8('\ufeff'), ''],
    ['CRLF', bytes('a\r\nb\r\n\r\nc'), 'a\nb\n\nc'],
    ['CR', bytes('a\rb\r\rc\r'), 'a\nb\n\nc\n'],
    ['CR and LF mixed', bytes('\r\n\n\r\r\n\n'), '\n\n\n\n\n'],
    ['windows-1252', bytes('caf\xe9 \x93quoted\x94 \x80'), 'café “quoted” €'],
    ['windows-1252 to the last byte', bytes('caf\xe9'), 'café'],
    [
      'a bad byte in much UTF-8',
      bytes(`${'\xc3\xa9'.repeat(40)}\xff.`),
      `${'é'.repeat(40)}\ufffd.`,
    ],
    ['UTF-8 cut off', bytes(`${'\xc3\xa9'.repeat(40)}\xe2\x80`), `${'é'.repeat(40)}\ufffd`],
    ['UTF-16LE with a mark', wide('\ufeffa 日🙂\r\nb', 2, true), 'a 日🙂\nb'],
    ['UTF-16BE with a mark', wide('\ufeffa 日🙂\r\nb', 2, false), 'a 日🙂\nb'],
    ['UTF-32LE with a mark', wide('\ufeffa 日🙂\r\nb', 4, true), 'a 日🙂\nb'],
    ['UTF-32BE with a mark', wide('\ufeffa 日🙂\r\nb', 4, false), 'a 日🙂\nb'],
    ['UTF-16LE without', wide('Hello “you”\n', 2, true), 'Hello “you”\n'],
    ['UTF-16BE without', wide('Hello “you”\n', 2, false), 'Hello “you”\n'],
    [
      'UTF-16LE in Cyrillic',
      wide('Все счастливые семьи похожи друг на друга, каждая несчастлива по-своему.', 2, true),
      'Все счастливые семьи похожи друг на друга, каждая несчастлива по-своему.',
    ],
    ['UTF-32LE without', wide('Hello “you”\n', 4, true), 'Hello “you”\n'],
    ['UTF-32BE without', wide('Hello “you”\n', 4, false), 'Hello “you”\n'],
    ['a lone surrogate', wide('\ufeffa\ud800b\udc00', 2, true), 'a\ufffdb\ufffd'],
    ['half a unit', bytes('\xff\xfea\0b'), 'a\ufffd'],
    ['no such code point', bytes('\xff\xfe\0\0\x00\x00\x22\x00a\0\0\0'), '\ufffda'],
    ['a few NULs', bytes('one\0two\0three and more'), 'one\0two\0three and more'],
  ];
  test.each(cases)('%s', async (_, input, expected) => {
    for (const size of SIZES) expect(await decoded(input, undefined, size)).toBe(expected);
  });

  test('windows-1252 that shows late', async () => {
    const input = bytes(`${'a'.repeat(200_000)} caf\xe9 \x96 and`);
    const decode = await decoderFor(input.subarray(0, 65_536));
    const chunks = [0, 1, 2, 3].map((i) => input.subarray(i * 65_536, (i + 1) * 65_536));
    expect([...decode(chunks)].join('').slice(200_000)).toBe(' café – and');
  });

  test('text comes before the source has ended', async () => {
    const first = utf8('first');
    const decode = await decoderFor(first);
    function* endless(): Generator<Uint8Array> {
      for (;;) yield first;
    }
    for (const text of decode(endless())) {
      expect(text).toBe('first');
      break;
    }
  });

  test('any text in UTF-8, in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const expected = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
          const whole = utf8(text);
          if (whole.includes(0)) return;
          expect(await decoded(whole, undefined, size)).toBe(expected);
        },
      ),
    );
  });

  test('any bytes: no error, well-formed text, the same in any chunks once decided', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (input, html) => {
        const text = await decoded(input, { html });
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\r');
      }),
    );
  });
});

describe('the content type', () => {
  const cases: [string, string, Uint8Array, string][] = [
    ['Shift_JIS', 'text/plain; charset=Shift_JIS', bytes('\x93\xfa\x96\x7b'), '日本'],
    ['Big5', 'text/plain;charset=big5', bytes('\xa4\xa4\xa4\xe5'), '中文'],
    ['EUC-KR, quoted', 'text/plain; charset="euc-kr"', bytes('\xc7\xd1\xb1\xb9'), '한국'],
    ['GBK', 'text/plain; charset=gb2312', bytes('\xd6\xd0\xce\xc4'), '中文'],
    ['KOI8-R', 'text/plain; charset=KOI8-R', bytes('\xcd\xc9\xd2'), 'мир'],
    ['windows-1251', 'text/plain; charset=windows-1251', bytes('\xec\xe8\xf0'), 'мир'],
    ['EUC-JP', 'text/plain; charset=euc-jp', bytes('\xc6\xfc\xcb\xdc'), '日本'],
    ['GB18030 of four bytes', 'text/plain; charset=gb18030', bytes('\x95\x32\x82\x36'), '𠀀'],
    ['Latin 1 is windows-1252', 'text/plain; charset=iso-8859-1', bytes('\x93\xe9\x94'), '“é”'],
    ['UTF-8 that is not', 'text/plain; charset=utf-8', bytes('a\xffb'), 'a\ufffdb'],
    ['a false one', 'text/plain; charset=Shift_JIS', utf8('日本 é'), '日本 é'],
    ['an unknown one', 'text/plain; charset=klingon', bytes('caf\xe9'), 'café'],
    ['a forbidden one', 'text/plain; charset=iso-2022-kr', bytes('caf\xe9'), 'café'],
    ['UTF-16 without a mark', 'text/plain; charset=utf-16le', wide('日本語', 2, true), '日本語'],
    ['ISO-2022-JP', 'text/plain; charset=iso-2022-jp', bytes('\x1b$BF|K\\\x1b(B'), '日本'],
    ['ISO-2022-JP unsaid', 'text/plain; charset=utf-8', bytes('\x1b$BF|'), '\x1b$BF|'],
  ];
  test.each(cases)('%s', async (_, contentType, input, expected) => {
    for (const size of SIZES) expect(await decoded(input, { contentType }, size)).toBe(expected);
  });
});

describe('HTML', () => {
  const filler = (length: number): string => `<!-- ${' '.repeat(length)} -->`;
  const kana = '\x93\xfa\x96\x7b';
  const cases: [string, string, string | undefined, string][] = [
    ['meta charset', `<meta charset=shift_jis>${kana}`, undefined, '日本'],
    [
      'meta http-equiv',
      `<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">${kana}`,
      undefined,
      '日本',
    ],
    [
      'a late meta',
      `${filler(9000)}<meta name=a><meta charset=shift_jis>${kana}`,
      undefined,
      '日本',
    ],
    ['the header before the meta', `<meta charset=big5>${kana}`, 'text/html; charset=sjis', '日本'],
    ['an unknown header', `<meta charset=sjis>${kana}`, 'text/html; charset=x-none', '日本'],
    ['meta in a comment', `${filler(2000)}<!-- <meta charset=sjis> -->caf\xe9`, undefined, 'café'],
    [
      'meta in a script',
      `${filler(2000)}<script>"<meta charset=sjis>"</script>caf\xe9`,
      undefined,
      'café',
    ],
    ['meta too late', `${filler(16_384)}<meta charset=sjis>caf\xe9`, undefined, 'café'],
    [
      'broken declarations',
      `<meta content="charset"><meta content="charset=">caf\xe9`,
      undefined,
      'café',
    ],
    ['broken, then whole', `<meta content=charset><meta charset=sjis>${kana}`, undefined, '日本'],
    ['meta EUC-JP', '<meta charset=euc-jp>\xc6\xfc\xcb\xdc', undefined, '日本'],
    ['meta windows-1251', '<meta charset=windows-1251>\xec\xe8\xf0', undefined, 'мир'],
    ['an XML declaration', `<?xml version="1.0" encoding="koi8-r"?>\xcd\xc9\xd2`, undefined, 'мир'],
    ['nothing declared', 'caf\xe9 \x93a\x94', undefined, 'café “a”'],
    ['a false meta', '<meta charset=sjis>\xc3\xa9', undefined, 'é'],
    ['a byte order mark', '\xef\xbb\xbf<meta charset=sjis>\xc3\xa9\xff', undefined, 'é\ufffd'],
    ['UTF-8 with a fault', '<meta charset=utf-8>caf\xe9', undefined, 'caf\ufffd'],
  ];
  test.each(cases)('%s', async (_, input, contentType, expected) => {
    const text = await decodeWhole(bytes(input), { contentType, html: true });
    expect(text.slice(text.lastIndexOf('>') + 1)).toBe(expected);
  });

  test('meta in UTF-16', async () => {
    const page = '<meta charset=windows-1251><p>日本';
    expect(await decodeWhole(wide(page, 2, true), { html: true })).toBe(page);
  });
});

test('what is read in one step is what is read in several', async () => {
  const pieces = [
    'a',
    'é',
    '“日本”',
    '🙂',
    '\r',
    '\n',
    '\r\n',
    '\ufeff',
    '\0',
    '\x1b$',
    '\x80',
    '\f',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
  const given = fc.oneof(text.map(utf8), text.map(bytes), fc.uint8Array({ maxLength: 12 }));
  expect(plainText(utf8('“a”\r\nb'))).toBe('“a”\nb');
  await fc.assert(
    fc.asyncProperty(given, async (all) => {
      const plain = plainText(all);
      if (plain !== null) expect(plain).toBe(await decoded(all));
    }),
    { numRuns: 2000 },
  );
});
