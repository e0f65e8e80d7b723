import { STATUS_CODES } from 'node:http';
import type { Dispatcher } from 'undici';
import { UserError } from '../errors.ts';
import { refusalOf } from './format.ts';
import { parseAddress, redirected } from './web/address.ts';
import { ACCEPT_ENCODING, readBody, tooLarge } from './web/body.ts';
import { type Connection, connectionTo, type Network } from './web/connection.ts';
import { Refusal, whyOf } from './web/failure.ts';
import { LIMITS, type Limits } from './web/limits.ts';
import { assertText } from './web/media.ts';
import { printable } from './web/printable.ts';
import { type Progress, progressLine } from './web/progress.ts';

export interface FetchOptions {
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are looked for. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Galley's own, for the User-Agent. */
  readonly version: string;
  /** Shows a line while a fetch takes long; null takes it away. */
  readonly progress?: ((line: string | null) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly network?: Network | undefined;
}

export interface Page {
  readonly bytes: Uint8Array;
  /** The header as it came, with its charset. */
  readonly contentType: string | undefined;
  /** Where the page was in the end, after redirects; without a fragment or a password. */
  readonly url: string;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of text over http or https, with no cookies and no credentials. Throws a
 * UserError for all that can go wrong on the way, and the signal's reason if it is aborted.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Page> {
  const limits = { ...LIMITS, ...options.limits };
  const progress = progressLine(options.progress, limits.quiet);
  const stop = new AbortController();
  const end = (): void => stop.abort(options.signal?.reason);
  const late = new Refusal(`took longer than ${limits.time / 1000} seconds`);
  const timer = setTimeout(() => stop.abort(late), limits.time);
  options.signal?.addEventListener('abort', end);
  try {
    options.signal?.throwIfAborted();
    const stopped = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
    });
    return await Promise.race([follow(address, options, limits, progress, stop.signal), stopped]);
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    const why = whyOf(error);
    if (why === null) throw error;
    throw new UserError(printable(address), why);
  } finally {
    clearTimeout(timer);
    progress.stop();
    options.signal?.removeEventListener('abort', end);
    stop.abort();
  }
}

/** Goes from hop to hop, each with a connection of its own, to the page; `signal` closes it. */
async function follow(
  address: string,
  { env, version, network }: FetchOptions,
  limits: Limits,
  progress: Progress,
  signal: AbortSignal,
): Promise<Page> {
  let url = parseAddress(address);
  let publicOnly = false;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    signal.throwIfAborted();
    progress.host(url.host);
    const connection = connectionTo(url, publicOnly, env, network);
    signal.addEventListener('abort', connection.close);
    const answer = await ask(url, connection, version);
    const location = first(answer.headers.location);
    if (REDIRECTS.has(answer.statusCode) && location !== undefined) {
      publicOnly ||= connection.isPublic();
      signal.removeEventListener('abort', connection.close);
      connection.close();
      url = redirected(url, location);
      continue;
    }
    const contentType = first(answer.headers['content-type']);
    const bytes = await read(answer, contentType, limits, progress);
    return { bytes, contentType, url: url.href };
  }
  throw new Refusal(`redirects more than ${limits.redirects} times`);
}

async function ask(
  url: URL,
  { agent }: Connection,
  version: string,
): Promise<Dispatcher.ResponseData> {
  const answer = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: {
      accept: 'text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.1',
      'accept-encoding': ACCEPT_ENCODING,
      'user-agent': `galley/${version}`,
    },
  });
  // A body that is not read to its end fails when its connection is closed.
  answer.body.on('error', () => {});
  return answer;
}

async function read(
  answer: Dispatcher.ResponseData,
  contentType: string | undefined,
  limits: Limits,
  progress: Progress,
): Promise<Uint8Array> {
  const { statusCode, headers, body } = answer;
  if (statusCode < 200 || statusCode > 299) {
    const phrase = STATUS_CODES[statusCode];
    throw new Refusal(`the server said ${statusCode}${phrase ? ` ${phrase}` : ''}`);
  }
  assertText(contentType);
  if (Number(first(headers['content-length'])) > limits.bytes) throw tooLarge(limits.bytes);
  const coding = [headers['content-encoding'] ?? []].flat().join(',');
  const bytes = await readBody(body, coding, limits.bytes, progress.bytes);
  const refusal = refusalOf(bytes);
  if (refusal !== null) throw new Refusal(`is ${refusal}, not an article`);
  return bytes;
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
