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

/**
 * The columns that a file's lines are to fit: those of its terminal or of what is set in a pipe.
 * Undefined for what is a paragraph a line.
 */
function columnsOf(command: string): number | undefined {
  if (/ (?:--json|--markdown|-w 0)\b/.test(command)) return undefined;
  const [, terminal] = /^(\d+)\$/.exec(command) ?? [];
  const [, width] = / -w (\d+)/.exec(command) ?? [];
  if (terminal !== undefined || width !== undefined) return Number(width ?? terminal);
  return / galley (?:list|search)\b/.test(command) ? undefined : 80;
}

const COMMANDS = readdirSync(FOLDER).map((file) => {
  const [command = '', ...lines] = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
  return { file, columns: columnsOf(command), lines };
});

test.each(COMMANDS.filter(({ columns }) => columns !== undefined))(
  '$file fits $columns columns by cells, but for a lone address',
  ({ columns = 0, lines }) => {
    for (const line of lines) {
      const text = line.replace(/␛(?:\[[\d;]*m|\]8;[^␛]*␛\\)/g, '');
      if (line === '--- stderr') break;
      if (!/^\s*(?:\[\d+\] )?https?:\S+$/.test(text))
        expect(stringWidth(text), line).toBeLessThanOrEqual(columns);
    }
  },
);
