import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

export interface HttpServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; default 127.0.0.1: what listens to the world is told to. */
  readonly host?: string | undefined;
  /** Answers one request. If it rejects, the client gets a 500 if it has nothing yet, and `onError` the reason. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** What went wrong in a handler, or in the server itself once it listens. */
  readonly onError: (error: unknown) => void;
}

/** A server that listens. */
export interface HttpServer {
  /** The port that was bound. */
  readonly port: number;
  /**
   * From now on every answer ends its connection, and once `lingered` resolves no new one is taken. Resolves when all are
   * ended.
   */
  drain(lingered: Promise<unknown>): Promise<void>;
  /** Breaks what is still open. */
  destroy(): void;
}

/**
 * Starts an HTTP server with narrow limits: 8 KiB of headers, 5 s for them, 10 s for a request. Rejects with Node's error
 * (such as EADDRINUSE) if it cannot listen.
 */
export async function startHttpServer({
  port,
  host,
  handle,
  onError,
}: HttpServerOptions): Promise<HttpServer> {
  let draining = false;
  let destroyed = false;
  let accepted = 0;
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();

  const server = createServer(LIMITS, (request, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    if (draining) response.shouldKeepAlive = false;
    handle(request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.on('connection', (socket) => {
    accepted++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(port, host ?? LOOPBACK);
  await once(server, 'listening');
  server.on('error', onError);

  return {
    port: (server.address() as AddressInfo).port,
    drain: async (lingered) => {
      draining = true;
      for (const response of open) response.shouldKeepAlive = false;
      await lingered;
      // What waits in the kernel is accepted one by one, a turn of the event loop each, and read in the turn after.
      for (let before = -1; before < accepted && !destroyed; ) {
        before = accepted;
        for (let turn = 0; turn < 3; turn++) await setImmediate();
      }
      const closed = once(server, 'close');
      // Closes what is idle as well (Node 19 and later), but not what has never asked anything: a proxy opens such ahead.
      server.close();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      await closed;
    },
    destroy: () => {
      destroyed = true;
      server.closeAllConnections();
    },
  };
}

const LOOPBACK = '127.0.0.1';

/** Far above what Discord, a probe or a scraper sends, far below what hurts. Times in ms, sizes in bytes. */
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  // How late the two above may be noticed.
  connectionsCheckingInterval: 1000,
  // Longer than a load balancer keeps its idle connections (60 s is usual), so that it never meets one that just closed.
  keepAliveTimeout: 75_000,
} as const;
