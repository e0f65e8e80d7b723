// What the benchmarks read: made anew for each run, the same each time.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const article = fileURLToPath(new URL('../../content/blinken-in-beijing.txt', import.meta.url));
const WIDTH = 72;

/** Numbers from 0 to 1, always the same. */
function random() {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes so many bytes of prose, in paragraphs of 20 to 120 words wrapped by hand.
 * @param {string} file
 * @param {number} bytes
 */
function writeProse(file, bytes) {
  const words = readFileSync(article, 'utf8').match(/[\w’“]+[,.]?(?=\s)/g) ?? [];
  const next = random();
  writeFileSync(file, 'A made book\n\n');
  for (let written = 0; written < bytes; ) {
    let piece = '';
    while (piece.length < 1_000_000 && written + piece.length < bytes) {
      let line = 'Paragraph';
      for (let left = 20 + Math.floor(next() * 100); left > 0; left -= 1) {
        const word = words[Math.floor(next() * words.length)] ?? '';
        if (line.length + word.length >= WIDTH) {
          piece += `${line}\n`;
          line = word;
        } else line += ` ${word}`;
      }
      piece += `${line}.\n\n`;
    }
    appendFileSync(file, piece);
    written += Buffer.byteLength(piece);
  }
}

/**
 * Writes all that the cases read into a folder.
 * @param {string} folder
 */
export function writeData(folder) {
  const into = (/** @type {string} */ name) => join(folder, name);
  writeFileSync(into('empty.cjs'), '');
  for (const [name, bytes] of /** @type {const} */ ([
    ['1m.txt', 1e6],
    ['3m.txt', 3e6],
    ['10m.txt', 1e7],
    ['100m.txt', 1e8],
  ]))
    writeProse(into(name), bytes);
  writeFileSync(into('line.txt'), readFileSync(into('10m.txt'), 'utf8').replace(/\s+/g, ' '));
  const chinese = '外交部发言人星期一表示，双方就共同关心的问题进行了坦诚、深入的讨论。😀'.repeat(
    3,
  );
  writeFileSync(into('chinese-6k.txt'), `标题\n\n${`${chinese}\n\n`.repeat(19)}`);
  writeFileSync(into('chinese-10m.txt'), `标题\n\n${`${chinese}\n\n`.repeat(31_000)}`);
  const paragraphs = readFileSync(into('3m.txt'), 'utf8').split('\n\n');
  for (let i = 0; i < 2000; i += 1)
    writeFileSync(into(`small-${i}.txt`), `${paragraphs.slice(i, i + 3).join('\n\n')}\n`);
  const body = paragraphs.slice(1, 150).map((text) => `<p class="text">${text}</p>`);
  const menu = `<nav><ul>${'<li><a href="/x">A link</a></li>'.repeat(150)}</ul></nav>`;
  writeFileSync(
    into('page.html'),
    `<!doctype html><title>A page</title>${menu}<article><h1>A page</h1>${body.join('')}</article>`,
  );
}
