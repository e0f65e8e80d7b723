// Draws the pictures of the README: runs galley on a pseudo-terminal, reads the cells of an
// emulator and writes them as SVG, once on a dark and once on a light background.
// npm run build && node .config/pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, '.pictures');
const COLUMNS = 80;
/** More rows than this tell nothing more. */
const ROWS = 24;
/** The size of a cell, and of the margin around them, in pixels. */
const [WIDTH, HEIGHT, MARGIN] = [8.4, 18, 14];

/** @type {Record<string, string[]>} */
const PICTURES = {
  article: [],
  search: ['search', "minister's visit"],
  list: ['list'],
};

/** Background, foreground and the sixteen colours as far as the theme uses them. */
const GROUNDS = {
  dark: { back: '#14161a', text: '#d6d9de', colours: { 2: '#7fb77e', 6: '#6cb6c9' } },
  light: { back: '#fbfaf7', text: '#26282c', colours: { 2: '#3c7a3b', 6: '#1d6f86' } },
};
/** @typedef {typeof GROUNDS.dark} Ground */

/**
 * What a run leaves on a terminal.
 * @param {string[]} argv
 */
async function screenOf(argv) {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 60, allowProposedApi: true });
  const pty = spawn(process.execPath, [join(ROOT, 'dist/galley.cjs'), ...argv], {
    cols: COLUMNS,
    rows: 60,
    env: { TERM: 'xterm-256color', GALLEY_PAGER: '', PATH: process.env.PATH ?? '' },
  });
  let raw = '';
  pty.onData((data) => {
    raw += data;
  });
  await new Promise((resolve) => pty.onExit(resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => terminal.write(raw, () => resolve(undefined)));
  return terminal.buffer.active;
}

/**
 * The style of a cell as attributes of an SVG text.
 * @param {import('@xterm/headless').IBufferCell} cell
 * @param {Ground} ground
 */
function styleOf(cell, { back, text, colours }) {
  /** @type {Record<number, string>} */
  const palette = colours;
  const colour = cell.isFgDefault() ? text : (palette[cell.getFgColor()] ?? text);
  return [
    ...(cell.isInverse() ? [`fill="${back}"`] : colour === text ? [] : [`fill="${colour}"`]),
    ...(cell.isBold() ? ['font-weight="bold"'] : []),
    ...(cell.isItalic() ? ['font-style="italic"'] : []),
    ...(cell.isUnderline() ? ['text-decoration="underline"'] : []),
    ...(cell.isDim() ? ['opacity="0.62"'] : []),
  ].join(' ');
}

/**
 * The runs of one style in a row.
 * @param {import('@xterm/headless').IBufferLine} line
 * @param {Ground} ground
 */
function runsOf(line, ground) {
  /** @type {{ x: number, cells: number, text: string, style: string, isInverse: boolean }[]} */
  const runs = [];
  for (let x = 0; x < line.length; x += 1) {
    const cell = line.getCell(x);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const [style, isInverse] = [styleOf(cell, ground), cell.isInverse() !== 0];
    const last = runs.at(-1);
    if (last?.style === style && last.isInverse === isInverse) {
      last.text += cell.getChars() || ' ';
      last.cells += cell.getWidth();
    } else {
      runs.push({ x, cells: cell.getWidth(), text: cell.getChars() || ' ', style, isInverse });
    }
  }
  return runs.filter(({ text, isInverse }) => isInverse || text.trim() !== '');
}

/** @param {string} word */
const typed = (word) => (word.includes(' ') ? `"${word}"` : word);
/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** @param {number} number */
const px = (number) => String(Math.round(number * 10) / 10);

/**
 * @param {import('@xterm/headless').IBuffer} buffer
 * @param {Ground} ground
 * @param {string} title
 */
function svgOf(buffer, ground, title) {
  const parts = [];
  let rows = 0;
  for (let y = 0; y < Math.min(buffer.length, ROWS); y += 1) {
    const line = buffer.getLine(y);
    if (line === undefined || line.translateToString(true) === '') continue;
    rows = y + 1;
    for (const { x, cells, text, style, isInverse } of runsOf(line, ground)) {
      const kept = isInverse ? text : text.trimEnd();
      const start = kept.length - kept.trimStart().length;
      const [left, width] = [MARGIN + x * WIDTH, cells * WIDTH];
      const top = MARGIN + y * HEIGHT;
      if (isInverse)
        parts.push(
          `<rect x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${HEIGHT}" fill="${ground.text}"/>`,
        );
      const shown = isInverse ? kept : kept.slice(start);
      const at = left + (isInverse ? 0 : start * WIDTH);
      const length = (cells - (isInverse ? 0 : start + text.length - kept.length)) * WIDTH;
      parts.push(
        `<text x="${px(at)}" y="${px(top + 13)}" textLength="${px(length)}"${style && ` ${style}`}>${escaped(shown)}</text>`,
      );
    }
  }
  const [width, height] = [COLUMNS * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="${ground.text}"><title>${title}</title><rect width="100%" height="100%" rx="8" fill="${ground.back}"/>
${parts.join('\n')}
</svg>
`;
}

mkdirSync(FOLDER, { recursive: true });
for (const [name, argv] of Object.entries(PICTURES)) {
  const buffer = await screenOf(argv);
  for (const [ground, look] of Object.entries(GROUNDS)) {
    writeFileSync(
      join(FOLDER, `${name}-${ground}.svg`),
      svgOf(buffer, look, ['galley', ...argv.map(typed)].join(' ')),
    );
  }
}
process.exit(0);
