import { Rules } from '@cto.af/linebreak';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { sanitize } from '../../src/article/sanitize.ts';
import { classOfPoint, classOfUnit } from '../../src/render/reflow/class.ts';
import { cells, prepare, shorten, wrap } from '../../src/render/reflow.ts';
import { unicode } from '../hostile.ts';

beforeAll(() => prepare('कि'));

function rowsOf(text: string, width: number): string[] {
  const rows = wrap(text, width);
  return Array.from({ length: rows.length / 2 }, (_, i) =>
    text.slice(rows[i * 2], rows[i * 2 + 1]),
  );
}

test.each<[string, string, number, string[]]>([
  ['Chinese breaks between characters', '布林肯抵达北京', 6, ['布林肯', '抵达北', '京']],
  ['no row begins with 。', '布林肯。北京', 6, ['布林', '肯。北', '京']],
  ['nor with 」', '「好」「是」', 5, ['「好」', '「是」']],
  ['no row ends with 「', '東京「京都」', 6, ['東京', '「京', '都」']],
  ['small kana and the long mark stay', 'コーヒーを飲む', 4, ['コー', 'ヒー', 'を飲', 'む']],
  ['quotation marks among ideographs', '他说“你好”吗', 4, ['他说', '“你', '好”', '吗']],
  ['a Latin word in Chinese is whole', '使用JavaScript语言', 10, ['使用', 'JavaScript', '语言']],
  ['a full stop of ASCII stays', '中文.中文', 4, ['中', '文.', '中文']],
  ['an ideographic space', '第一　第二', 6, ['第一', '第二']],
  ['a dash of two', '他——你', 3, ['他', '——', '你']],
  ['Korean breaks at spaces', '대한민국의 수도는 서울', 10, ['대한민국의', '수도는', '서울']],
  ['Hanja in Korean', '大韓民國은 民主', 6, ['大韓民', '國은', '民主']],
  ['emoji after ideographs', '好好👍🏽👍', 4, ['好好', '👍🏽👍']],
  ['a family is not split', 'aa 👨‍👩‍👧‍👦 bb', 4, ['aa', '👨‍👩‍👧‍👦', 'bb']],
  ['a flag is not split', 'a🇩🇪 🇫🇷b', 3, ['a🇩🇪', '🇫🇷b']],
  ['soft hyphens vanish', 'Do\u00adnau', 5, ['Do\u00adnau']],
  [
    'or break a word',
    'ein Donau\u00addampf\u00adschiff',
    10,
    ['ein Donau\u00ad', 'dampf\u00ad', 'schiff'],
  ],
  ['with room for the hyphen', 'Donau\u00addampf', 5, ['Donau\u00ad', 'dampf']],
  ['Devanagari is whole', 'नमस्ते दुनिया', 5, ['नमस्ते', 'दुनिया']],
  ['Arabic is whole', 'مرحبا بالعالم', 6, ['مرحبا', 'بالعالم']],
])('%s', (_, text, width, rows) => {
  expect(rowsOf(text, width)).toEqual(rows);
});

test.each([
  ['漢字', 4],
  ['❤️', 2],
  ['❤', 1],
  ['1️⃣', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['🇩🇪', 2],
  ['🇦🇦', 1],
  ['☝🏽', 2],
  ['☝🏽\ufe0f', 1],
  ['©🏽', 1],
  ['❤\u200dx', 2],
  ['1\ufe0f', 1],
  ['🇦', 1],
  ['🇦b', 2],
  ['e\u0301', 1],
  ['ｶﾞ', 2],
  ['a\u00adb', 2],
  ['שָׁלוֹם', 4],
])('%s takes %d cells', (text, width) => {
  expect(cells(text)).toBe(width);
});

test('every character that is covered has the cells string-width gives it', () => {
  for (let point = 0x20; point <= 0x3ffff; point += 1) {
    const of = point > 0xffff ? classOfPoint(point) : classOfUnit(point);
    if (of === 0 || (point > 0x20100 && point < 0x3ff00)) continue;
    const text = String.fromCodePoint(point);
    if (of & 3) expect(stringWidth(text), text).toBe(of & 3);
    expect(stringWidth(`a${text}`), text).toBe(1 + (of & 3));
  }
});

/** Text of the scripts that are covered, with what makes sequences. */
const mixed = fc
  .array(
    fc.constantFrom(
      ...'漢字中文、。「」（）！ーぁカなあ々・“”‘’…—％￥Ａ一　 은한국 abc Z,.;-()$%1 éяأب',
      ...[
        '👍',
        '👍🏽',
        '👨‍👩‍👧‍👦',
        '❤️',
        '❤',
        '🇩🇪',
        '🇦🇦',
        '1️⃣',
        '#️',
        '☝🏽',
        '☝️',
        '☝️🏽',
        'e\u0308',
        '😀',
        '𠮷',
        '⌚',
        '⌚️',
        '©️',
        '‍',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('cells are those of string-width', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, unicode), (text) => {
      const clean = sanitize(text).replace(/\n/g, ' ');
      expect(cells(clean)).toBe(stringWidth(clean));
    }),
    { numRuns: 4000 },
  );
});

test('text without East Asian characters breaks as wrap-ansi breaks it', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, unicode), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const latin = sanitize(text).replace(
        /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\u{20000}-\u{3ffff}\u3000-\u33ff\ufe30-\ufe6f\uff00-\uffef\u00ad]/gu,
        'x',
      );
      // What stands in for another may make one character with what follows.
      const clean = sanitize(latin);
      // White space that is no space, and words of no width: wrap-ansi drops some of it.
      fc.pre(!/(?:^|[ \n])(?:[^\S \n]|[\p{M}\u200c\u200d])/u.test(clean));
      expect(rowsOf(clean, width).join('\n')).toBe(wrapAnsi(clean, width));
    }),
    { numRuns: 4000 },
  );
});

test('a row ends only where Unicode lets it, and loses nothing', () => {
  const rules = new Rules();
  fc.assert(
    fc.property(mixed, fc.integer({ min: 1, max: 12 }), (text, width) => {
      const clean = sanitize(text);
      const plain = clean.replace(/[“”‘’]/g, '"');
      const allowed = new Set(Array.from(rules.breaks(plain), ({ position }) => position));
      const rows = wrap(plain, width);
      for (let i = 2; i < rows.length; i += 2) {
        const start = rows[i] ?? 0;
        if (start === rows[i - 1]) expect(allowed, `${plain} at ${start}`).toContain(start);
      }
      expect(
        rowsOf(clean, width)
          .join('')
          .replace(/[\s\u00ad]/g, ''),
      ).toBe(clean.replace(/[\s\u00ad]/g, ''));
    }),
    { numRuns: 4000 },
  );
});

test.each([
  ['漢字漢字', 5, '漢字…'],
  ['漢字、漢字', 7, '漢字…'],
  ['한국어 문장이다', 11, '한국어…'],
  ['good 👍 morning', 10, 'good 👍…'],
  ['हिन्दी में लिखा', 9, 'हिन्दी में…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
])('%s cut to %d cells: %s', (text, width, cut) => {
  expect(shorten(text, width)).toBe(cut);
});
