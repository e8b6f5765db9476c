import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on the loopback. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** What each path answers: a body, or what does it. */
  readonly pages: Map<
    string,
    string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void)
  >;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a site; what it has no page of is 404. */
export async function startSite(): Promise<Site> {
  const pages: Site['pages'] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages.get(path);
    if (typeof page === 'function') page(request, response);
    else response.writeHead(page === undefined ? 404 : 200).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pages,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Leads to another place. */
export function redirect(to: string) {
  return (_: IncomingMessage, response: ServerResponse) => response.writeHead(302, { location: to }).end();
}
