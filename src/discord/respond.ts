import { MessageFlags } from 'discord-api-types/v10';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation } from '../bot/reply.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/languages.ts';
import { argumentsOf } from './arguments.ts';
import { toChoices } from './choices.ts';
import { unpackInvocation } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';
import type { AutocompletePort, ButtonPort, CommandPort, ReplyPort } from './ports.ts';
import { render, renderWords } from './render.ts';
import { replyInTime, type Sleep } from './reply-in-time.ts';
import { readSubject } from './subject.ts';

/** Answers interactions. No method ever rejects: what goes wrong is told to the asker alone and logged once. */
export interface Responder {
  command(interaction: CommandPort): Promise<void>;
  button(interaction: ButtonPort): Promise<void>;
  autocomplete(interaction: AutocompletePort): Promise<void>;
}

export interface ResponderOptions {
  readonly bot: Bot;
  readonly log: Log;
  readonly sleep: Sleep;
}

/** The responder of `bot`. What the asker alone sees is in their language, what all see in the server's. */
export function createResponder({ bot, log, sleep }: ResponderOptions): Responder {
  const find = (name: string) => bot.commands.find((command) => command.name === name);

  /** Runs the invocation and answers with what comes of it. */
  async function answer(interaction: ReplyPort, invocation: Invocation, ephemeral: boolean): Promise<void> {
    const own = wordsFor(interaction.locale);
    const words = ephemeral ? own : wordsFor(interaction.guildLocale ?? interaction.locale);
    const apology = () => renderWords(own.errors.failed, { ephemeral: true, words: own });
    const run = async (): Promise<Message> => {
      try {
        const reply = await bot.handle(invocation, words);
        return render(reply, { ephemeral: ephemeral || reply.private === true, words });
      } catch (error) {
        if (error instanceof UserError) return renderWords(error.say(own), { ephemeral: true, words: own });
        const typed = Object.values(invocation.args).filter((value) => typeof value === 'string');
        log.error({ command: invocation.command, ...describeError(error, typed) }, 'A command failed');
        return apology();
      }
    };
    await replyInTime(interaction, run(), { log, sleep, ephemeral, apology });
  }

  /** Tells the asker alone why nothing was run. */
  async function explain(interaction: ReplyPort, why: (words: Words) => string): Promise<void> {
    const words = wordsFor(interaction.locale);
    await deliver(() => interaction.reply(renderWords(why(words), { ephemeral: true, words })), log);
  }

  return {
    async command(interaction) {
      const { commandName, options } = interaction;
      const data = find(commandName)?.data;
      if (!data) return explain(interaction, ({ errors }) => errors.unknownCommand);
      const args = argumentsOf(data, options.data);
      await answer(interaction, { command: commandName, args }, args['private'] === true);
    },

    async button(interaction) {
      const { customId, message } = interaction;
      const invocation = unpackInvocation(customId, readSubject(message.components));
      if (!invocation || !find(invocation.command))
        return explain(interaction, ({ errors }) => errors.expired);
      await answer(interaction, invocation, message.flags.has(MessageFlags.Ephemeral));
    },

    async autocomplete(interaction) {
      const choices = () => {
        const typing = interaction.options.data.find((option) => option.focused);
        if (!typing || !find(interaction.commandName)) return [];
        return toChoices(bot.complete(interaction.commandName, typing.name, String(typing.value ?? '')));
      };
      const found = orNone(choices, log);
      await deliver(() => interaction.respond(found), log);
    },
  };
}

function orNone<T>(make: () => readonly T[], log: Log): readonly T[] {
  try {
    return make();
  } catch (error) {
    log.error(describeError(error), 'Autocomplete failed');
    return [];
  }
}
