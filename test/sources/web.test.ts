import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeHtml } from '../../src/sources/decode.ts';
import { isPrivate } from '../../src/sources/web/address.ts';
import { NETWORK, type Network } from '../../src/sources/web/connection.ts';
import { type FetchOptions, fetchPage } from '../../src/sources/web.ts';
import { selfSigned } from './web-certificate.ts';
import { Servers } from './web-server.ts';

/** Of answers put together at random. */
const RUNS = 200;

const servers = new Servers();
const tls = selfSigned();
const PAGE = '<p>Grüße aus Köln';
const ZEROS = Buffer.alloc(3 * 1024 * 1024);

let site: string;
let secure: string;
let proxy: string;
let closed: string;
const proxied: string[] = [];

type Reply = (response: ServerResponse, origin: string) => void;

const html = (body: string | Uint8Array, headers: Record<string, string> = {}): Reply => {
  return (response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
};
const typed = (type: string, body: string | Uint8Array = PAGE): Reply =>
  html(body, { 'content-type': type });
const to = (location: string, status = 302): Reply => {
  return (response) => response.writeHead(status, { location }).end();
};
const status = (code: number): Reply => {
  return (response) =>
    response.writeHead(code, 'Hostile \x9b31m', { 'content-type': 'text/html' }).end(PAGE);
};

const REPLIES: Record<string, Reply> = {
  '/utf8': typed('text/html; charset=utf-8'),
  '/latin1': typed('text/html; charset=iso-8859-1', Buffer.from(PAGE, 'latin1')),
  '/sjis': typed('text/html', Buffer.from('<meta charset=shift_jis><p>\x93\xfa\x96\x7b', 'latin1')),
  '/utf16': typed('text/html', Buffer.from(`\ufeff${PAGE}`, 'utf16le')),
  '/gzip': html(gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/x-gzip': html(gzipSync(PAGE), { 'content-encoding': 'X-GZIP' }),
  '/brotli': html(brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  '/deflate': html(deflateSync(PAGE), { 'content-encoding': 'deflate' }),
  '/raw': html(deflateRawSync(PAGE), { 'content-encoding': 'deflate' }),
  '/twice': html(gzipSync(brotliCompressSync(PAGE)), { 'content-encoding': 'br, gzip' }),
  '/thrice': html(PAGE, { 'content-encoding': 'gzip, gzip, gzip' }),
  '/zstd': html(PAGE, { 'content-encoding': 'zstd' }),
  '/damaged': html('no gzip', { 'content-encoding': 'gzip' }),
  '/damaged-br': html('no brotli at all', { 'content-encoding': 'br' }),
  '/cut-gzip': html(gzipSync(PAGE.repeat(99)).subarray(0, 30), { 'content-encoding': 'gzip' }),
  '/bomb': html(gzipSync(ZEROS), { 'content-encoding': 'gzip' }),
  '/bomb-br': html(brotliCompressSync(ZEROS), { 'content-encoding': 'br' }),
  '/bomb-twice': html(gzipSync(gzipSync(ZEROS)), { 'content-encoding': 'gzip, gzip' }),
  '/declared-large': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999' })
      .write('<p>'),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (!response.destroyed && response.write('<p>more</p>'.repeat(1000)));
    };
    response.on('drain', more);
    more();
  },
  '/drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/short': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write(PAGE, () => response.destroy());
  },
  '/short-chunks': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(PAGE, () => response.destroy());
  },
  '/dropped': (response) => response.destroy(),
  '/no-http': (response) => response.socket?.end('\x1b]0;hello\x07 not HTTP\r\n\r\n'),
  '/headers': html(PAGE, { 'x-long': 'a'.repeat(40_000) }),
  '/empty': html(''),
  '/empty-gzip': html('', { 'content-encoding': 'gzip' }),
  '/empty-deflate': html('', { 'content-encoding': 'deflate' }),
  '/404': status(404),
  '/500': status(500),
  '/299': status(299),
  '/304': status(304),
  '/599': status(599),
  '/bare-redirect': status(302),
  '/markdown': typed('text/markdown', '# Title'),
  '/xhtml': typed('application/xhtml+xml'),
  '/untyped': (response) => response.end(PAGE),
  '/octets': typed('application/octet-stream'),
  '/pdf': typed('application/pdf', '%PDF-1.7'),
  '/json': typed('application/json', '{}'),
  '/png': typed('image/png'),
  '/video': typed('video/mp4'),
  '/strange': typed('application/\x1b[31m'),
  '/false-html': typed('text/html', '%PDF-1.7'),
  '/untyped-png': (response) => response.end('\x89PNG\r\n\x1a\n'),
  '/false-png': typed('text/html', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  '/to/relative': to('../utf8#part'),
  '/to/query': to('?a=b', 307),
  '/to/query?a=b': html(PAGE),
  '/to/unicode': (response) => {
    response.socket?.end(
      'HTTP/1.1 301 Moved\r\nLocation: /caf\xc3\xa9\r\nContent-Length: 0\r\n\r\n',
      'latin1',
    );
  },
  '/caf%C3%A9': html(PAGE),
  '/to/permanent': to('/utf8', 308),
  '/to/other-host': (response, origin) =>
    to(`${origin.replace('127.0.0.1', 'localhost')}/utf8`)(response, origin),
  '/to/password': (response, origin) =>
    to(`${origin.replace('://', '://user:secret@')}/utf8`)(response, origin),
  '/to/loop': to('/to/loop'),
  '/to/file': to('file:///etc/passwd'),
  '/to/script': to('javascript:alert(1)'),
  '/to/nowhere': to('http://[/'),
  '/to/http': (response) => to(`${site}/utf8`)(response, ''),
  '/to/https': (response) => to(`${secure}/utf8`)(response, ''),
  '/to/metadata': to('http://169.254.169.254/latest/'),
  '/to/decimal': to('http://167772161/'),
  '/to/mapped': to('http://[::ffff:10.0.0.1]/'),
  '/to/inside': (response, origin) =>
    to(`${origin.replace('127.0.0.1', 'inside.test')}/utf8`)(response, origin),
  '/to/outside': (response, origin) =>
    to(`${origin.replace('127.0.0.1', 'outside.test')}/to/inside`)(response, origin),
};

