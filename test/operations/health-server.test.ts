import { createConnection } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Check, type HealthServer, startHealthServer } from '../../src/operations/health-server.ts';
import { createMetrics } from '../../src/operations/prometheus.ts';

const started: HealthServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

const metrics = createMetrics({ version: '1.2.3', commands: ['ask'] });
const errors: unknown[] = [];

/** A health server on a free port; returns how to ask it. */
async function start(checks: () => readonly Check[] = () => []) {
  const server = await startHealthServer({
    port: 0,
    host: '127.0.0.1',
    checks,
    metrics,
    onError: (error) => errors.push(error),
  });
  started.push(server);
  const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method });
  return { server, get };
}

describe('/livez', () => {
  it('is 200 as long as the process answers, ready or not', async () => {
    const { get } = await start(() => [{ what: 'logged in to Discord', ok: false }]);
    const response = await get('/livez');
    expect([response.status, await response.text()]).toEqual([200, 'alive\n']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('/readyz', () => {
  it('follows the checks as they change, with a line for each', async () => {
    const state = { loggedIn: false, draining: false };
    const { get } = await start(() => [
      { what: 'logged in to Discord', ok: state.loggedIn },
      { what: 'articles loaded', ok: true },
      { what: 'not draining', ok: !state.draining },
    ]);
    const seen = async () => {
      const response = await get('/readyz');
      return [response.status, await response.text()];
    };
    expect(await seen()).toEqual([
      503,
      'no: logged in to Discord\nyes: articles loaded\nyes: not draining\n',
    ]);
    state.loggedIn = true;
    expect(await seen()).toEqual([
      200,
      'yes: logged in to Discord\nyes: articles loaded\nyes: not draining\n',
    ]);
    state.draining = true;
    expect(await seen()).toEqual([
      503,
      'yes: logged in to Discord\nyes: articles loaded\nno: not draining\n',
    ]);
  });

  it('is 500 if a check throws, and says so once', async () => {
    const broken = new Error('a bug in a check');
    const { get } = await start(() => {
      throw broken;
    });
    expect((await get('/readyz')).status).toBe(500);
    expect(errors.splice(0)).toEqual([broken]);
    expect((await get('/livez')).status).toBe(200);
  });
});

describe('/metrics', () => {
  it('is what the metrics say, with the content type of Prometheus', async () => {
    const { get } = await start();
    const response = await get('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await response.text()).toContain('dateline_build_info{version="1.2.3"');
  });
});

describe('the health server', () => {
  it.each(['/', '/livez/', '/readyz/x', '/metrics.json', '//livez', '/%6Civez', '/__proto__'])(
    'answers 404 to %s, and says what there is',
    async (path) => {
      const { get } = await start();
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([
        404,
        'Not found. There are /livez, /readyz, /metrics.\n',
      ]);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers 405 to %s', async (method) => {
    const { get } = await start();
    const response = await get('/readyz', method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { get } = await start();
    const response = await get('/livez', 'HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '6',
      '',
    ]);
  });

  it('does not look at a query', async () => {
    const { get } = await start();
    expect((await get('/livez?verbose')).status).toBe(200);
  });

  it('refuses headers that are too large', async () => {
    const { server } = await start();
    const response = await fetch(`http://127.0.0.1:${server.port}/livez`, {
      headers: { x: 'x'.repeat(9000) },
    });
    expect(response.status).toBe(431);
  });

  it('cannot take a port that is taken', async () => {
    const { server } = await start();
    const again = { port: server.port, host: '127.0.0.1', checks: () => [], metrics, onError: () => {} };
    await expect(startHealthServer(again)).rejects.toThrow('EADDRINUSE');
  });

  it('listens on the loopback alone if no host is given', async () => {
    const server = await startHealthServer({ port: 0, checks: () => [], metrics, onError: () => {} });
    started.push(server);
    expect((await fetch(`http://127.0.0.1:${server.port}/livez`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.2:${server.port}/livez`)).rejects.toThrow('fetch failed');
  });

  it('stops at once, whoever is connected', async () => {
    const { server, get } = await start();
    await get('/livez');
    const silent = createConnection(server.port, '127.0.0.1');
    const ended = new Promise((resolve) => silent.on('close', resolve));
    await get('/livez');
    await server.stop();
    await ended;
    await expect(get('/livez')).rejects.toThrow('fetch failed');
  });
});
