import { MessageFlags } from 'discord-api-types/v10';
import type { Catalogue } from '../../locales/en.ts';
import { catalogueFor } from '../../locales/languages.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import { deliver } from '../delivery/deliver.ts';
import { describeError } from '../delivery/describe-error.ts';
import type {
  AutocompletePort,
  ButtonPort,
  CommandPort,
  MessageCommandPort,
  ReplyPort,
} from '../delivery/ports.ts';
import { inPlace, newReply, type Outcome } from '../delivery/reply-target.ts';
import { toChoices } from '../rendering/choices.ts';
import { type Press, unpackPress } from '../rendering/custom-id.ts';
import { readDisplayedQuestion } from '../rendering/question-display.ts';
import { type AnsweringOptions, createAnswering, isDirect } from './answer-pipeline.ts';
import { argumentsOf } from './command-arguments.ts';
import { expiredButton } from './expired-button.ts';
import { askInvocation, questionFrom } from './message-question.ts';
import { explanation } from './run-command.ts';
import { takeVote } from './take-vote.ts';

/** Answers interactions. No method ever rejects: what goes wrong is told to the asker alone and logged once. */
export interface Responder {
  command(interaction: CommandPort): Promise<void>;
  messageCommand(interaction: MessageCommandPort): Promise<void>;
  button(interaction: ButtonPort): Promise<void>;
  autocomplete(interaction: AutocompletePort): Promise<void>;
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
export function createResponder(options: AnsweringOptions): Responder {
  const { bot, log, privateReplies = false, ballot, metrics = NO_METRICS } = options;
  const { answer, run, explain, reports } = createAnswering(options);
  const find = (name: string) => bot.commands.find((command) => command.name === name);

  function press(button: ButtonPort, { purpose, invocation }: Press, subject: string | undefined) {
    const pressed = { subject };
    const mayChange = isDirect(button) || button.message.flags.has(MessageFlags.Ephemeral);
    const ephemeral = !isDirect(button) || button.message.flags.has(MessageFlags.Ephemeral);
    switch (purpose) {
      case 'run':
        return run(button, invocation, newReply(button, ephemeral), { ephemeral, pressed });
      case 'turn': {
        const target = mayChange ? inPlace(button) : newReply(button, ephemeral);
        return run(button, invocation, target, { ephemeral, pressed });
      }
      case 'show': {
        const seen = { ephemeral: false, publicly: true, pressed };
        return run(button, invocation, newReply(button, false), seen);
      }
      case 'helpful':
      case 'wrong': {
        const vote = { purpose, carried: invocation, subject, user: button.user.id };
        const coming = (own: Catalogue) => takeVote(vote, own, { bot, ballot, log, metrics });
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
      const target = newReply(interaction, ephemeral);
      await run(interaction, { command: commandName, args }, target, { ephemeral });
    },

    async messageCommand(interaction) {
      const { commandName, targetMessage } = interaction;
      if (!bot.commands.some(({ messageData }) => messageData?.name === commandName))
        return explain(interaction, unknown(interaction));
      const question = questionFrom(targetMessage.content);
      const own = catalogueFor(interaction.locale);
      if (question === '') return explain(interaction, explanation(own.errors.emptyQuestion, own));
      await run(interaction, askInvocation(question), newReply(interaction, true), { ephemeral: true });
    },

    async button(interaction) {
      const { customId, message } = interaction;
      const subject = readDisplayedQuestion(message.components);
      const pressed = unpackPress(customId, subject);
      if (pressed && find(pressed.invocation.command)) return press(interaction, pressed, subject);
      metrics.refused(pressed?.invocation.command ?? '', 'expired');
      await explain(interaction, expiredButton(undefined, subject, catalogueFor(interaction.locale)));
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
    const own = catalogueFor(locale);
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
