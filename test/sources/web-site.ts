import type { IncomingMessage, ServerResponse } from 'node:http';
import { NETWORK, type Network } from '../../src/sources/web/connection.ts';
import { type FetchOptions, fetchPage } from '../../src/sources/web.ts';
import { selfSigned } from './web-certificate.ts';
import { html, type Origins, PAGE, REPLIES, status, to } from './web-pages.ts';
import { Servers } from './web-server.ts';

/** A network in which 127.0.0.1 passes for public, and inside.test is a private host. */
export const NAMES: Network = {
  lookup: (host, _, found) => {
    if (!host.endsWith('.test')) found(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    else found(null, [{ address: host === 'inside.test' ? '10.0.0.1' : '127.0.0.1', family: 4 }]);
  },
  isPrivate: (ip) => ip !== '127.0.0.1',
};

export const get = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(address, { env: {}, version: '1.2.3', ...options });

/** The one line a failed fetch is told in. */
export async function failure(
  address: string,
  options: Partial<FetchOptions> = {},
): Promise<string> {
  try {
    await get(address, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return error.message;
    throw error;
  }
  return 'fetched';
}

export interface Site extends Origins {
  /** A proxy that answers for every host, and tunnels to the https site. */
  readonly proxy: string;
  /** An origin where nothing listens. */
  readonly closed: string;
  /** A network that trusts the https site. */
  readonly trusting: Network;
  /** What the site was asked. */
  readonly requests: IncomingMessage[];
  /** What the proxy was asked. */
  readonly proxied: string[];
  readonly close: () => void;
}

/** Serves the pages of `web-pages.ts` on 127.0.0.1. */
export async function startSite(): Promise<Site> {
  const servers = new Servers();
  const tls = selfSigned();
  const origins: Origins = { site: '', secure: '' };
  const answer = (which: keyof Origins) => (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => {});
    const reply = REPLIES[request.url ?? ''] ?? status(404);
    reply(response, origins[which], origins);
  };
  origins.site = await servers.start(answer('site'));
  origins.secure = await servers.start(answer('secure'), tls);

  const proxied: string[] = [];
  const proxy = await servers.start(({ method, url = '', headers }, response) => {
    proxied.push(`${method} ${url} ${headers['proxy-authorization'] ?? ''}`);
    if (url.includes('auth.test')) response.writeHead(407).end();
    else if (url.includes('redirect.test')) to('http://192.168.0.1/')(response);
    else html(PAGE)(response);
  });
  servers.tunnel((host, socket) => {
    proxied.push(`CONNECT ${host}`);
    if (host.startsWith('closed.test')) socket.end('HTTP/1.1 403 No\r\n\r\n');
    return host.startsWith('closed.test') ? null : Number(new URL(origins.secure).port);
  });
  return {
    ...origins,
    proxy,
    closed: await servers.closedOrigin(),
    trusting: { ...NETWORK, ca: tls.cert },
    requests: servers.requests,
    proxied,
    close: () => servers.close(),
  };
}
