import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { galley } from '../world.ts';

const server = createServer((request, response) => {
  const isEmpty = request.url === '/empty';
  response.setHeader('content-type', isEmpty ? 'text/html' : 'text/plain');
  response.end(isEmpty ? '<p>' : 'Some text.\n');
});
let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

test.each<[string, string[], string]>([
  ['JSON', ['--json'], '/'],
  ['the list of several', ['list', 'test/texts/verse.txt'], '/'],
  ['the sources that match', ['search', '-l', 'text'], '/'],
  ['counts', ['search', '-c', 'text', 'test/texts/verse.txt'], '/'],
  ['a page without an article', [], '/empty'],
])('%s: no password of an address is printed', async (_, argv, path) => {
  const { stdout, stderr } = await galley([...argv, `http://me:secret@127.0.0.1:${port}${path}`]);
  expect(stdout + stderr).toContain(`http://127.0.0.1:${port}${path}`);
  expect(stdout + stderr).not.toMatch(/secret|me:/);
});

test.each([
  [
    'ftp://me:secret@a.example/x',
    'galley: ftp://a.example/x: no such file; a web address begins with http:// or https://\n',
  ],
  ['', "galley: '': no such file\n"],
  ['notes:draft@2.txt', 'galley: notes:draft@2.txt: no such file\n'],
])('%s: the name in the message', async (name, stderr) => {
  expect(await galley([name])).toMatchObject({ status: 2, stderr });
});
