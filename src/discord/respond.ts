import { InteractionContextType, MessageFlags } from 'discord-api-types/v10';
import type { Bot } from '../bot/bot.ts';
import type { Invocation } from '../bot/reply.ts';
import { NO_METRICS } from '../operations/metrics.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/languages.ts';
import { argumentsOf } from './arguments.ts';
import { asking, questionIn } from './asking.ts';
import { toChoices } from './choices.ts';
import { type Press, unpackPress } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { expired } from './expired.ts';
import { createGate } from './gate.ts';
import type { Log } from './log.ts';
import type { Manners } from './manners.ts';
import { inPlace, newReply, type Outcome, type Outlet } from './outlet.ts';
import { createPace } from './pace.ts';
import { apology, createPerformer, explanation, type Setting } from './perform.ts';
import type { AutocompletePort, ButtonPort, CommandPort, MessageCommandPort, ReplyPort } from './ports.ts';
import { replyInTime, type Sleep } from './reply-in-time.ts';
import { readSubject } from './subject.ts';
import { takeVote } from './take-vote.ts';

/** Answers interactions. No method ever rejects: what goes wrong is told to the asker alone and logged once. */
export interface Responder {
  command(interaction: CommandPort): Promise<void>;
  messageCommand(interaction: MessageCommandPort): Promise<void>;
  button(interaction: ButtonPort): Promise<void>;
  autocomplete(interaction: AutocompletePort): Promise<void>;
}

export interface ResponderOptions extends Manners {
  readonly bot: Bot;
  readonly log: Log;
  readonly sleep: Sleep;
}

/**
 * The responder of `bot`. Who sees what:
 * - A command is answered for all, or for the asker alone where they say so (or the setting, where they say nothing).
 * - A button under a public reply is answered to who pressed it alone, so that a channel is not flooded; under a private one
 *   privately as well. In direct messages with the bot there is no channel to flood: replies stay there as all others do.
 * - A page is turned in its place where only one person sees it; under a public reply who turns gets pages of their own.
 *   "More quotes" is a reply of its own: the first ones are worth keeping in view.
 * - "Show to everyone" under a private reply says the same once more in public.
 * - A vote and what explains why there is no answer are for who caused it alone.
 * What the asker alone sees is in their language, what all see in the server's.
 */
