import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut and mended, and whose bytes can be held up. */
export interface Detour {
  readonly url: string;
  /** Ends all connections and refuses new ones, or takes them again. */
  cut(isCut: boolean): void;
  /** Lets nothing through while connections stay open, as a network that lost its way does. */
  hold(isHeld: boolean): void;
  close(): void;
}

/** Starts a proxy to the server of this address. */
export async function startProxy(url: string): Promise<Detour> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  let isHeld = false;
  const server = createServer((socket) => {
    const other = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (!isHeld) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    if (isCut) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const proxied = new URL(url);
  proxied.port = String((server.address() as { port: number }).port);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: proxied.href,
    cut(now) {
      isCut = now;
      if (now) drop();
    },
    hold(now) {
      isHeld = now;
    },
    close() {
      drop();
      server.close();
    },
  };
}
