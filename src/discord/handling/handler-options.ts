import type { Bot } from '../../bot/bot.ts';
import type { Ballot } from '../../feedback/ballot.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Cooldown } from './cooldown.ts';

/** How the bot behaves beside answering, as the settings ask for it. */
export interface HandlerOptions {
  /** Replies to commands are for the asker alone unless they say otherwise. Default false. */
  readonly privateReplies?: boolean | undefined;
  /** Default none: everybody may ask as often as they like. */
  readonly cooldown?: Cooldown | undefined;
  /** Where votes on answers go. Default nowhere: none are asked for. */
  readonly ballot?: Ballot | undefined;
  /** Default: nothing is measured. */
  readonly metrics?: Metrics | undefined;
  /** Milliseconds that only ever grow; default since the process began. */
  readonly clock?: () => number;
  /** How long a request to Discord may take, in milliseconds. Default `REQUEST_TIMEOUT_MS`. */
  readonly requestTimeout?: number | undefined;
}

/** What is needed to answer whatever comes. */
export interface RouterOptions extends HandlerOptions {
  readonly bot: Bot;
  readonly log: Log;
  readonly sleep: Sleep;
  /** Once it is aborted nothing is searched any more: who waits or still asks is told to ask again. Default never. */
  readonly closing?: AbortSignal | undefined;
}
