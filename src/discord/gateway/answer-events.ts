import { type BaseInteraction, type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { RouterOptions } from '../handling/handler-options.ts';
import { createRouter } from '../handling/interaction-router.ts';
import { createDeduplicator } from './deduplicate.ts';
import { createMessageReader, type WrittenMessage } from './mentions.ts';
import { receivedInteraction } from './received-interaction.ts';

/**
 * Lets the bot answer what reaches `client`: interactions, and messages if the client is told of them. What Discord delivers
 * twice is answered once. Returns how to stop: it takes nothing further and resolves when what is under way is answered.
 */
export function answerEvents(client: Client, options: RouterOptions): () => Promise<void> {
  const { route, answer } = createRouter(options);
  const ownLocales = new LRUCache<string, string>({ max: REMEMBERED });
  const requestFor = messageReader(client, ownLocales, options);
  const isNew = createDeduplicator(REMEMBERED);
  const underWay = new Set<Promise<void>>();

  function onInteraction(interaction: BaseInteraction): void {
    ownLocales.set(interaction.user.id, interaction.locale);
    const received = receivedInteraction(interaction);
    if (received && isNew(interaction.id)) track(route(received));
  }
  // As the gateway tells it: discord.js's own messages lose what they reply to if no message is kept.
  function onMessage(message: WrittenMessage): void {
    const request = requestFor(message);
    if (request && isNew(message.id)) track(answer(request));
  }
  function track(answered: Promise<void>): void {
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }

  client.on(Events.InteractionCreate, onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
  return async () => {
    client.off(Events.InteractionCreate, onInteraction);
    client.ws.off(GatewayDispatchEvents.MessageCreate, onMessage);
    await Promise.all(underWay);
  };
}

/** A message says nothing of its author's language: in direct messages it is that of their last interaction, if one came. */
function messageReader(client: Client, ownLocales: LRUCache<string, string>, { log }: RouterOptions) {
  return createMessageReader({
    botId: () => client.user?.id,
    rest: client.rest,
    log,
    localeOf: ({ guild_id, author }) =>
      guild_id === undefined ? ownLocales.get(author.id) : client.guilds.cache.get(guild_id)?.preferredLocale,
    parentOf: (id) => {
      const channel = client.channels.cache.get(id);
      return channel?.isThread() ? (channel.parentId ?? undefined) : undefined;
    },
  });
}

/**
 * Deliveries, and people with their languages. What Discord delivers twice it delivers within seconds; a busy server sends some
 * hundreds in one.
 */
const REMEMBERED = 10_000;
