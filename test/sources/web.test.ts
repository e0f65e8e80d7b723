import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeWhole } from '../../src/sources/decode.ts';
import type { FetchOptions } from '../../src/sources/web.ts';
import { PAGE } from './web-pages.ts';
import { failure, get, NAMES, startSite } from './web-site.ts';

const { close, closed, requests, secure, site, trusting } = await startSite();
afterAll(close);
beforeEach(() => {
  requests.length = 0;
});

describe('pages', () => {
  const SAME = ['/utf8', '/latin1', '/utf16', '/gzip', '/x-gzip', '/brotli', '/deflate', '/raw'];
  const MORE = ['/twice', '/xhtml', '/untyped', '/octets', '/299', '/chain/10'];
  test.each([...SAME, ...MORE])('%s', async (path) => {
    const { bytes, contentType } = await get(site + path);
    expect(await decodeWhole(bytes, { contentType, html: true })).toBe(PAGE);
  });

  test.each([
    ['/sjis', '<meta charset=shift_jis><p>日本'],
    ['/empty', ''],
    ['/empty-gzip', ''],
    ['/empty-deflate', ''],
    ['/markdown', '# Title'],
  ])('%s is %j', async (path, expected) => {
    const { bytes, contentType } = await get(site + path);
    expect(await decodeWhole(bytes, { contentType, html: true })).toBe(expected);
  });

  test.each([
    ['/utf8#part', '/utf8'],
    ['/to/relative', '/utf8'],
    ['/to/query', '/to/query?a=b'],
    ['/to/unicode', '/caf%C3%A9'],
    ['/to/permanent', '/utf8'],
    ['/to/password', '/utf8'],
    ['/to/other-host', 'localhost/utf8'],
  ])('%s ends at %s', async (path, end) => {
    const { url } = await get(site + path);
    expect(url.replace(/:\d+/, '')).toBe(
      end.startsWith('/') ? `http://127.0.0.1${end}` : `http://${end}`,
    );
  });

  test('a user agent, no cookies, no credentials', async () => {
    await get(`${site.replace('://', '://user:secret@')}/utf8`);
    const headers = requests[0]?.headers;
    expect(headers).toMatchObject({
      'user-agent': 'galley/1.2.3',
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  });

  test('a trusted certificate', async () => {
    expect((await get(`${secure}/utf8`, { network: trusting })).url).toBe(`${secure}/utf8`);
    expect((await get(`${site}/to/https`, { network: trusting })).url).toBe(`${secure}/utf8`);
  });
});

describe('failures', () => {
  const small = { bytes: 1024 * 1024 };
  const cases: [string, string, Partial<FetchOptions>?][] = [
    ['/404', 'the server said 404 Not Found'],
    ['/500', 'the server said 500 Internal Server Error'],
    ['/599', 'the server said 599'],
    ['/304', 'the server said 304 Not Modified'],
    ['/bare-redirect', 'the server said 302 Found'],
    ['/zstd', 'is compressed in an unknown way'],
    ['/thrice', 'is compressed in an unknown way'],
    ['/damaged', 'its compression is damaged'],
    ['/damaged-br', 'its compression is damaged'],
    ['/cut-gzip', 'the connection broke off'],
    ['/bomb', 'is larger than 1 MB', { limits: small }],
    ['/bomb-br', 'is larger than 1 MB', { limits: small }],
    ['/bomb-twice', 'is larger than 1 MB', { limits: small }],
    ['/endless', 'is larger than 1 MB', { limits: small }],
    ['/declared-large', 'is larger than 20 MB'],
    ['/drip', 'took longer than 0.1 seconds', { limits: { time: 100 } }],
    ['/silent', 'took longer than 0.1 seconds', { limits: { time: 100 } }],
    ['/short', 'the connection broke off'],
    ['/short-chunks', 'the connection broke off'],
    ['/dropped', 'the connection broke off'],
    ['/no-http', 'the answer is not HTTP'],
    ['/headers', 'the headers of the answer are too large'],
    ['/pdf', 'is a PDF, not an article'],
    ['/json', 'is JSON, not an article'],
    ['/png', 'is a PNG image, not an article'],
    ['/video', 'is video, not an article'],
    ['/false-html', 'is a PDF, not an article'],
    ['/false-png', 'is a PNG image, not an article'],
    ['/to/loop', 'redirects more than 10 times'],
    ['/chain/11', 'redirects more than 10 times'],
    ['/to/file', 'redirects to something else than the web'],
    ['/to/script', 'redirects to something else than the web'],
    ['/to/nowhere', 'redirects to no valid address'],
    ['/to/https', 'the certificate is not trusted'],
  ];
  test.each(cases)('%s: %s', async (path, why, options) => {
    expect(await failure(site + path, options)).toBe(`${site}${path}: ${why}`);
  });

  test('hosts', async () => {
    expect(await failure(closed)).toBe(`${closed}: connection refused`);
    expect(await failure('http://gone.example/', { network: NAMES })).toBe(
      'http://gone.example/: no such host',
    );
    expect(await failure(secure)).toBe(`${secure}: the certificate is not trusted`);
    const wrong = site.replace('http:', 'https:');
    expect(await failure(wrong)).toBe(`${wrong}: no secure connection could be made`);
    const plain = secure.replace('https:', 'http:');
    expect(await failure(plain)).toBe(`${plain}: the connection broke off`);
  });

  test('from https to http', async () => {
    const address = `${secure}/to/http`;
    expect(await failure(address, { network: trusting })).toBe(
      `${address}: redirects from https to http`,
    );
    expect(requests).toHaveLength(1);
  });

  test.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'http://',
    'http://a b/',
    'http:\\\\[',
    'mailto:a@b',
  ])('%s', async (address) => {
    expect(await failure(address)).toMatch(/: is not a web address$/);
  });

  test.each([
    ['http://user:secret@127.0.0.1:1/a', 'http://127.0.0.1:1/a: connection refused'],
    ['http://user:secret@a b/', 'http://a b/: is not a web address'],
    ['http://user:se/cr@et@[/', 'http://[/: is not a web address'],
  ])('no password in the message of %s', async (address, message) => {
    expect(await failure(address)).toBe(message);
  });
});
