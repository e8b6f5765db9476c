import type { Metrics } from '../operations/metrics.ts';
import type { Responder } from './respond.ts';

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
