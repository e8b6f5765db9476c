import type { IncomingMessage, ServerResponse } from 'node:http';
import { startHttpServer } from './http-server.ts';
import type { MetricsPage } from './prometheus.ts';

/** One condition of readiness, in words that read well after "yes:" and "no:", such as "articles loaded". */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
}

export interface HealthOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Asked at each `/readyz`: ready if all are. */
  readonly checks: () => readonly Check[];
  readonly metrics: MetricsPage;
  /** What went wrong in the server. */
  readonly onError: (error: unknown) => void;
}

export interface HealthServer {
  /** The port that was bound. */
  readonly port: number;
  /** Resolves when nothing is open any more. */
  stop(): Promise<void>;
}

/**
 * Serves `/livez` (200 as long as the process can answer at all), `/readyz` (200 or 503, with a line for each check) and
 * `/metrics` (Prometheus's text). Rejects with Node's error if it cannot listen.
 */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const { port, host, onError } = options;
  const server = await startHttpServer({
    port,
    host,
    onError,
    handle: async (request, response) => send(request, response, await pageFor(request, options)),
  });
  return {
    port: server.port,
    stop: async () => {
      const drained = server.drain(Promise.resolve());
      // A probe that is cut off asks again; a stop must not wait for one that is slow.
      server.destroy();
      await drained;
    },
  };
}

interface Page {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function pageFor({ method, url = '' }: IncomingMessage, options: HealthOptions): Promise<Page> {
  const [path = ''] = url.split('?', 1);
  if (!PATHS.has(path)) return { status: 404, body: `Not found. There are ${[...PATHS].join(', ')}.\n` };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, body: 'GET or HEAD only.\n', headers: { allow: 'GET, HEAD' } };
  if (path === '/livez') return { status: 200, body: 'alive\n' };
  if (path === '/readyz') return readiness(options.checks());
  const { contentType, text } = options.metrics;
  return { status: 200, body: await text(), headers: { 'content-type': contentType } };
}

function readiness(checks: readonly Check[]): Page {
  return {
    status: checks.every(({ ok }) => ok) ? 200 : 503,
    body: checks.map(({ ok, what }) => `${ok ? 'yes' : 'no'}: ${what}\n`).join(''),
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Page): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const PATHS: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);
