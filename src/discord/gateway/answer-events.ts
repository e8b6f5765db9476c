import { type BaseInteraction, type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { NO_METRICS } from '../../operations/metrics.ts';
import { createRestResponder } from '../delivery/rest-responder.ts';
import type { AnsweringOptions } from '../handling/answer-pipeline.ts';
import { createResponder, type Responder } from '../handling/interaction-router.ts';
import { measuredMentions, measuredResponder } from '../handling/response-timing.ts';
import { createPerformer } from '../handling/run-command.ts';
import { createDeduplicator } from './deduplicate.ts';
import { createMentionResponder, type WrittenMessage } from './mentions.ts';

/**
 * Lets the bot answer what reaches `client`: interactions, and messages where the client is told of them. What Discord delivers
 * twice is answered once. Returns how to stop: it takes nothing further and resolves when what is under way is answered.
 */
export function answerEvents(client: Client, options: AnsweringOptions): () => Promise<void> {
  const { log, metrics = NO_METRICS } = options;
  const responder = measuredResponder(createResponder(options), { metrics, log });
  const ownLocales = new LRUCache<string, string>({ max: REMEMBERED });
  const mention = measuredMentions(mentionResponder(client, ownLocales, options), { metrics, log });
  const isNew = createDeduplicator(REMEMBERED);
  const underWay = new Set<Promise<void>>();
  const track = (id: string, answer: () => Promise<void>) => {
    if (!isNew(id)) return;
    const answered = answer().finally(() => underWay.delete(answered));
    underWay.add(answered);
  };
  const onInteraction = (interaction: BaseInteraction) => {
    ownLocales.set(interaction.user.id, interaction.locale);
    track(interaction.id, () => dispatch(responder, interaction));
  };
  // As the gateway tells it: discord.js's own messages lose what they reply to where no message is kept.
  const onMessage = (message: WrittenMessage) => {
    if (mention.isAsked(message)) track(message.id, () => mention.answer(message));
  };
  client.on(Events.InteractionCreate, onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
  return async () => {
    client.off(Events.InteractionCreate, onInteraction);
    client.ws.off(GatewayDispatchEvents.MessageCreate, onMessage);
    await Promise.all(underWay);
  };
}

async function dispatch(responder: Responder, interaction: BaseInteraction): Promise<void> {
  const port = { ...asker(interaction), ...createRestResponder(interaction.client.rest, interaction) };
  if (interaction.isChatInputCommand()) {
    const { commandName, options } = interaction;
    return responder.command({ ...port, commandName, options });
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName, targetMessage } = interaction;
    return responder.messageCommand({ ...port, commandName, targetMessage });
  }
  if (interaction.isButton()) {
    const { customId, message } = interaction;
    return responder.button({ ...port, customId, message });
  }
  if (interaction.isAutocomplete()) {
    const { commandName, options } = interaction;
    return responder.autocomplete({ ...port, commandName, options });
  }
}

function asker({ user, guildId, context, locale, guildLocale }: BaseInteraction) {
  return { user, guildId, context, locale, guildLocale };
}

/** A message says nothing of its author's language: in direct messages it is that of their last interaction, if one came. */
function mentionResponder(client: Client, ownLocales: LRUCache<string, string>, options: AnsweringOptions) {
  const { bot, log, cooldown, ballot, metrics = NO_METRICS } = options;
  return createMentionResponder({
    botId: () => client.user?.id,
    rest: client.rest,
    perform: createPerformer({ bot, log, metrics, votes: ballot !== undefined }),
    cooldown,
    log,
    metrics,
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
