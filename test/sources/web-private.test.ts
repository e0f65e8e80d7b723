import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isPrivate } from '../../src/sources/web/address.ts';
import type { Network } from '../../src/sources/web/connection.ts';
import { failure, NAMES, startSite } from './web-site.ts';

const { close, proxied, proxy, requests, site } = await startSite();
afterAll(close);
beforeEach(() => {
  proxied.length = 0;
  requests.length = 0;
});

describe('private addresses', () => {
  const outside = (path: string): string => site.replace('127.0.0.1', 'outside.test') + path;
  const refused = 'redirects from a public to a private address';

  const PATHS = ['/to/inside', '/to/metadata', '/to/decimal', '/to/mapped', '/to/other-host'];
  test.each(PATHS)('%s', async (path) => {
    expect(await failure(outside(path), { network: NAMES })).toBe(`${outside(path)}: ${refused}`);
    expect(requests).toHaveLength(1);
  });

  test('by way of another public one', async () => {
    const address = outside('/to/outside');
    expect(await failure(address, { network: NAMES })).toBe(`${address}: ${refused}`);
    expect(requests).toHaveLength(2);
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
    expect(requests).toHaveLength(1);
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
