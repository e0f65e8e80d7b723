import { expect, test } from 'vitest';
import { galley } from '../world.ts';
import { CASES, ENTITIES } from './corpus.ts';
import { ARGUMENTS, kept, PLACES, SOURCES } from './places.ts';
import { broken } from './promise.ts';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

test('there are cases enough', () => {
  expect(CASES.length + ENTITIES.length).toBeGreaterThanOrEqual(120);
});

test.each(CASES.filter(([, text]) => !text.includes('\0')))(
  '%s: what is seen of it',
  async (_, text, shown) => {
    const { stdout } = await galley(['-f', 'text', '-w', '0', '-'], {
      stdin: `Before ${text} after.`,
    });
    expect(onOneLine(stdout)).toContain(onOneLine(shown));
  },
);

test.each(ENTITIES)('an entity, %s: what is seen of it', async (_, text, shown) => {
  const stdin = `<article><p>Before ${text} after.</p></article>`;
  const { stdout } = await galley(['-f', 'html', '-w', '0', '-'], { stdin });
  expect(stdout).toBe(`Before ${shown} after.\n`);
});

/** Each text in each source, by one of the commands; `npm run fuzz` begins with all of them. */
test.each(PLACES)('$name: the promise is kept', async (place) => {
  const every = PLACES.length / SOURCES.length;
  for (const [i, [name, text]] of [...CASES, ...ENTITIES].entries()) {
    if ((i + PLACES.indexOf(place)) % every === 0) expect(await kept(place, text), name).toBeNull();
  }
});

test.each(ARGUMENTS.map((argument) => [argument('…').join(' '), argument] as const))(
  'galley %s is refused in one clean line',
  async (_, argument) => {
    for (const [i, [name, text]] of CASES.entries()) {
      if (i % 3 !== ARGUMENTS.indexOf(argument) % 3) continue;
      const argv = argument(text);
      const outcome = await galley(argv);
      expect(broken(outcome, argv), name).toBeNull();
      expect(outcome, name).toMatchObject({ status: 2, stdout: '' });
    }
  },
);
