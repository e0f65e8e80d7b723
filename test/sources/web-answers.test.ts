import { type AddressInfo, createServer } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failure } from './web-site.ts';

/** Of answers put together at random. */
const RUNS = 200;

const PARTS = [
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 302 Found\r\nLocation: ',
  'HTTP/1.1 404 \x1b]0;a\x07\r\n',
  'HTTP/1.1 103 Early\r\nLink: <a>\r\n\r\n',
  'HTTP/1.0 200\r\n',
  'Content-Type: text/html\r\n',
  'Content-Type: \x9b31m\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: br, deflate\r\n',
  'Content-Length: 12\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Connection: close\r\n',
  'Location: http://127.0.0.1:1/\x1b[2J\r\n',
  'Set-Cookie: a=b\r\n',
  'X: \0\r\n',
  '\r\n',
  '\r\n',
  'c\r\nHello, world\r\n0\r\n\r\n',
  'ffffffffffffffffff\r\n',
  'Hello, world',
];

test('whatever a server sends is a page or one plain line', async () => {
  const raw = createServer((socket) =>
    socket.on('error', () => {}).once('data', () => socket.end(sent, 'latin1')),
  );
  let sent = '';
  await new Promise<void>((done) => raw.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`;
  const part = fc.oneof(
    fc.constantFrom(...PARTS),
    fc.string({ unit: 'binary-ascii', maxLength: 9 }),
  );
  const answer = fc.tuple(fc.constantFrom(...PARTS), fc.array(part, { maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(answer, async ([start, parts]) => {
      sent = start + parts.join('');
      const line = await failure(address, { limits: { time: 1000 } });
      expect(line).toMatch(/^[ -~]+$/);
      expect(line).not.toContain('cannot be fetched');
    }),
    { numRuns: RUNS },
  );
  raw.close();
});