export function createResponder(options: ResponderOptions): Responder {
  const { bot, log, sleep, privateReplies = false, cooldown, ballot, metrics = NO_METRICS } = options;
  const pace = createPace(PER_TURN);
  const reports = { log, metrics, gate: createGate(UNDER_WAY) };
  const perform = createPerformer({ bot, log, metrics, votes: ballot !== undefined });
  const find = (name: string) => bot.commands.find((command) => command.name === name);

  /** Sends what is coming, unless it is too much. */
  async function answer(
    interaction: ReplyPort,
    command: string,
    coming: (own: Words) => Promise<Outcome>,
    outlet: Outlet,
  ): Promise<void> {
    const own = wordsFor(interaction.locale);
    const wait = cooldown?.ask({ user: interaction.user.id, server: interaction.guildId }).wait ?? 0;
    if (wait > 0) {
      metrics.refused(command, 'cooldown');
      return explain(interaction, explanation(own.errors.tooFast(String(wait)), own));
    }
    await replyInTime(
      outlet,
      pace(() => coming(own)),
      { reports, sleep, apology: () => apology(own) },
    );
  }

  /** Runs an invocation and answers with what comes of it. */
  function run(
    interaction: ReplyPort,
    invocation: Invocation,
    outlet: Outlet,
    seen: Omit<Setting, 'own' | 'shared' | 'direct'>,
  ): Promise<void> {
    const shared = wordsFor(interaction.guildLocale ?? interaction.locale);
    const direct = isDirect(interaction);
    const coming = (own: Words) => perform(invocation, { own, shared, direct, ...seen });
    return answer(interaction, invocation.command, coming, outlet);
  }

  /** Tells the asker alone why nothing was run. */
  async function explain(interaction: ReplyPort, { message }: Outcome): Promise<void> {
    await deliver(() => interaction.reply(message), reports);
  }

  function press(button: ButtonPort, { purpose, invocation }: Press, subject: string | undefined) {
    const pressed = { subject };
    const mayChange = isDirect(button) || button.message.flags.has(MessageFlags.Ephemeral);
    const ephemeral = !isDirect(button) || button.message.flags.has(MessageFlags.Ephemeral);
    switch (purpose) {
      case 'run':
        return run(button, invocation, newReply(button, ephemeral), { ephemeral, pressed });
      case 'turn': {
        const outlet = mayChange ? inPlace(button) : newReply(button, ephemeral);
        return run(button, invocation, outlet, { ephemeral, pressed });
      }
      case 'show': {
        const seen = { ephemeral: false, publicly: true, pressed };
        return run(button, invocation, newReply(button, false), seen);
      }
      case 'helpful':
      case 'wrong': {
        const vote = { purpose, carried: invocation, subject, user: button.user.id };
        const coming = (own: Words) => takeVote(vote, own, { bot, ballot, log, metrics });
        return answer(button, invocation.command, coming, newReply(button, true));
      }
    }
  }

  return {
    async command(interaction) {
      const { commandName, options: received } = interaction;
      const data = find(commandName)?.data;
      if (!data) return explain(interaction, unknown(interaction));
      const args = argumentsOf(data, received.data);
      const ephemeral = typeof args['private'] === 'boolean' ? args['private'] : privateReplies;
      const outlet = newReply(interaction, ephemeral);
      await run(interaction, { command: commandName, args }, outlet, { ephemeral });
    },

    async messageCommand(interaction) {
      const { commandName, targetMessage } = interaction;
      if (!bot.commands.some(({ messageData }) => messageData?.name === commandName))
        return explain(interaction, unknown(interaction));
      const question = questionIn(targetMessage.content);
      const own = wordsFor(interaction.locale);
      if (question === '') return explain(interaction, explanation(own.errors.emptyQuestion, own));
      await run(interaction, asking(question), newReply(interaction, true), { ephemeral: true });
    },

    async button(interaction) {
      const { customId, message } = interaction;
      const subject = readSubject(message.components);
      const pressed = unpackPress(customId, subject);
      if (pressed && find(pressed.invocation.command)) return press(interaction, pressed, subject);
      metrics.refused(pressed?.invocation.command ?? '', 'expired');
      await explain(interaction, expired(undefined, subject, wordsFor(interaction.locale)));
    },

    async autocomplete(interaction) {
      const choices = () => {
        const typing = interaction.options.data.find((option) => option.focused);
        if (!typing || !find(interaction.commandName)) return [];
        return toChoices(bot.complete(interaction.commandName, typing.name, String(typing.value ?? '')));
      };
      const found = orNone(choices);
      await deliver(() => interaction.respond(found), reports);
    },
  };

  function unknown({ locale }: ReplyPort): Outcome {
    const own = wordsFor(locale);
    metrics.refused('', 'expired');
    return explanation(own.errors.unknownCommand, own);
  }

  function orNone<T>(make: () => readonly T[]): readonly T[] {
    try {
      return make();
    } catch (error) {
      log.error(describeError(error), 'Autocomplete failed');
      metrics.failed('autocomplete');
      return [];
    }
  }
}

/** Questions searched in one turn of the event loop: some milliseconds of work. */
const PER_TURN = 2;

/**
 * Requests to Discord at a time. A thousand at once would each wait for the others past the second that one is given, and be
 * sent again on top; a hundred that take 100 ms each are a thousand in a second.
 */
const UNDER_WAY = 100;

/** Whether it happens in direct messages with the bot, where nobody else reads. */
function isDirect({ context }: ReplyPort): boolean {
  return context === InteractionContextType.BotDM;
}
