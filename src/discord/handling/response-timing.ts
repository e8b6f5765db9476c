import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import type { MentionResponder } from '../gateway/mentions.ts';
import type { Responder } from './interaction-router.ts';

export interface MeasuredOptions {
  readonly metrics: Metrics;
  readonly log: Log;
  /** Milliseconds that only ever grow. */
  readonly now?: () => number;
}

/** `responder`, with the time from an interaction's arrival to Discord having its answer taken, and logged at debug level. */
export function measuredResponder(responder: Responder, options: MeasuredOptions): Responder {
  const timed = createTimed(options);
  return {
    ...responder,
    command: (interaction) => timed(interaction.commandName, () => responder.command(interaction)),
    messageCommand: (interaction) => timed('message_command', () => responder.messageCommand(interaction)),
    button: (interaction) => timed('button', () => responder.button(interaction)),
    autocomplete: (interaction) => timed('autocomplete', () => responder.autocomplete(interaction)),
  };
}

/** `responder`, with the time from a message's arrival to Discord having its answer taken, and logged at debug level. */
export function measuredMentions(responder: MentionResponder, options: MeasuredOptions): MentionResponder {
  const timed = createTimed(options);
  return {
    ...responder,
    answer: (message) =>
      timed(message.guild_id === undefined ? 'direct_message' : 'mention', () => responder.answer(message)),
  };
}

function createTimed({ metrics, log, now = () => performance.now() }: MeasuredOptions) {
  return async (interaction: string, answer: () => Promise<void>): Promise<void> => {
    const start = now();
    await answer();
    const ms = now() - start;
    metrics.took(interaction, ms / 1000);
    log.debug({ interaction, ms }, 'Dealt with');
  };
}
