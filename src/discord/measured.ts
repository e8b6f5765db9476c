import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Responder } from './respond.ts';

/** `bot`, with what comes of each invocation counted: an answer, a refusal or a failure. */
export function measuredBot(bot: Bot, metrics: Metrics): Bot {
  return {
    ...bot,
    async handle(invocation, ...rest) {
      const { command } = invocation;
      try {
        const reply = await bot.handle(invocation, ...rest);
        if (reply.found) metrics.answered(command);
        else metrics.refused(command, 'not_found');
        return reply;
      } catch (error) {
        if (error instanceof UserError) metrics.refused(command, 'user_error');
        else metrics.failed('command');
        throw error;
      }
    },
  };
}

/** `responder`, with the time from an interaction's arrival to Discord having its answer taken; `now` counts milliseconds. */
export function measuredResponder(
  responder: Responder,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): Responder {
  async function timed(command: string, answer: () => Promise<void>): Promise<void> {
    const start = now();
    await answer();
    metrics.took(command, (now() - start) / 1000);
  }
  return {
    ...responder,
    command: (interaction) => timed(interaction.commandName, () => responder.command(interaction)),
    messageCommand: (interaction) =>
      timed(interaction.commandName, () => responder.messageCommand(interaction)),
    button: (interaction) => timed('button', () => responder.button(interaction)),
    autocomplete: (interaction) => timed('autocomplete', () => responder.autocomplete(interaction)),
  };
}
