import { late } from '../../late.ts';
import { CELLS, classOfPoint, classOfUnit } from './class.ts';

const picture = late(() => /^\p{Extended_Pictographic}/u);
const emoji = late(() => /^\p{Emoji}/u);
const takesSkin = late(() => /^\p{Emoji_Modifier_Base}/u);
const flagLetter = late(() => /^\p{Regional_Indicator}/u);
const flag = late(() => /^\p{RGI_Emoji_Flag_Sequence}$/v);

/** string-width takes longer sequences for no emoji. */
const LONGEST = 50;

/**
 * The emoji that begins at an offset and is more than one code point: a flag, a keycap, one with
 * a variation selector or a skin, several joined. Gives where it ends, its cells and its class;
 * null where there is none, or where only string-width knows its cells.
 */
export function emojiAt(
  text: string,
  start: number,
  to: number,
): [end: number, cells: number, of: number] | null {
  const point = text.codePointAt(start) ?? 0;
  const base = String.fromCodePoint(point);
  const of = base.length > 1 ? classOfPoint(point) : classOfUnit(point);
  let at = start + base.length;
  if (flagLetter().test(base)) return flagAt(text, start, to);
  if (/^[0-9#*]/.test(base)) {
    const isStyled = text.charAt(at) === '\ufe0f';
    if (text.charAt(at + (isStyled ? 1 : 0)) === '\u20e3') return [at + (isStyled ? 2 : 1), 2, of];
    return isStyled ? [at + 1, 1, of] : null;
  }
  if (of === 0) return null;
  let pictures = picture().test(base) ? 1 : 0;
  let isStyled = false;
  let hasSkin = false;
  while (at < to) {
    const next = text.codePointAt(at) ?? 0;
    if (next === 0xfe0f) isStyled = true;
    else if (next >= 0x1f3fb && next <= 0x1f3ff) hasSkin = true;
    else if (next === 0x200d && pictures > 0) {
      const joined = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
      if (!picture().test(joined)) return [at, 0, 0];
      pictures += 1;
      at += joined.length;
    } else break;
    at += next > 0xffff ? 2 : 1;
  }
  if (at === start + base.length) return null;
  if (at > to || at - start > LONGEST) return [at, 0, 0];
  if (pictures > 1 || (of & CELLS) === 2) return [at, 2, of];
  if (hasSkin) return isStyled || !takesSkin().test(base) ? [at, 0, 0] : [at, 2, of];
  return [at, emoji().test(base) ? 2 : of & CELLS, of];
}

/** Two letters of a flag are one character; two that name no country keep a letter's cells. */
function flagAt(text: string, start: number, to: number): [number, number, number] | null {
  const end = start + 4;
  const letter = classOfUnit(0x41);
  const pair = text.slice(start, end);
  if (end > to || !flagLetter().test(pair.slice(2))) return [start + 2, 1, letter];
  return [end, flag().test(pair) ? 2 : 1, letter];
}
