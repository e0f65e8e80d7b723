import { expect, test } from 'vitest';
import { galley } from './world.ts';

test('numbers depend neither on the width nor on what is shown', async () => {
  const numbered = async (...options: string[]): Promise<unknown[]> => {
    const { stdout } = await galley(['list', '--json', ...options]);
    const all = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return all.filter(({ n }) => n !== null).map(({ n, text }) => [n, text]);
  };
  const plain = await numbered();
  expect(plain.length).toBe(22);
  expect(await numbered('--all')).toEqual(plain);
  expect(await numbered('-w', '30')).toEqual(plain);
});

test.each<[string[], number]>([
  [['-q', 'China'], 0],
  [['-q', 'zebra'], 1],
  [['China'], 0],
  [['zebra'], 1],
  [['zebra', 'no-such-file'], 2],
  [['China', 'no-such-file'], 2],
  [[''], 2],
  [['-e', '('], 2],
  [['-e', '^(\\w+\\s?)*$', 'content/blinken-in-beijing.txt'], 2],
])('search %j ends with %d', async (argv, status) => {
  expect((await galley(['search', ...argv])).status).toBe(status);
});

test('one source that fails is told, the others go on', async () => {
  const { status, stdout, stderr } = await galley(['list', 'no-such', 'test/texts/verse.txt']);
  expect(status).toBe(2);
  expect(stderr).toBe('galley: no-such: no such file\n');
  expect(stdout).toMatch(/^test\/texts\/verse.txt\t1\tI kept/);
});

test('a reader that goes away is no error', async () => {
  expect(await galley([], { columns: 80, writes: 2 })).toMatchObject({ status: 0, stderr: '' });
});

test('options may stand before the command; one it does not have is refused', async () => {
  expect((await galley(['--json', 'list'])).stdout).toMatch(/^\{"version":1/);
  expect((await galley(['-p', '3', 'list'])).stderr).toBe(
    'galley: --paragraphs: is no option of list\n',
  );
});

test('a pipe that nobody asked to read is pointed out to a person', async () => {
  const { stderr, stdout } = await galley([], { stdin: 'text', columns: 80 });
  expect(stderr).toBe('galley: standard input: is not read; - reads it\n');
  expect(stdout).toMatch(/Blinken/);
});

test.each([
  ['CRLF', 'T\r\n\r\nText.\r\n'],
  ['CR', 'T\r\rText.\r'],
  ['a byte order mark', '\ufeffT\n\nText.'],
  ['no last newline', 'T\n\nText.'],
])('%s', async (_, stdin) => {
  expect((await galley(['-'], { stdin })).stdout).toBe('T\n\nText.\n');
});
