import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/sources/web/connection.ts';
import { get, NAMES, startSite } from './web-site.ts';

const { close, requests, site } = await startSite();
afterAll(close);
beforeEach(() => {
  requests.length = 0;
});

describe('waiting', () => {
  test('progress is shown and taken away', async () => {
    const lines: (string | null)[] = [];
    const abort = new AbortController();
    const progress = (line: string | null) => {
      lines.push(line);
      if (line?.endsWith(' 1 kB')) abort.abort(new Error('seen'));
    };
    const fetched = get(`${site}/drip`, { signal: abort.signal, limits: { quiet: 20 }, progress });
    await expect(fetched).rejects.toThrow('seen');
    expect(lines.at(-2)).toMatch(/^fetching 127\.0\.0\.1:\d+ … 1 kB$/);
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
    expect(requests).toEqual([]);
  });

  test('an abort while a name is looked up', async () => {
    const abort = new AbortController();
    const network: Network = { ...NAMES, lookup: () => abort.abort(new Error('stopped')) };
    const fetched = get('http://slow.test/', { signal: abort.signal, network });
    await expect(fetched).rejects.toThrow('stopped');
  });
});