for (let i = 0; i <= 11; i += 1)
  REPLIES[`/chain/${i}`] = i === 0 ? html(PAGE) : to(`/chain/${i - 1}`);

beforeAll(async () => {
  const reply = (origin: () => string) => (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => {});
    const found = REPLIES[request.url ?? ''] ?? status(404);
    found(response, origin());
  };
  site = await servers.start(reply(() => site));
  secure = await servers.start(
    reply(() => secure),
    tls,
  );
  proxy = await servers.start((request, response) => {
    proxied.push(
      `${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`,
    );
    if (request.url?.includes('auth.test')) response.writeHead(407).end();
    else if (request.url?.includes('redirect.test')) to('http://192.168.0.1/')(response, '');
    else html(PAGE)(response, '');
  });
  servers.tunnel((host, socket) => {
    proxied.push(`CONNECT ${host}`);
    if (host.startsWith('closed.test')) socket.end('HTTP/1.1 403 No\r\n\r\n');
    return host.startsWith('closed.test') ? null : Number(new URL(secure).port);
  });
  closed = await servers.closedOrigin();
});
afterAll(() => servers.close());
beforeEach(() => {
  servers.requests.length = 0;
  proxied.length = 0;
});

/** A network in which 127.0.0.1 passes for public, and inside.test is a private host. */
const NAMES: Network = {
  lookup: (host, _, found) => {
    if (!host.endsWith('.test')) found(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    else found(null, [{ address: host === 'inside.test' ? '10.0.0.1' : '127.0.0.1', family: 4 }]);
  },
  isPrivate: (ip) => ip !== '127.0.0.1',
};
const TRUSTING: Network = { ...NETWORK, ca: tls.cert };

const get = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(address, { env: {}, version: '1.2.3', ...options });

/** The one line a failed fetch is told in. */
async function failure(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  try {
    await get(address, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return error.message;
    throw error;
  }
  return 'fetched';
}

describe('pages', () => {
  const SAME = ['/utf8', '/latin1', '/utf16', '/gzip', '/x-gzip', '/brotli', '/deflate', '/raw'];
  const MORE = ['/twice', '/xhtml', '/untyped', '/octets', '/299', '/chain/10'];
  test.each([...SAME, ...MORE])('%s', async (path) => {
    const { bytes, contentType } = await get(site + path);
    expect(await decodeHtml(bytes, contentType)).toBe(PAGE);
  });

  test.each([
    ['/sjis', '<meta charset=shift_jis><p>日本'],
    ['/empty', ''],
    ['/empty-gzip', ''],
    ['/empty-deflate', ''],
    ['/markdown', '# Title'],
  ])('%s is %j', async (path, expected) => {
    const { bytes, contentType } = await get(site + path);
    expect(await decodeHtml(bytes, contentType)).toBe(expected);
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
    const headers = servers.requests[0]?.headers;
    expect(headers).toMatchObject({
      'user-agent': 'galley/1.2.3',
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  });

  test('a trusted certificate', async () => {
    expect((await get(`${secure}/utf8`, { network: TRUSTING })).url).toBe(`${secure}/utf8`);
    expect((await get(`${site}/to/https`, { network: TRUSTING })).url).toBe(`${secure}/utf8`);
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
    expect(await failure(address, { network: TRUSTING })).toBe(
      `${address}: redirects from https to http`,
    );
    expect(servers.requests).toHaveLength(1);
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

describe('private addresses', () => {
  const outside = (path: string): string => site.replace('127.0.0.1', 'outside.test') + path;
  const refused = 'redirects from a public to a private address';

  const PATHS = ['/to/inside', '/to/metadata', '/to/decimal', '/to/mapped', '/to/other-host'];
  test.each(PATHS)('%s', async (path) => {
    expect(await failure(outside(path), { network: NAMES })).toBe(`${outside(path)}: ${refused}`);
    expect(servers.requests).toHaveLength(1);
  });

  test('by way of another public one', async () => {
    const address = outside('/to/outside');
    expect(await failure(address, { network: NAMES })).toBe(`${address}: ${refused}`);
    expect(servers.requests).toHaveLength(2);
  });

  test('a name that is harmless only at first', async () => {
    let asked = 0;
    const network: Network = {
      ...NAMES,
      lookup: (_, __, found) => {
        asked += 1;
        found(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
      },
    };
    const address = outside('/to/permanent');
    expect(await failure(address, { network })).toBe(`${address}: ${refused}`);
    expect(servers.requests).toHaveLength(1);
  });

  test('behind a proxy, as far as names tell', async () => {
    const env = { HTTP_PROXY: proxy };
    expect(await failure('http://redirect.test/', { env })).toBe(
      `http://redirect.test/: ${refused}`,
    );
    expect(proxied).toHaveLength(1);
  });
});

describe('isPrivate', () => {
  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.0.1', '169.254.169.254'],
    ...[
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fdff::1', 'ff02::1', '::7f00:1'],
    ...['::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::c0a8:101', '2002:7f00:1::', '2001::1'],
  ])('%s', (ip) => expect(isPrivate(ip)).toBe(true));

  test.each([
    ...['1.1.1.1', '9.255.255.255', '100.63.0.1', '100.128.0.1', '172.15.0.1', '172.32.0.1'],
    ...['192.167.0.1', '223.255.255.255', '2606:4700::1111', '2a00:1450::1', '::ffff:1.1.1.1'],
    ...['64:ff9b::101:101', '2002:101:101::'],
  ])('not %s', (ip) => expect(isPrivate(ip)).toBe(false));
});

describe('proxies', () => {
  test.each([
    ['http_proxy', 'http://example.test/a?b'],
    ['HTTP_PROXY', 'http://example.test/a?b'],
  ])('%s', async (name, address) => {
    const env = { [name]: proxy.replace('://', '://me:pass@') };
    expect((await get(address, { env })).url).toBe(address);
    expect(proxied).toEqual([`GET ${address} Basic ${btoa('me:pass')}`]);
  });

  test('one without a scheme, and empty ones', async () => {
    const env = { http_proxy: '', HTTP_PROXY: proxy.slice('http://'.length), NO_PROXY: '' };
    await get('http://example.test/', { env });
    expect(proxied).toEqual(['GET http://example.test/ ']);
  });

  test.each([
    [{ NO_PROXY: '127.0.0.1' }, 0],
    [{ no_proxy: '*' }, 0],
    [{ no_proxy: 'example.org', NO_PROXY: '*' }, 1],
  ])('%j', async (exceptions, count) => {
    await get(`${site}/utf8`, { env: { HTTP_PROXY: proxy, ...exceptions } });
    expect(proxied).toHaveLength(count);
  });

  test('https through a tunnel', async () => {
    const env = { HTTPS_PROXY: proxy };
    const address = 'https://tunnel.test/utf8';
    expect(await failure(address, { env })).toBe(`${address}: the certificate is not trusted`);
    expect(proxied).toEqual(['CONNECT tunnel.test:443']);
    expect(await failure('https://closed.test/', { env })).toBe(
      'https://closed.test/: the proxy refused the connection',
    );
  });

  test('what goes wrong', async () => {
    const address = 'http://example.test/';
    const because = (HTTP_PROXY: string, of = address) => failure(of, { env: { HTTP_PROXY } });
    expect(await because('http://me:secret@[')).toBe(
      `${address}: the address of the proxy is not valid`,
    );
    expect(await because('ftp://proxy')).toBe(`${address}: the address of the proxy is not valid`);
    expect(await because(closed)).toBe(`${address}: connection refused`);
    expect(await because(proxy, 'http://auth.test/')).toBe(
      'http://auth.test/: the proxy asks for a password',
    );
  });
});

describe('whatever a server sends', () => {
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

  test('is a page or one plain line', async () => {
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
});

describe('waiting', () => {
  test('progress is shown and taken away', async () => {
    const lines: (string | null)[] = [];
    const limits = { time: 150, quiet: 50 };
    await failure(`${site}/drip`, { limits, progress: (line) => lines.push(line) });
    expect(lines[0]).toMatch(/^fetching 127\.0\.0\.1:\d+ … 1 kB$/);
    expect(lines.at(-1)).toBeNull();
  });

  test('a quick page shows none', async () => {
    const lines: (string | null)[] = [];
    await get(`${site}/utf8`, { progress: (line) => lines.push(line) });
    expect(lines).toEqual([]);
  });

  test.each(['/silent', '/drip', '/endless'])('an abort ends %s', async (path) => {
    const abort = new AbortController();
    const fetched = get(site + path, {
      signal: abort.signal,
      limits: { bytes: Number.POSITIVE_INFINITY },
    });
    setTimeout(() => abort.abort(new Error('stopped')), 50);
    await expect(fetched).rejects.toThrow('stopped');
  });

  test('an abort before the start', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(get(`${site}/utf8`, { signal })).rejects.toThrow('stopped');
    expect(servers.requests).toEqual([]);
  });

  test('an abort while a name is looked up', async () => {
    const abort = new AbortController();
    const network: Network = { ...NAMES, lookup: () => abort.abort(new Error('stopped')) };
    const fetched = get('http://slow.test/', { signal: abort.signal, network });
    await expect(fetched).rejects.toThrow('stopped');
  });
});
