import { type BaseInteraction, Client, Events, GatewayIntentBits, Options, REST, Status } from 'discord.js';
import { NO_METRICS } from '../operations/metrics.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { measuredResponder } from './measured.ts';
import { firstTimes } from './recent.ts';
import { createResponder, type Responder, type ResponderOptions } from './respond.ts';

/** A client that asks for no more than it needs: no message is read, nobody is pinged, a request soon gives up. */
export function createClient(api: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: KEEP_NO_ONE,
    rest: {
      api,
      timeout: CALLBACK_TIMEOUT_MS,
      retries: 1,
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
 * Lets the bot answer what reaches `client`. Returns how to stop: it takes no further interaction and resolves when those
 * under way are answered.
 */
export function answerInteractions(client: Client, options: ResponderOptions): () => Promise<void> {
  const responder = measuredResponder(createResponder(options), options.metrics ?? NO_METRICS);
  const isNew = firstTimes(REMEMBERED);
  const underWay = new Set<Promise<void>>();
  const onInteraction = (interaction: BaseInteraction) => {
    if (!isNew(interaction.id)) return;
    const answered = dispatch(responder, interaction).finally(() => underWay.delete(answered));
    underWay.add(answered);
  };
  client.on(Events.InteractionCreate, onInteraction);
  return async () => {
    client.off(Events.InteractionCreate, onInteraction);
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
  if (interaction.isChatInputCommand()) return responder.command(interaction);
  if (interaction.isMessageContextMenuCommand()) return responder.messageCommand(interaction);
  if (interaction.isButton()) return responder.button(interaction);
  if (interaction.isAutocomplete()) return responder.autocomplete(interaction);
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
