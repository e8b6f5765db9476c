import type { Ballot } from '../../feedback/ballot.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Cooldown } from './cooldown.ts';

/** How the bot carries itself beside answering. */
export interface HandlerOptions {
  /** Replies to commands are for the asker alone unless they say otherwise. Default false. */
  readonly privateReplies?: boolean | undefined;
  /** Default none: everybody may ask as often as they like. */
  readonly cooldown?: Cooldown | undefined;
  /** Where votes on answers go. Default nowhere: none are asked for. */
  readonly ballot?: Ballot | undefined;
  /** Default: nothing is measured. */
  readonly metrics?: Metrics | undefined;
}
