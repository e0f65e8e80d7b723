import type { Output } from '../io.ts';
import { within } from '../units.ts';

/** Text is handed on in pieces of about this many UTF-16 units. */
const FULL = 16_384;
/** The second piece; each after it is twice as large. */
const SECOND = 1024;
/** To a terminal, or the pager before it, in such: two screens. */
const SCREENS = 4096;

/** galley's own sequences: attributes and the sixteen colours, on and off. */
const OWN = String.raw`\x1b\[(?:[12347]|2[23479]|3[0-79]|9[0-7])m`;
/** Links: to the web or to mail, in ASCII, and their end. */
const LINK = String.raw`\x1b\]8;;(?:(?:https?://|mailto:)[!-~]{1,2000})?\x1b\\`;
/** What matches nowhere. */
const NOTHING = '(?!)';
const FORBIDDEN = String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e00ff}\ud800-\udfff]`;

/** What is not forbidden, but for surrogates. */
const isPlain = within(
  '\t\n ~\u00a0\u061b\u061d\u200a\u200c\u200d\u2010\u2027\u202f\u205f\u2070\ud7ff\ue000\ufefe\uff00\uffff',
);
/** With surrogates, but for those that begin tag characters. */
const isPaired = within(
  '\t\n ~\u00a0\u061b\u061d\u200a\u200c\u200d\u2010\u2027\u202f\u205f\u2070\udb3f\udb41\ufefe\uff00\uffff',
);
/** Whether there is nothing forbidden in a text; it may say no of one that is safe. */
const isSafe = (text: string): boolean => isPlain(text) || (isPaired(text) && text.isWellFormed());

/** Where finished text goes. */
export interface Sink {
  /** A promise is to be waited for before more is written: a pager has enough for now. */
  write(text: string): void | Promise<void>;
  /** Writes what is waiting. */
  flush(): void | Promise<void>;
}

function walled(text: string, own: string): string {
  const wall = new RegExp(`(${own})|${FORBIDDEN}`, 'gu');
  return text.replace(wall, (_, own: string | undefined) => own || '\ufffd');
}

/** Whether a text holds nothing but what is safe and, each whole, sequences of galley's own. */
function isOwn(text: string, sequence: RegExp): boolean {
  for (let at = 0; ; ) {
    const next = text.indexOf('\x1b', at);
    if (!isSafe(next === -1 ? text.slice(at) : text.slice(at, next))) return false;
    if (next === -1) return true;
    sequence.lastIndex = next;
    if (!sequence.test(text)) return false;
    at = sequence.lastIndex;
  }
}

/**
 * The last wall before a terminal or a pipe. What it is given has passed the gate already; should
 * anything a terminal obeys have got around it, it is replaced here. The first text is written at
 * once, so that a reader sees it; later text in pieces that grow, so that a reader who wanted only
 * its first lines is soon known to have gone; but block by block where someone may wait for it.
 */
export function sinkOf(output: Output, colour: boolean, links = false): Sink {
  const own = colour ? (links ? `${OWN}|${LINK}` : OWN) : NOTHING;
  const sequence = new RegExp(own, 'y');
  let waiting: string[] = [];
  let length = 0;
  const most = output.isTerminal ? SCREENS : FULL;
  let full = 0;
  const flush = (): void | Promise<void> => {
    if (length === 0) return undefined;
    const text = waiting.join('');
    waiting = [];
    length = 0;
    return output.write(isSafe(text) || isOwn(text, sequence) ? text : walled(text, own));
  };
  return {
    write(text) {
      waiting.push(text);
      length += text.length;
      if (length < full && !output.isLive) return undefined;
      full = Math.min(Math.max(full * 2, SECOND), most);
      return flush();
    },
    flush,
  };
}
