import { REST } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { startHttpServer } from '../../operations/http-server.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { DRAIN_MS, LINGER_MS, QUEUES_KEPT_MS, REQUEST_TIMEOUT_MS, SEARCH_MS } from '../delivery/deadlines.ts';
import { describeError } from '../delivery/describe-error.ts';
import { type Sleep, sleepFor } from '../delivery/sleep.ts';
import type { HandlerOptions } from '../handling/handler-options.ts';
import { createRouter } from '../handling/interaction-router.ts';
import { createEndpoint } from './endpoint.ts';
import { readPublicKey } from './signature.ts';

export interface HttpInteractionsOptions extends HandlerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; default 127.0.0.1, where a proxy with TLS is. */
  readonly host?: string | undefined;
  /** The application's public key, 64 hex digits. */
  readonly publicKey: string;
  /** Where Discord's REST interface is, without the version: late answers and files go there. */
  readonly api: string;
  readonly bot: Bot;
  readonly log: Log;
  /** Milliseconds since 1970; default the system's clock. */
  readonly now?: () => number;
  /** Waits; tests pass their own. */
  readonly sleep?: Sleep;
}

/** The bot behind an interactions endpoint. */
export interface HttpInteractions {
  /** The port that was bound. */
  readonly port: number;
  /** The status to exit with, once it is over: 0 after `stop`. */
  readonly closed: Promise<0>;
  /** Whether interactions are taken at this moment. */
  isReady(): boolean;
  /** Soon takes nothing new, answers what is under way (3.8 s at most). Resolves when `closed` does. */
  stop(): Promise<void>;
}

/**
 * Answers the interactions that Discord posts to this port, at any path. Nothing is kept between two of them, so any number
 * of such processes may stand behind one address. Rejects if the key cannot be used or the port cannot be had.
 */
export async function startHttpInteractions(options: HttpInteractionsOptions): Promise<HttpInteractions> {
  const { port, host, api, log, now = Date.now, sleep = sleepFor, metrics = NO_METRICS } = options;
  const key = readPublicKey(options.publicKey);
  const closing = new AbortController();
  const { route } = createRouter({ ...options, sleep, closing: closing.signal });
  const rest = new REST({
    api,
    retries: 1,
    timeout: options.requestTimeout ?? REQUEST_TIMEOUT_MS,
    handlerSweepInterval: QUEUES_KEPT_MS,
  });
  const handle = createEndpoint({ key, route, rest, log, now, clock: options.clock, sleep });
  const complain = createRareLine(log, 'A request to the interactions endpoint broke', options.clock);
  const underWay = new Set<Promise<void>>();

  const server = await startHttpServer({
    port,
    host,
    handle: (request, response) => {
      response.on('close', () => metrics.requested(response.statusCode));
      const answered = handle(request, response).finally(() => underWay.delete(answered));
      underWay.add(answered);
      return answered;
    },
    // Mostly a client that breaks its connection in the middle of a request.
    onError: (error) => {
      metrics.failed('endpoint');
      complain(describeError(error));
    },
  });
  log.info({ port: server.port }, 'Waiting for interactions over HTTP');

  let stopping: Promise<void> | undefined;
  let closed: (status: 0) => void = () => {};
  const whenClosed = new Promise<0>((resolve) => {
    closed = resolve;
  });
  const stop = async () => {
    const timer = new AbortController();
    const pause = (ms: number) => sleep(ms, timer.signal).catch(() => {});
    const drained = server.drain(pause(LINGER_MS));
    void pause(SEARCH_MS).then(() => closing.abort());
    const answered = drained.then(() => Promise.allSettled(underWay));
    await Promise.race([answered, pause(DRAIN_MS)]);
    timer.abort();
    server.destroy();
    await drained;
    closed(0);
  };
  return {
    port: server.port,
    closed: whenClosed,
    isReady: () => stopping === undefined,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
