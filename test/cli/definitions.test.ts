import { expect, test } from 'vitest';
import { optionsOf } from '../../src/cli/definition.ts';
import { COMMANDS } from '../../src/cli/definitions.ts';
import { spellingsOf } from '../../src/cli/flags.ts';
import { helpOf } from '../../src/cli/help.ts';
import { manualOf } from '../../src/cli/manual.ts';

const plain = (text: string): string => text;

test.each([40, 60, 80])('help fits %d columns', (width) => {
  for (const command of [null, ...COMMANDS]) {
    const lines = helpOf(command, width, plain).split('\n');
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
  }
});

test('help begins with examples and tells every option', () => {
  for (const command of COMMANDS) {
    const help = helpOf(command, 80, plain);
    const titles = Array.from(help.matchAll(/^(?:Examples|Arguments)$/gm), ([title]) => title);
    expect(titles).toEqual(['Examples', 'Arguments']);
    for (const option of optionsOf(command)) expect(help).toContain(option.flags);
  }
});

test('the manual page has its sections and every option', () => {
  const page = manualOf('1.2.3', '2025-01-31');
  const sections = Array.from(page.matchAll(/^\.SH (.*)$/gm), ([, name]) => name);
  expect(sections).toEqual([
    ...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'EXIT STATUS'],
    ...['ENVIRONMENT', 'FILES', 'EXAMPLES', 'SEE ALSO'],
  ]);
  for (const option of COMMANDS.flatMap(optionsOf)) {
    for (const spelling of spellingsOf(option)) {
      expect(page).toContain(`\\fB${spelling.replaceAll('-', '\\-')}\\fR`);
    }
  }
  expect(page).toMatch(/^\.TH GALLEY 1 2025-01-31 "galley 1\.2\.3"/);
  expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
