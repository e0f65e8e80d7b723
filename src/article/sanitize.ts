import { late } from '../late.ts';
import { isProse, within } from '../units.ts';

/**
 * The gate. Every text that came from outside passes it before it is shown: runs, metadata,
 * names, messages. What leaves it is printable text and `\n`, in NFC.
 *
 * What could mislead is replaced visibly, by U+FFFD, so that a reader sees that something stood
 * there: control characters (ESC and the C1 set among them), lone surrogates, noncharacters, and
 * what is heaped on a letter above ten combining marks. What has no look of its own is noise and
 * vanishes: all that Unicode calls default-ignorable (bidi controls, tag characters, zero-width
 * spaces, byte order marks, invisible operators) and the marks of interlinear annotations. Of
 * these stay, one at a time, what text is spelt with: a joiner or non-joiner after a letter of a
 * script without case or in an emoji, a variation selector after a sign that has variants, and
 * the soft hyphen. White space of other kinds becomes a space or a line break, and so do the
 * fillers of Hangul, which are blank.
 */

/**
 * What is never replaced, removed or changed by NFC, alone or beside its neighbours: in whole pairs
 * also the pictures from U+1F000 on. Its job is speed: text of nothing else is let through at once.
 */
const isHarmless = within(
  '\n\n ~\u00a0\u00ac\u00ae\u02ff\u0388\u0482\u048a\u052f\u2010\u2027\u202f\u205e\u3001\u3029' +
    '\u3030\u3098\u309b\u30ff\u3400\u9fff\uac00\ud7a3\ud83c\ud83e\udc00\udfff\uff01\uff9f',
);

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const BLANK = /[\t\u115f\u1160\u3164\uffa0]/g;
const control = late(() => /[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu);
const REPLACEMENT = '\ufffd';
const SOFT_HYPHEN = '\u00ad';

/**
 * What is kept of the invisible, then what is not. Of soft hyphens, with all that is invisible
 * after them, the first is kept, unless a mark follows: as a hyphen that is not shown it would part
 * the marks of a heap for the count alone. Each other sign is met first and its letter looked
 * for then, over the marks between: the other way round a heap of marks would cost its square.
 */
const invisible = late(
  () =>
    /\u00ad[\p{DI}\ufff9-\ufffb]*(?=(\p{M})?)|[\u180e\u200c\u200d](?<=(?:\p{Lo}[\p{M}--\p{DI}]*|[\p{ExtPict}\p{EMod}]\ufe0f?).)|\p{VS}(?<=[\p{Lo}\p{Emoji}\p{Sm}][\p{M}--\p{DI}]*.)|([\p{DI}\ufff9-\ufffb]+)/gv,
);

/** No script heaps more marks than this on a letter; Tibetan comes near it. A joiner joins none. */
const heap = late(() => /(\p{M}{10})(?=\ufffd*\p{M})[\p{M}\ufffd\u180e\u200c\u200d]+/gu);

/** The text with nothing left that a terminal would obey. Idempotent; `\n` stays. */
export function sanitize(text: string): string {
  if (isProse(text) || (isHarmless(text) && text.isWellFormed())) return text;
  if (text.length <= SLICE) return sanitizeSlice(text);
  let clean = '';
  for (let at = 0; at < text.length; ) {
    const end = cutAfter(text, at + SLICE);
    clean += sanitizeSlice(text.slice(at, end));
    at = end;
  }
  return levelled(clean.normalize('NFC'));
}

/**
 * UTF-16 units that are looked at together: the engine lists what is to be replaced, and notes each
 * sign of a heap. Of a line of megabytes either would be more than it has room for.
 */
const SLICE = 1 << 20;

/**
 * From an offset on the first place to cut a text: after a line's end, or before a sign of ASCII, a
 * control character or an emoji, which have nothing to do with what comes before them. Where there
 * is none in sight anywhere, but in no pair.
 */
function cutAfter(text: string, from: number): number {
  for (let at = from; at < from + SLICE && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return at + 1;
    if (unit < 0xa0 || (unit >= 0xd83c && unit <= 0xd83e)) return at;
  }
  const end = from + SLICE;
  return (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end + 1 : Math.min(end, text.length);
}

function sanitizeSlice(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replace(BLANK, ' ')
    .replace(control(), REPLACEMENT)
    .replace(invisible(), (sign, mark?: string, noise?: string) => {
      if (mark !== undefined || noise !== undefined) return '';
      return sign.startsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : sign;
    });
  return levelled(levelled(visible).normalize('NFC'));
}

/** Heaps are cut before NFC, whose time is not bounded by their length, and what it adds after. */
const levelled = (text: string): string => text.replace(heap(), `$1${REPLACEMENT}`);

/** As `sanitize`, on one line: for names, titles and messages. */
export function sanitizeLine(text: string): string {
  const clean = sanitize(text);
  return clean.includes('\n') ? clean.replace(/(?<!\s)\s*\n\s*/g, ' ') : clean;
}
