// Writes src/render/reflow/classes.ts: what a character does to a line, for the scripts that the
// own way of setting covers. Widths are those of string-width, kinds those of UAX #14. To be run
// anew when Unicode grows: node .config/classes.mjs
import { writeFileSync } from 'node:fs';
import { LineBreak } from '@cto.af/linebreak';
import stringWidth from 'string-width';

/**
 * Kinds by the UAX #14 classes that are set like them; all others are letters.
 * @type {Record<string, readonly string[]>}
 */
const KINDS = {
  ideograph: ['ID', 'EB', 'EM'],
  closing: ['CL', 'CP', 'EX', 'IS', 'SY', 'NS', 'CJ', 'IN', 'BA', 'HY', 'CB'],
  opening: ['OP', 'BB'],
  glue: ['GL', 'WJ', 'CM', 'ZWJ'],
  quote: ['QU'],
  postfix: ['PO'],
  prefix: ['PR'],
};
const KIND_NAMES = ['letter', ...Object.keys(KINDS)];

const COVERED =
  /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Hebrew}\p{scx=Arabic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Yi}\p{Script=Common}\p{Script=Inherited}]/u;
/** What makes an emoji of the character before it. */
const MODIFIER = /[\u{1f3fb}-\u{1f3ff}]|\u20e3/u;
const NEVER =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Regional_Indicator}]/u;
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}]/u;
const FULLWIDTH = /[\u3000-\u303f\ufe30-\ufe6b\uff01-\uff9f\uffe0-\uffe6\u3200-\u33ff]/u;

const graphemes = new Intl.Segmenter();
/** @param {string} text */
const clusters = (text) => [...graphemes.segment(text)].length;

/**
 * The class of a code point as one character: its width and kind. Null where it is not covered.
 * @param {number} point
 */
function classOf(point) {
  const character = String.fromCodePoint(point);
  if (NEVER.test(character) || MODIFIER.test(character) || !COVERED.test(character)) return null;
  const width = stringWidth(character);
  const isMark = clusters(`a${character}`) === 1;
  if (isMark) {
    const added = stringWidth(`a${character}`) - 1;
    return /\p{Mn}/u.test(character) && added === 0 && stringWidth(`字${character}`) === 2
      ? { width: 0, kind: 'glue', east: false }
      : null;
  }
  if (clusters(character + character) !== 2 || clusters(`${character}a`) !== 2) return null;
  const name = LineBreak.values[LineBreak.get(point)] ?? '';
  const kind = KIND_NAMES.find((one) => KINDS[one]?.includes(name)) ?? 'letter';
  const isHangul = /\p{scx=Hangul}/u.test(character) && !EAST_ASIAN.test(character);
  const east = (EAST_ASIAN.test(character) || FULLWIDTH.test(character)) && !isHangul;
  return { width, kind: isHangul || (kind === 'ideograph' && !east) ? 'letter' : kind, east };
}

/** One letter for each class: `@` and on, its bits width (2), east (1), kind (3). */
function ranges() {
  const found = [];
  let last = null;
  for (let point = 0x20; point <= 0x1fbff; point += 1) {
    if (point === 0x10000) point = 0x1f000;
    const is = classOf(point);
    const bits =
      is === null ? null : is.width | (is.east ? 4 : 0) | (KIND_NAMES.indexOf(is.kind) << 3);
    if (last !== null && last.bits === bits && last.end === point - 1) last.end = point;
    else {
      last = bits === null ? null : { start: point, end: point, bits };
      if (last !== null) found.push(last);
    }
  }
  return found;
}

let at = 0;
const table = ranges().map(({ start, end, bits }) => {
  const gap = start - at;
  at = end + 1;
  return `${gap.toString(36)},${(end - start).toString(36)},${bits.toString(36)}`;
});
const lines = table.join(' ').match(/.{1,94}(?: |$)/g) ?? [];
writeFileSync(
  new URL('../src/render/reflow/classes.ts', import.meta.url),
  `/**
 * What each covered character does to a line; written by .config/classes.mjs. Ranges in order:
 * how far from the last, how long less one, and the class, in base 36.
 */
export const RANGES =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
