import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { ForbiddenChannelError } from './channel-reply.ts';
import { createChannelTurns } from './channel-turns.ts';
import { createConcurrencyLimiter } from './concurrency-limiter.ts';
import { describeError } from './describe-error.ts';

/**
 * How a request to Discord ended: it has it (`done`), it no longer wants it (`gone`: the interaction is older than its token),
 * it says that the body is wrong (`refused`) or that the bot may not write there (`forbidden`), or nobody knows (`lost`); or it was never
 * made, since more wait to be written into its channel than that takes (`left`).
 */
export type Delivery = 'done' | 'gone' | 'refused' | 'forbidden' | 'lost' | 'left';

/**
 * Makes a request to Discord, now or when it is its turn; of those that write into a `channel` one after the other. Never rejects: what
 * failed is counted, and logged once a minute at most.
 */
export type Sender = (request: () => Promise<unknown>, channel?: string) => Promise<Delivery>;

export interface SenderOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/**
 * The sender that all answers of a bot share. A connection that broke is tried once more: Discord may have taken the first
 * attempt, and then says so (40060), which is success.
 */
export function createSender({ log, metrics, clock }: SenderOptions): Sender {
  const limit = createConcurrencyLimiter(clock);
  const inTurn = createChannelTurns();
  const complained = new Set<unknown>();
  // While Discord cannot be reached every answer is lost: a line and a stack each would fill the disk.
  const warn = (message: string) => createRareLine(log, message, clock);
  const complain = (message: string) => createRareLine(log, message, clock, 'error');
  const onBroken = warn('Connection to Discord broke, sending once more');
  const onLate = warn('Too late for Discord: the interaction is gone');
  const onRefused = complain('Discord refused a reply');
  const onLost = complain('A reply did not reach Discord');

  function report(delivery: Delivery, error: unknown): void {
    if (delivery === 'gone') {
      onLate(describeError(error));
      metrics.failed('reply_late');
    }
    if (delivery === 'refused') {
      onRefused(describeError(error));
      metrics.failed('reply_refused');
    }
    if (delivery === 'lost') {
      onLost(describeError(error));
      metrics.failed('reply_lost');
    }
    if (error instanceof ForbiddenChannelError && !complained.has(error.cause.code)) {
      // There are many channels that the bot may not write in; one line says it.
      complained.add(error.cause.code);
      log.warn(describeError(error.cause), 'The bot may not write where it is asked; this is said once');
    }
  }

  return async function send(request, channel) {
    const attempt = async () => {
      await limit(() =>
        request().catch((error: unknown) => {
          if (!isBrokenConnection(error)) throw error;
          onBroken(describeError(error));
          return request();
        }),
      );
      return 'done' as const;
    };
    try {
      return await (channel === undefined ? attempt() : inTurn(channel, attempt));
    } catch (error) {
      const delivery = judge(error);
      report(delivery, error);
      return delivery;
    }
  };
}

function judge(error: unknown): Delivery {
  if (error instanceof ForbiddenChannelError) return 'forbidden';
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
