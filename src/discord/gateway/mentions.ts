import { DiscordAPIError, type REST } from 'discord.js';
import { MessageFlags, MessageType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { catalogueFor } from '../../locales/languages.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { persistently } from '../delivery/deliver.ts';
import { describeError } from '../delivery/describe-error.ts';
import { messageRequest } from '../delivery/payload.ts';
import type { Outcome } from '../delivery/reply-target.ts';
import type { Cooldown } from '../handling/cooldown.ts';
import { ASK, askInvocation, HELP, questionFrom } from '../handling/message-question.ts';
import { explanation, type Performer } from '../handling/run-command.ts';
import { type SentComponent, sourceFromButtons } from '../handling/source-from-buttons.ts';

/** A message that somebody has written, as the gateway tells of it. */
export interface WrittenMessage {
  readonly id: string;
  readonly channel_id: string;
  /** Absent in direct messages. */
  readonly guild_id?: string;
  readonly type: MessageType;
  /** Empty where the bot is not mentioned: it does not ask to read along. */
  readonly content: string;
  readonly author: { readonly id: string; readonly bot?: boolean };
  readonly webhook_id?: string;
  readonly mentions: readonly { readonly id: string }[];
  /** What it replies to. */
  readonly referenced_message?: {
    readonly author: { readonly id: string };
    readonly components?: readonly SentComponent[];
  } | null;
}

export interface MentionOptions {
  /** The bot's own id. */
  readonly botId: () => string | undefined;
  readonly rest: Pick<REST, 'get' | 'post'>;
  readonly perform: Performer;
  readonly cooldown?: Cooldown | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The language to answer in: the server's, in direct messages the author's own; undefined where it is not known. */
  readonly localeOf: (message: WrittenMessage) => string | undefined;
  /** The channel that a thread belongs to; undefined for all other channels. */
  readonly parentOf: (channel: string) => string | undefined;
}

/** Answers messages that ask the bot. */
export interface MentionResponder {
  /** Whether a person speaks to the bot. */
  isAsked(message: WrittenMessage): boolean;
  /** Never rejects. */
  answer(message: WrittenMessage): Promise<void>;
}

/**
 * The responder to messages. A mention in a channel and any direct message is a question, answered in a reply to it that pings
 * nobody; without a question in it, the help. What replies to an answer of the bot's, or is written in a thread that was
 * started from one, keeps to the article that the answer was searched in. Bots are not answered. Who asks too often in a
 * channel is told once and then left without a word, so that a flood is not doubled.
 */
export function createMentionResponder(options: MentionOptions): MentionResponder {
  const { botId, rest, perform, cooldown, log, metrics, localeOf } = options;
  const complained = new Set<unknown>();

  async function answer(message: WrittenMessage): Promise<void> {
    const server = message.guild_id ?? null;
    const catalogue = catalogueFor(localeOf(message));
    const { wait, again } = cooldown?.ask({ user: message.author.id, server }) ?? { wait: 0, again: false };
    if (wait > 0) {
      metrics.refused(ASK, 'cooldown');
      if (!again || server === null)
        await post(message, explanation(catalogue.errors.tooFast(String(wait)), catalogue));
      return;
    }
    const setting = {
      own: catalogue,
      shared: catalogue,
      ephemeral: false,
      publicly: true,
      direct: server === null,
    };
    const question = questionFrom(message.content);
    if (question === '') return post(message, await perform(HELP, setting));
    const source = await sourceFollowed(message, options);
    const outcome = await perform(askInvocation(question, source), setting);
    // The article may have changed since it was followed.
    const lost = outcome.explains && source !== undefined;
    await post(message, lost ? await perform(askInvocation(question), setting) : outcome);
  }

  async function post({ id, channel_id }: WrittenMessage, { message }: Outcome): Promise<void> {
    const { body, files } = messageRequest({ ...message, flags: [MessageFlags.IsComponentsV2] });
    const once = { nonce: id, enforce_nonce: true };
    const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
    const send = (more: object) => {
      const request = { body: { ...body, ...once, ...more }, files };
      return persistently(() => rest.post(Routes.channelMessages(channel_id), request), log);
    };
    await send(reference).catch((error: unknown) => {
      // Without the permission to read what was written before, a message can be sent but not as a reply.
      if (codeOf(error) !== RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory) throw error;
      return send({});
    });
  }

  function report(error: unknown): void {
    if (!(error instanceof DiscordAPIError) || error.status !== 403) {
      log.error(describeError(error), 'A mention could not be answered');
      metrics.failed(error instanceof DiscordAPIError ? 'reply_refused' : 'reply_lost');
      return;
    }
    // There are many channels that the bot may not write in; one line says it.
    if (!complained.has(error.code))
      log.warn(describeError(error), 'The bot may not write where it is asked; this is said once');
    complained.add(error.code);
  }

  return {
    isAsked({ author, webhook_id, type, guild_id, mentions }) {
      if (author.bot || webhook_id !== undefined || author.id === botId()) return false;
      if (type !== MessageType.Default && type !== MessageType.Reply) return false;
      return guild_id === undefined || mentions.some(({ id }) => id === botId());
    },
    answer: (message) => answer(message).catch(report),
  };
}

/** The article that a follow-up keeps to, and undefined where it follows nothing or that cannot be found out. */
async function sourceFollowed(
  { channel_id, referenced_message }: WrittenMessage,
  { botId, rest, parentOf, log }: MentionOptions,
): Promise<string | undefined> {
  if (referenced_message) {
    const { author, components = [] } = referenced_message;
    return author.id === botId() ? sourceFromButtons(components) : undefined;
  }
  const parent = parentOf(channel_id);
  if (parent === undefined) return undefined;
  try {
    // A thread has the id of the message that it was started from.
    const start = (await rest.get(Routes.channelMessage(parent, channel_id))) as StartOfThread;
    return start.author.id === botId() ? sourceFromButtons(start.components ?? []) : undefined;
  } catch (error) {
    log.debug(describeError(error), 'The start of a thread could not be read');
    return undefined;
  }
}

type StartOfThread = NonNullable<WrittenMessage['referenced_message']>;

function codeOf(error: unknown): unknown {
  return error instanceof DiscordAPIError ? error.code : undefined;
}
