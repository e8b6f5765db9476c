import { NO_METRICS } from '../../operations/metrics.ts';
import { createSender } from '../delivery/sender.ts';
import { type AnswerPipeline, createAnswerPipeline } from './answer-pipeline.ts';
import type { RouterOptions } from './handler-options.ts';
import type { Interaction } from './interaction.ts';
import { requestFor } from './interaction-request.ts';
import { createAgeOf, createLateLine, PATIENCE_MS } from './lateness.ts';
import { createSuggester } from './suggest.ts';

/** Deals with all that can come from Discord. Nothing of it ever rejects. */
export interface Router {
  /** Deals with an interaction. */
  route(interaction: Interaction): Promise<void>;
  /** Answers what did not come as an interaction: a message. */
  readonly answer: AnswerPipeline;
}

/** The router of a bot: one pipeline for whatever asks, choices for what is being typed, one `send` for both. */
export function createRouter(options: RouterOptions): Router {
  const { log, metrics = NO_METRICS, clock = () => performance.now() } = options;
  const send = createSender({ log, metrics, clock });
  const answer = createAnswerPipeline({ ...options, clock, send });
  const suggest = createSuggester({ ...options, send });
  const ageOf = createAgeOf(clock);
  const complain = createLateLine(log, clock);
  const tooOld = () => {
    metrics.refused('', 'late');
    complain({});
  };
  return {
    answer,
    async route(interaction) {
      const left = PATIENCE_MS - ageOf(interaction.id);
      // Discord has given it up: what could be said would be refused.
      if (left <= 0) tooOld();
      else if (interaction.kind === 'autocomplete') await suggest(interaction);
      else await answer({ ...requestFor(interaction, options), until: clock() + left });
    },
  };
}
