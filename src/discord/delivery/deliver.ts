import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { describeError } from './describe-error.ts';
import type { Semaphore } from './semaphore.ts';

/**
 * How a request about an interaction ended: Discord has it (`done`), it no longer wants it (`gone`: the interaction is
 * older than its token), it says that the body is wrong (`refused`), or nobody knows (`lost`).
 */
export type Delivery = 'done' | 'gone' | 'refused' | 'lost';

/** Who is told of what went wrong, and how many requests may be under way. */
export interface Reports {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly gate: Semaphore;
}

/**
 * Sends to Discord and never rejects. A connection that broke is tried once more: Discord may have taken the first
 * attempt, and then says so (40060), which is success. What failed is logged once, here.
 */
export async function deliver(
  send: () => Promise<unknown>,
  { log, metrics, gate }: Reports,
): Promise<Delivery> {
  try {
    await gate(() => persistently(send, log));
    return 'done';
  } catch (error) {
    const delivery = judge(error);
    if (delivery === 'gone') {
      log.warn(describeError(error), 'Too late for Discord: the interaction is gone');
      metrics.failed('reply_late');
    }
    if (delivery === 'refused') {
      log.error(describeError(error), 'Discord refused a reply');
      metrics.failed('reply_refused');
    }
    if (delivery === 'lost') {
      log.error(describeError(error), 'A reply did not reach Discord');
      metrics.failed('reply_lost');
    }
    return delivery;
  }
}

/** Sends, once more where the connection broke. Rejects as the last attempt does. */
export function persistently<T>(send: () => Promise<T>, log: Log): Promise<T> {
  return send().catch((error: unknown) => {
    if (!isBrokenConnection(error)) throw error;
    log.warn(describeError(error), 'Connection to Discord broke, sending once more');
    return send();
  });
}

function judge(error: unknown): Delivery {
  if (!(error instanceof DiscordAPIError)) return 'lost';
  if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'done';
  return GONE.has(error.code) ? 'gone' : 'refused';
}

const GONE: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Sockets closed by the other side; discord.js throws these at once. Its own timeouts it has tried again already. */
function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.has(error.code);
}

const BROKEN: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE']);
