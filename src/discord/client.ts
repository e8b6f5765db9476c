import {
  type BaseInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  REST,
  Status,
} from 'discord.js';
import { NO_METRICS } from '../operations/metrics.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { measuredMentions, measuredResponder } from './measured.ts';
import { createMentionResponder, type WrittenMessage } from './mention.ts';
import { createPerformer } from './perform.ts';
import { firstTimes } from './recent.ts';
import { createResponder, type Responder, type ResponderOptions } from './respond.ts';
import { createSending } from './sending.ts';

/**
 * A client that asks for no more than it needs: nobody is pinged, a request soon gives up. With `mentions` it is told of
 * messages, of whose content Discord shows it only what is written to it: none of these intents is privileged.
 */
export function createClient(api: string, { mentions }: { readonly mentions: boolean }): Client {
  const written = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  return new Client({
    intents: [GatewayIntentBits.Guilds, ...(mentions ? written : [])],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: KEEP_NO_ONE,
    rest: {
      api,
      timeout: CALLBACK_TIMEOUT_MS,
      retries: 1,
      // Late answers are exempt from Discord's limit of 50 a second; discord.js would hold them to it.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      rejectOnRateLimit: ({ route, retryAfter }) =>
        route.startsWith('/interactions') && retryAfter > CALLBACK_WAIT_MS,
    },
  });
}

/** A plain REST client for what is done once and may take its time: the registration. */
export function createRest(api: string, token: string): REST {
  return new REST({ api, retries: 1 }).setToken(token);
}

/**
 * Lets the bot answer what reaches `client`: interactions, and messages where the client is told of them. What Discord delivers
 * twice is answered once. Returns how to stop: it takes nothing further and resolves when what is under way is answered.
 */
export function answerEvents(client: Client, options: ResponderOptions): () => Promise<void> {
  const { log, metrics = NO_METRICS } = options;
  const responder = measuredResponder(createResponder(options), { metrics, log });
  const mention = measuredMentions(mentionResponder(client, options), { metrics, log });
  const isNew = firstTimes(REMEMBERED);
  const underWay = new Set<Promise<void>>();
  const track = (id: string, answer: () => Promise<void>) => {
    if (!isNew(id)) return;
    const answered = answer().finally(() => underWay.delete(answered));
    underWay.add(answered);
  };
  const onInteraction = (interaction: BaseInteraction) =>
    track(interaction.id, () => dispatch(responder, interaction));
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

/** Logs what the client says of itself. Without a listener of `error` the process would end. */
export function logEvents(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(describeError(error), 'The Discord client reports an error'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, ...describeError(error) }, 'Gateway error'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'Gateway lost, connecting again'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'Gateway resumed'));
}

/** Whether every shard is connected, so that interactions arrive. */
export function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
}

async function dispatch(responder: Responder, interaction: BaseInteraction): Promise<void> {
  const port = { ...asker(interaction), ...createSending(interaction.client.rest, interaction) };
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

function mentionResponder(client: Client, options: ResponderOptions) {
  const { bot, log, cooldown, ballot, metrics = NO_METRICS } = options;
  return createMentionResponder({
    botId: () => client.user?.id,
    rest: client.rest,
    perform: createPerformer({ bot, log, metrics, votes: ballot !== undefined }),
    cooldown,
    log,
    metrics,
    localeOf: (server) => client.guilds.cache.get(server)?.preferredLocale,
    parentOf: (id) => {
      const channel = client.channels.cache.get(id);
      return channel?.isThread() ? (channel.parentId ?? undefined) : undefined;
    },
  });
}

/** An interaction brings all that is needed; kept, every asker and every pressed message would fill the memory. */
const KEEP_NO_ONE = Options.cacheWithLimits({
  UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
  GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
  GuildMessageManager: 0,
  DMMessageManager: 0,
  MessageManager: 0,
  ReactionManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  PresenceManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
});

/** What Discord delivers twice it delivers within seconds; a busy server sends some hundreds in one. */
const REMEMBERED = 10_000;

/** One try and one more stay inside the 3 s that an interaction lives. */
const CALLBACK_TIMEOUT_MS = 1000;

/** A rate limit longer than this cannot be waited for. */
const CALLBACK_WAIT_MS = 2000;
