import { expect, test } from 'vitest';
import { cellsOf } from '../cells.ts';
import { galley } from '../world.ts';

/**
 * Each is set over and over, so that every width meets it somewhere else. A flag of tag characters is
 * not among them: the gate takes those out.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  Chinese: '布林肯国务卿说：“我们必须对话，而不是对抗。”会谈持续了六个小时（包括晚餐）……',
  Japanese:
    '「対話を続ける」と、ブリンケン長官は語った。ファーウェイやＡＩについても、ウォン氏と。',
  Korean: '블링컨 장관은 “대화를 계속하겠다”고 말했다. 여섯 시간 동안 만났다.',
  'Hangul jamo': '\u1112\u1161\u11ab\u1100\u1173\u11af \u1100\u1161\u11b9\u1109\u1175 \u1102\u1161',
  'old Hangul jamo': '\ud7b0\ud7cb \u1140\u119e\u11eb \ua960\u1161\u11ab',
  emoji: 'a 👩‍👩‍👧‍👦 family, a 🧑🏽‍🚀 in space, 👍🏿 and ❤️ and ✈︎, 1️⃣ gone',
  'emoji in a row': '👩‍👩‍👧‍👦👍🏿🧑🏽‍🚀❤️‍🔥👁️‍🗨️🐻‍❄️',
  flags: '🇫🇷🇩🇪🇯🇵 and 🇺🇦 with 🇳🇿🇧🇷🇰🇪🇮🇳',
  'combining marks':
    'a\u0301\u0323 e\u0302\u0301 q\u0307\u0323\u0330 Z\u0351\u036b\u0343 n\u0303o\u0308',
  Vietnamese: 'Tiếng Việt có sáu thanh điệu và nhiều dấu phụ trên một nguyên âm',
  Devanagari: 'हिन्दी में क्षेत्र और स्त्री के लिए शब्द किसी भी कि की कु',
  Thai: 'น้ำ ที่ กำลัง ภาษาไทย ไม่มี วรรค',
  'soft hyphens':
    'un\u00adbe\u00adliev\u00adable re\u00adpub\u00adli\u00adcan Donau\u00addampf\u00adschiff',
  Arabic: 'قال وزير الخارجية إنّ «الحوار مُستمرّ» بين البلدين',
  Hebrew: 'שַׁבָּת שָׁלוֹם אמר השר לאחר שיחה של שש שעות',
};

/** A text, a title above it, as standard input. */
function repeated(script: string): { text: string; stdin: string } {
  const text = Array.from({ length: 6 }, () => script)
    .join(' ')
    .normalize('NFC');
  return { text, stdin: `Title\n\n${text}` };
}

/** The graphemes of a text that can be seen. */
const graphemesOf = (text: string): string[] =>
  Array.from(
    new Intl.Segmenter().segment(text.replaceAll('\u00ad', '')),
    ({ segment }) => segment,
  ).filter((grapheme) => grapheme.trim() !== '');

const WIDTHS = [20, 23, 31, 40, 61];

test.each(Object.entries(SCRIPTS))('%s on the cells of a terminal', async (_, script) => {
  const { text, stdin } = repeated(script);
  for (const columns of WIDTHS) {
    const { stdout } = await galley(['--color', 'never', '-'], { stdin, columns });
    const { graphemes, over } = await cellsOf(stdout.replace('Title', ''), columns);
    expect(over, `${columns}: rows that go over`).toBe(0);
    const shown = script.includes('\u00ad') ? graphemes.filter((one) => one !== '-') : graphemes;
    expect(shown, `${columns}: nothing is split or lost`).toEqual(graphemesOf(text));
  }
});

test.each(Object.entries(SCRIPTS))('%s in a margin, in a list, as a hit', async (_, script) => {
  const { text, stdin } = repeated(script);
  const known = new Set(graphemesOf(text));
  for (const columns of WIDTHS) {
    for (const argv of [['-n'], ['list'], ['search', '-e', '.']]) {
      const world = { stdin, columns, env: { NO_COLOR: '1' } };
      const { stdout } = await galley([...argv, '-'], world);
      const { graphemes, over } = await cellsOf(stdout, columns);
      expect(over, `${argv} at ${columns}: rows that go over`).toBe(0);
      const foreign = graphemes.filter((one) => !known.has(one) && !/^[\w·>…-]$/.test(one));
      expect(foreign, `${argv} at ${columns}: nothing is split`).toEqual([]);
    }
  }
});
