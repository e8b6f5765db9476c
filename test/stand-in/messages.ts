import { APPLICATION_ID, ASKER, BOT_USER, CHANNEL_ID, GUILD_ID, snowflake } from './identities.ts';
import { received } from './interactions.ts';
import type { Posted } from './rest.ts';

/** The data of a MESSAGE_CREATE event. */
export interface ChatMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly [field: string]: unknown;
}

/** The bot's own mention as people type it. */
export const MENTION = `<@${APPLICATION_ID}>`;

/** Somebody writes `content` in a channel of a server; mentions of the bot are noticed. Every author is someone new. */
export function inChannel(content: string, more: object = {}): ChatMessage {
  const mentions = content.includes(MENTION) ? [BOT_USER] : [];
  return { ...written(content), channel_id: CHANNEL_ID, guild_id: GUILD_ID, mentions, ...more };
}

/** Somebody writes to the bot alone. */
export function toBot(content: string, more: object = {}): ChatMessage {
  return { ...written(content), channel_id: snowflake(), ...more };
}

/** What makes a message forward another: it has no words of its own. */
export function forwarding(content: string): object {
  const message = {
    type: 0,
    content,
    embeds: [],
    attachments: [],
    mentions: [],
    timestamp: '2026-11-30T19:00:00Z',
    flags: 0,
  };
  const message_reference = { type: 1, message_id: snowflake(), channel_id: snowflake() };
  return { content: '', flags: 1 << 14, message_reference, message_snapshots: [{ message }] };
}

/** What makes a message a reply to one of the bot's; with `ping` the bot is mentioned by it. */
export function replyingTo({ message }: Pick<Posted, 'message'>, ping = true): object {
  const referenced_message = received(message);
  const message_reference = { message_id: (referenced_message as ChatMessage).id, channel_id: CHANNEL_ID };
  return { type: 19, referenced_message, message_reference, ...(ping && { mentions: [BOT_USER] }) };
}

function written(content: string) {
  return {
    ...received({}),
    id: snowflake(),
    application_id: undefined,
    type: 0,
    author: { ...ASKER, id: snowflake() },
    content,
  };
}
