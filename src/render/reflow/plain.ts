/**
 * The fast path: text of which every UTF-16 unit is one cell. That is Latin, Greek and Cyrillic
 * without combining marks, general punctuation, currency, arrows, mathematics and line drawing;
 * a width table of ranges. No soft hyphen, no zero-width character, no emoji, no CJK.
 */
const PLAIN =
  /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2100-\u2138\u213a-\u218b\u2190-\u22ff\u2500-\u259f\ufffd]*$/;

/** Where white space that is no space begins a word: wrap-ansi trims it from a row's start. */
const ODD_START = /(?:^|[ \n])[\u00a0\u202f\u205f]/;

/** Whether the fast path may set this text. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !ODD_START.test(text);
}

/**
 * Wraps `text` from `from` to `to`, where there is no line break, and adds its rows to `rows`.
 * `width` is in cells. One pass, no substring is made.
 */
export function wrapPlain(
  text: string,
  from: number,
  to: number,
  width: number,
  rows: number[],
): void {
  let start = from;
  let stop = from;
  let length = 0;
  for (let at = from; at <= to; ) {
    const space = text.indexOf(' ', at);
    const end = space === -1 || space > to ? to : space;
    if (at > from && length > 0) length += 1;
    if (end > at) {
      if (length > 0 && length + end - at > width) {
        rows.push(start, stop);
        length = 0;
      }
      if (length === 0) start = at;
      length += end - at;
      stop = end;
    }
    at = end + 1;
  }
  rows.push(start, stop);
}
