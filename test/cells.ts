import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

type Widths = xterm.IUnicodeVersionProvider;

/** xterm's own widths of code points. */
function widths(): Widths {
  let provider: Widths | undefined;
  const unicode = { register: (given: Widths) => (provider = given), activeVersion: '' };
  new Unicode11Addon().activate({ unicode } as unknown as xterm.Terminal);
  if (provider === undefined) throw new Error('the addon has registered nothing');
  return provider;
}

const graphemes = new Intl.Segmenter();
const ofPoint = widths();

/**
 * How a terminal with graphemes gives out its cells: one that is of several code points has the
 * cells of the widest, a flag or what is asked to be an emoji has two. As xterm wants it: a state,
 * the cells and whether it joins what is before, in one number.
 */
function provider(): Widths {
  let grapheme = '';
  let cells = 0;
  return {
    version: 'graphemes',
    wcwidth: (point) => ofPoint.wcwidth(point),
    charProperties(point, before) {
      const longer = grapheme + String.fromCodePoint(point);
      const joins = before !== 0 && [...graphemes.segment(longer)].length === 1;
      grapheme = joins ? longer : String.fromCodePoint(point);
      const isWide = point === 0xfe0f || /^\p{RI}{2}$/u.test(grapheme);
      const own = isWide ? 2 : ofPoint.wcwidth(point);
      cells = joins ? Math.max(cells, own) : own;
      return (1 << 3) | (cells << 1) | (joins ? 1 : 0);
    },
  };
}

/** What a terminal makes of lines. */
export interface Cells {
  /** Its rows, without trailing blanks. */
  readonly rows: readonly string[];
  /** What stands in its cells, but for blanks. */
  readonly graphemes: readonly string[];
  /** How many rows go on in the next, since they were too long. */
  readonly over: number;
}

/** Shows lines on an emulated terminal of so many columns. */
export async function cellsOf(lines: string, columns: number): Promise<Cells> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 500, allowProposedApi: true });
  terminal.unicode.register(provider());
  terminal.unicode.activeVersion = 'graphemes';
  await new Promise<void>((resolve) => terminal.write(lines.replaceAll('\n', '\r\n'), resolve));
  const buffer = terminal.buffer.active;
  const all = Array.from({ length: buffer.length }, (_, y) => buffer.getLine(y));
  const cells = all.flatMap((line) =>
    Array.from({ length: columns }, (_, x) => line?.getCell(x)?.getChars() ?? ''),
  );
  return {
    rows: all.map((line) => line?.translateToString(true) ?? ''),
    graphemes: cells.filter((chars) => chars.trim() !== ''),
    over: all.filter((line) => line?.isWrapped).length,
  };
}
