import { DiscordAPIError, type REST } from 'discord.js';
import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Message } from '../rendering/message.ts';
import { messageRequest } from './payload.ts';
import type { ReplyTarget } from './reply-target.ts';

/** The message that is answered. */
export interface AnsweredMessage {
  readonly id: string;
  readonly channel_id: string;
}

/**
 * A reply to somebody's message in its channel, which pings nobody and is there once however often it is sent. If the bot may
 * not read what was written before, that is a message of its own. Nobody waits for it, so nothing announces it. What may not be
 * written there rejects with a `ForbiddenChannelError`.
 */
export function channelReply(rest: Pick<REST, 'post'>, { id, channel_id }: AnsweredMessage): ReplyTarget {
  async function reply(message: Message): Promise<unknown> {
    const { body, files } = messageRequest({ ...message, flags: [MessageFlags.IsComponentsV2] });
    const once = { nonce: id, enforce_nonce: true };
    const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
    const post = (more: object) =>
      rest.post(Routes.channelMessages(channel_id), { body: { ...body, ...once, ...more }, files });
    try {
      return await post(reference).catch((error: unknown) => {
        if (codeOf(error) !== RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)
          throw error;
        return post({});
      });
    } catch (error) {
      if (error instanceof DiscordAPIError && (error.status === 403 || CLOSED.has(error.code)))
        throw new ForbiddenChannelError(error);
      throw error;
    }
  }
  return { channel: channel_id, requests: ({ message }) => [() => reply(message)] };
}

/** What Discord says of a channel that was removed, or a thread that was locked, since the message: nothing can be said there. */
const CLOSED: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** The bot may not write in this channel. */
export class ForbiddenChannelError extends Error {
  override readonly name = 'ForbiddenChannelError';

  constructor(override readonly cause: DiscordAPIError) {
    super(`expected a channel that the bot may write in, got code ${cause.code}`);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof DiscordAPIError ? error.code : undefined;
}
