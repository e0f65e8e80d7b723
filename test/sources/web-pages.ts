import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export const PAGE = '<p>Grüße aus Köln';
const ZEROS = Buffer.alloc(3 * 1024 * 1024);

/** Where the site is, and the same over https. */
export interface Origins {
  site: string;
  secure: string;
}

/** An answer; `origin` is that of the server which was asked. */
export type Reply = (response: ServerResponse, origin: string, origins: Origins) => void;

type SimpleReply = (response: ServerResponse) => void;

/** A page. */
export const html = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): SimpleReply => {
  return (response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
};
const typed = (type: string, body: string | Uint8Array = PAGE): Reply =>
  html(body, { 'content-type': type });
/** A redirect. */
export const to = (location: string, status = 302): SimpleReply => {
  return (response) => response.writeHead(status, { location }).end();
};
/** An answer with a hostile reason phrase. */
export const status = (code: number): SimpleReply => {
  return (response) =>
    response.writeHead(code, 'Hostile \x9b31m', { 'content-type': 'text/html' }).end(PAGE);
};

/** What the site answers, by path. */
export const REPLIES: Record<string, Reply> = {
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
    to(`${origin.replace('127.0.0.1', 'localhost')}/utf8`)(response),
  '/to/password': (response, origin) =>
    to(`${origin.replace('://', '://user:secret@')}/utf8`)(response),
  '/to/loop': to('/to/loop'),
  '/to/file': to('file:///etc/passwd'),
  '/to/script': to('javascript:alert(1)'),
  '/to/nowhere': to('http://[/'),
  '/to/http': (response, _, { site }) => to(`${site}/utf8`)(response),
  '/to/https': (response, _, { secure }) => to(`${secure}/utf8`)(response),
  '/to/metadata': to('http://169.254.169.254/latest/'),
  '/to/decimal': to('http://167772161/'),
  '/to/mapped': to('http://[::ffff:10.0.0.1]/'),
  '/to/inside': (response, origin) =>
    to(`${origin.replace('127.0.0.1', 'inside.test')}/utf8`)(response),
  '/to/outside': (response, origin) =>
    to(`${origin.replace('127.0.0.1', 'outside.test')}/to/inside`)(response),
};

for (let i = 0; i <= 11; i += 1)
  REPLIES[`/chain/${i}`] = i === 0 ? html(PAGE) : to(`/chain/${i - 1}`);
