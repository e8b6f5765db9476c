import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type HttpServer, startHttpServer } from '../../src/operations/http-server.ts';

const servers: HttpServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.destroy();
    await server.drain(Promise.resolve()).catch(() => {});
  }
});

type Handle = (response: ServerResponse) => Promise<void>;
const answerAtOnce: Handle = async (response) => void response.end('answered');

async function start(handle: Handle = answerAtOnce) {
  const errors: unknown[] = [];
  const server = await startHttpServer({
    port: 0,
    handle: (_, response) => handle(response),
    onError: (error) => errors.push(error),
  });
  servers.push(server);
  return { server, errors };
}

/** A connection that is open, and what it has been told when it ends. */
async function connect({ port }: HttpServer) {
  const socket = createConnection(port, '127.0.0.1');
  sockets.push(socket);
  let told = '';
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(told)));
  socket.on('data', (data) => {
    told += data;
  });
  // A connection that is broken is an end like any other.
  socket.on('error', () => {});
  await once(socket, 'connect');
  return { ask: () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'), socket, ended };
}

/** What tests resolve when they like. */
function later() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('a handler that fails', () => {
  const bug = new Error('a bug');

  it('before it has said anything costs the client a 500, and the reason is told', async () => {
    const { server, errors } = await start(() => Promise.reject(bug));
    const response = await fetch(`http://127.0.0.1:${server.port}`);
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(errors).toEqual([bug]);
  });

  it('in the middle of an answer breaks it, so that no half of one is taken for the whole', async () => {
    const { server, errors } = await start(async (response) => {
      response.write('half');
      throw bug;
    });
    const half = fetch(`http://127.0.0.1:${server.port}`).then((response) => response.text());
    await expect(half).rejects.toThrow();
    expect(errors).toEqual([bug]);
  });
});

describe('a connection', () => {
  it('is kept for the next request, longer than a load balancer keeps it', async () => {
    const { server } = await start();
    const { headers } = await fetch(`http://127.0.0.1:${server.port}`);
    expect(headers.get('keep-alive')).toBe('timeout=75');
  });
});

describe('a server that drains', () => {
  it('ends what it answers, and takes what is new until it has lingered', async () => {
    const [lingered, asked, answer] = [later(), later(), later()];
    let answers = 0;
    const { server } = await start(async (response) => {
      if (++answers === 1) {
        asked.resolve();
        await answer.promise;
      }
      response.end('answered');
    });
    const first = await connect(server);
    const idle = await connect(server);
    first.ask();
    await asked.promise;
    const drained = server.drain(lingered.promise);
    idle.ask();
    const newcomer = await connect(server);
    newcomer.ask();
    answer.resolve();
    // Each is the last answer of its connection, which the server itself ends.
    for (const { ended } of [first, idle, newcomer])
      expect(await ended).toMatch(/200 OK[\s\S]*connection: close[\s\S]*answered/i);
    lingered.resolve();
    await drained;
    await expect(fetch(`http://127.0.0.1:${server.port}`)).rejects.toThrow('fetch failed');
  });

  it('answers those who have come just before it takes no more', async () => {
    const { server } = await start();
    const arrived = await Promise.all(Array.from({ length: 20 }, () => connect(server)));
    for (const { ask } of arrived) ask();
    await server.drain(Promise.resolve());
    for (const { ended } of arrived) expect(await ended).toContain('answered');
  });

  it('waits for an answer under way, but not for a connection on which nothing was asked', async () => {
    const [asked, answer] = [later(), later()];
    const { server } = await start(async (response) => {
      asked.resolve();
      await answer.promise;
      response.end('answered');
    });
    const [silent, waiting] = [await connect(server), await connect(server)];
    waiting.ask();
    await asked.promise;
    let isOver = false;
    const drained = server.drain(Promise.resolve()).then(() => {
      isOver = true;
    });
    expect(await silent.ended).toBe('');
    expect(isOver).toBe(false);
    answer.resolve();
    expect(await waiting.ended).toContain('answered');
    await drained;
  });

  it('breaks an answer that takes too long, when told to', async () => {
    const asked = later();
    const { server } = await start(async () => asked.resolve());
    const waiting = await connect(server);
    waiting.ask();
    await asked.promise;
    const drained = server.drain(Promise.resolve());
    server.destroy();
    expect(await waiting.ended).toBe('');
    await drained;
  });
});
