import { readdirSync, readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { galley, ROOT, words } from './world.ts';

/**
 * Each file holds what one command prints. Its first line is the command: after `$` into a pipe,
 * after `80$` on a terminal of 80 columns. ESC is written ␛. `npx vitest run -u` writes them anew.
 */
const FOLDER = `${ROOT}/test/golden`;

test.each(readdirSync(FOLDER))('%s', async (file) => {
  const [first = ''] = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
  const [, columns, line = ''] = /^(\d*)\$ galley ?(.*)$/.exec(first) ?? [];
  expect(columns, 'the first line is the command').toBeDefined();
  const { status, stdout, stderr } = await galley(
    words(line),
    columns ? { columns: Number(columns) } : {},
  );
  const errors = stderr === '' ? '' : `--- stderr\n${stderr}`;
  const end = status === 0 ? '' : `--- status ${status}\n`;
  const shown = `${first}\n${stdout}${errors}${end}`.replaceAll('\x1b', '␛');
  await expect(shown).toMatchFileSnapshot(`${FOLDER}/${file}`);
});

test.each(readdirSync(FOLDER).filter((file) => /-(?:40|80|120)\b/.test(file)))(
  '%s fits by cells, but for a long word',
  (file) => {
    const [first = '', ...lines] = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    if (first.includes('-w 0')) return;
    const columns = Number(/^(\d+)\$/.exec(first)?.[1] ?? /-(\d+)/.exec(file)?.[1]);
    for (const line of lines) {
      const text = line.replace(/␛(?:\[[\d;]*m|\]8;[^␛]*␛\\)/g, '');
      if (!/^\s*(?:[•│\d.]+\s+)*\S+$/.test(text)) {
        expect(stringWidth(text), line).toBeLessThanOrEqual(columns);
      }
    }
  },
);
