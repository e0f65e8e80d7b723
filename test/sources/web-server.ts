import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Servers on 127.0.0.1 that a test file closes when it is done. */
export class Servers {
  readonly requests: IncomingMessage[] = [];
  readonly #open: Server[] = [];

  /** The origin of a new server; with a key and a certificate, of an https one. */
  async start(listener: RequestListener, tls?: { key: string; cert: string }): Promise<string> {
    const server = tls ? createSecureServer(tls) : createServer();
    server.on('request', (request, response) => {
      this.requests.push(request);
      listener(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.#open.push(server);
    return `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Lets the last server tunnel to the port that `portOf` names for a host; null: to none. */
  tunnel(portOf: (host: string, socket: Duplex) => number | null): void {
    this.#open.at(-1)?.on('connect', (request: IncomingMessage, socket: Duplex) => {
      const port = portOf(request.url ?? '', socket);
      socket.on('error', () => {});
      if (port === null) return;
      const inner = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        inner.pipe(socket).pipe(inner);
      });
      inner.on('error', () => {});
    });
  }

  /** An origin where nothing listens. */
  async closedOrigin(): Promise<string> {
    const origin = await this.start(() => {});
    const server = this.#open.pop();
    await new Promise((done) => server?.close(done));
    return origin;
  }

  close(): void {
    for (const server of this.#open) {
      server.closeAllConnections();
      server.close();
    }
  }
}
