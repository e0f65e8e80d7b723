/**
 * The gate. Every text that came from outside passes it before it is shown: runs, metadata,
 * names, messages. What leaves it is printable text and `\n`, in NFC.
 *
 * What could mislead is replaced visibly, by U+FFFD: control characters (ESC and the C1 set
 * among them), lone surrogates, noncharacters. What is only noise vanishes: bidi controls, tag
 * characters, byte order marks, deprecated format characters. White space of other kinds
 * becomes a space or a line break.
 */

/**
 * Text that needs nothing done: no character that is replaced, removed or changed by NFC, alone
 * or beside its neighbours. Its job is speed: it lets nearly all text through in one pass.
 */
const CLEAN =
  /^[\n -~\u00a0-\u02ff\u0388-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u27bf\u3001-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uffef]*$/;

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const NOISE =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu;
const REPLACEMENT = '\ufffd';

/** The text with nothing left that a terminal would obey. Idempotent; `\n` stays. */
export function sanitize(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(NOISE, '')
    .replace(CONTROL, REPLACEMENT)
    .replace(NONCHARACTER, REPLACEMENT)
    .normalize('NFC');
}

/** As `sanitize`, on one line: for names, titles and messages. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\s*\n\s*/g, ' ');
}
