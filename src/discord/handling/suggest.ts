import type { Choice } from '../../bot/command.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import { plain, shorten, singleLine } from '../../support/safe-text.ts';
import type { Sender } from '../delivery/sender.ts';
import { LIMITS } from '../rendering/limits.ts';
import { createFailureLine } from './failure-line.ts';
import type { RouterOptions } from './handler-options.ts';
import { askingOf, type Typing } from './interaction.ts';
import { createTiming } from './response-timing.ts';

/** Answers a half-typed option with choices; with none if they cannot be had, which is logged. Never rejects. */
export type Suggester = (typing: Typing) => Promise<void>;

/** The suggester of `bot`. Discord has no way to ask for patience here. */
export function createSuggester(options: RouterOptions & { readonly send: Sender }): Suggester {
  const { bot, log, send, clock, metrics = NO_METRICS } = options;
  const startTiming = createTiming(options);
  const complain = createFailureLine(log, 'Autocomplete failed', clock);

  async function choicesFor(typing: Typing) {
    const { name, options: received } = typing;
    const typed = received.find(({ focused }) => focused);
    if (!typed || !bot.commands.some((command) => command.name === name)) return [];
    try {
      const choices = await bot.complete(name, typed.name, String(typed.value ?? ''), askingOf(typing));
      return toChoices(choices);
    } catch (error) {
      complain(error);
      metrics.failed('autocomplete');
      return [];
    }
  }

  return async (typing) => {
    const stopTiming = startTiming('autocomplete');
    const choices = await choicesFor(typing);
    await send(() => typing.responder.suggest(choices));
    stopTiming();
  };
}

/**
 * The choices as Discord takes them: at most 25, names shortened to 100 characters. One whose value is empty or too long is
 * left out: a value that is cut would mean something else.
 */
function toChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter(({ value }) => value !== '' && value.length <= LIMITS.choice)
    .map(({ name, value }) => ({ name: shorten(singleLine(plain(name)), LIMITS.choice) || value, value }))
    .slice(0, LIMITS.choices);
}
