import { MessageFlags } from 'discord-api-types/v10';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation } from '../bot/reply.ts';
import { argumentsOf } from './arguments.ts';
import { toChoices } from './choices.ts';
import { unpackInvocation } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';
import type { AutocompletePort, ButtonPort, CommandPort, ReplyPort } from './ports.ts';
import { render, renderWords } from './render.ts';
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
  /** Resolves after that many milliseconds, or rejects when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** The responder of `bot`. */
export function createResponder({ bot, log, sleep }: ResponderOptions): Responder {
  const find = (name: string) => bot.commands.find((command) => command.name === name);

  /** Runs the invocation; whatever happens, a message comes of it. */
  async function run(invocation: Invocation, ephemeral: boolean): Promise<Message> {
    try {
      const reply = await bot.handle(invocation);
      return render(reply, { ephemeral: ephemeral || reply.private === true });
    } catch (error) {
      if (error instanceof UserError) return renderWords(error.message, { ephemeral: true });
      const typed = Object.values(invocation.args).filter((value) => typeof value === 'string');
      log.error({ command: invocation.command, ...describeError(error, typed) }, 'A command failed');
      return renderWords(WORDS.failed, { ephemeral: true });
    }
  }

  /** One request where the message is there in time; else "thinking ..." first, and the message in its place. */
  async function answer(interaction: ReplyPort, coming: Promise<Message>, ephemeral: boolean): Promise<void> {
    const early = await inTime(coming);
    if (early) {
      if ((await deliver(() => interaction.reply(early), log)) === 'refused') await apologise(interaction);
      return;
    }
    const flags = ephemeral ? ([MessageFlags.Ephemeral] as const) : [];
    const deferred = await deliver(() => interaction.deferReply({ flags }), log);
    const late = await coming;
    if (deferred !== 'done') return;
    if (late.flags.includes(MessageFlags.Ephemeral) && !ephemeral) {
      // "Thinking ..." is public already and cannot become private: it goes, and the message comes by itself.
      await deliver(() => interaction.deleteReply(), log);
      await deliver(() => interaction.followUp(late), log);
      return;
    }
    await deliver(() => interaction.editReply({ ...late, flags: [MessageFlags.IsComponentsV2] }), log);
  }

  async function apologise(interaction: ReplyPort): Promise<void> {
    await deliver(() => interaction.reply(renderWords(WORDS.failed, { ephemeral: true })), log);
  }

  async function inTime(coming: Promise<Message>): Promise<Message | undefined> {
    const timer = new AbortController();
    const late = sleep(DEFER_AFTER_MS, timer.signal).then(
      () => undefined,
      () => undefined,
    );
    const first = await Promise.race([coming, late]);
    timer.abort();
    return first;
  }

  return {
    async command(interaction) {
      const { commandName, options } = interaction;
      const command = find(commandName);
      if (!command?.data) return answer(interaction, words(WORDS.unknownCommand), true);
      const args = argumentsOf(command.data, options.data);
      const ephemeral = args['private'] === true;
      return answer(interaction, run({ command: commandName, args }, ephemeral), ephemeral);
    },

    async button(interaction) {
      const { customId, message } = interaction;
      const invocation = unpackInvocation(customId, readSubject(message.components));
      if (!invocation || !find(invocation.command)) return answer(interaction, words(WORDS.expired), true);
      const ephemeral = message.flags.has(MessageFlags.Ephemeral);
      return answer(interaction, run(invocation, ephemeral), ephemeral);
    },

    async autocomplete(interaction) {
      const choices = () => {
        const typing = interaction.options.data.find((option) => option.focused);
        if (!typing || !find(interaction.commandName)) return [];
        return toChoices(bot.complete(interaction.commandName, typing.name, String(typing.value ?? '')));
      };
      await deliver(() => interaction.respond(orNone(choices, log)), log);
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

async function words(text: string): Promise<Message> {
  return renderWords(text, { ephemeral: true });
}

/** Discord gives an interaction up after 3 s; a request to it may take one of them. */
const DEFER_AFTER_MS = 2000;

const WORDS = {
  failed: 'Something went wrong on my side. It is noted; please try again in a while.',
  expired: 'This button has expired: I or my articles have changed since. Please ask again.',
  unknownCommand: 'I no longer know this command. Type / to see what I can do.',
} as const;
