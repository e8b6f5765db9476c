import { NO_METRICS } from '../../operations/metrics.ts';
import { createSender } from '../delivery/sender.ts';
import { type AnswerPipeline, createAnswerPipeline } from './answer-pipeline.ts';
import type { RouterOptions } from './handler-options.ts';
import type { Interaction } from './interaction.ts';
import { requestFor } from './interaction-request.ts';
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
  const send = createSender({ log: options.log, metrics: options.metrics ?? NO_METRICS });
  const answer = createAnswerPipeline({ ...options, send });
  const suggest = createSuggester({ ...options, send });
  return {
    answer,
    route: (interaction) =>
      interaction.kind === 'autocomplete' ? suggest(interaction) : answer(requestFor(interaction, options)),
  };
}
