import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { Socket } from 'node:net';
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';
import buildConnector from 'undici/lib/core/connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import { isPrivate, namesPrivate } from './address.ts';
import { Refusal } from './failure.ts';

// As undici's own index does it, with the two of its methods that are called.
Object.assign(Dispatcher.prototype, { request, connect });

type Env = Readonly<Record<string, string | undefined>>;
type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** The network as the connection sees it; tests hand in their own. */
export interface Network {
  readonly lookup: (
    host: string,
    options: LookupOptions & { all: true },
    found: (error: Error | null, addresses: LookupAddress[]) => void,
  ) => void;
  readonly isPrivate: (ip: string) => boolean;
  /** A certificate (PEM) to trust beside the system's. */
  readonly ca?: string;
}

export const NETWORK: Network = { lookup: systemLookup, isPrivate };

/** A way to the host of one address, for one request; a second one would need its own. */
export interface Connection {
  readonly agent: EnvHttpProxyAgent;
  /** Whether the answer came from the public internet, as far as can be told. */
  readonly isPublic: () => boolean;
  /** Closes it, also while it is being made. */
  readonly close: () => void;
}

/**
 * Opens a connection, through the proxy that `env` names for it, if any. With `publicOnly` it
 * goes to no private address: those a name has at the very look-up that is used are checked, so
 * that a name cannot be harmless first and private then. A proxy looks names up itself; there
 * only the name is checked. Throws a Refusal for a proxy with a broken address.
 */
export function connectionTo(
  url: URL,
  publicOnly: boolean,
  env: Env,
  network: Network = NETWORK,
): Connection {
  if (publicOnly && namesPrivate(url, network.isPrivate)) throw new Refusal(TO_PRIVATE);
  let socket: Socket | undefined;
  let reached: string | undefined;
  const connector = buildConnector({
    timeout: 0,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 1000,
    lookup: (host: string, options: LookupOptions, found: Found) => {
      network.lookup(host, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error || !first) found(error ?? new Refusal('no such host'), []);
        else if (publicOnly && addresses.some(({ address }) => network.isPrivate(address))) {
          found(new Refusal(TO_PRIVATE), []);
        } else if (options.all) found(null, addresses);
        else found(null, first.address, first.family);
      });
    },
    ...(network.ca === undefined ? {} : { ca: network.ca }),
  });
  const agent = new EnvHttpProxyAgent({
    ...proxies(env),
    proxyTunnel: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      socket = connector(options, (...result) => {
        reached = result[1]?.remoteAddress;
        callback(...result);
      }) as unknown as Socket;
    },
  });
  return {
    agent,
    isPublic: () =>
      reached === undefined ? !namesPrivate(url, network.isPrivate) : !network.isPrivate(reached),
    close: () => {
      socket?.destroy();
      agent.destroy().catch(() => {});
    },
  };
}

const TO_PRIVATE = 'redirects from a public to a private address';

/** The lower-case variable wins, as in curl; an empty one is none. */
function proxies(env: Env) {
  return {
    httpProxy: proxyAddress(env.http_proxy || env.HTTP_PROXY),
    httpsProxy: proxyAddress(env.https_proxy || env.HTTPS_PROXY),
    noProxy: env.no_proxy || env.NO_PROXY || '',
  };
}

function proxyAddress(value: string | undefined): string {
  if (!value) return '';
  const address = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    throw new Refusal('the address of the proxy is not valid');
  }
  return address;
}
