import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { failure, get, startSite } from './web-site.ts';

const { close, closed, proxied, proxy, site } = await startSite();
afterAll(close);
beforeEach(() => {
  proxied.length = 0;
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
