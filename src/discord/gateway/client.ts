import { Client, Events, GatewayIntentBits, Options, Status } from 'discord.js';
import type { Shards } from '../../config/config.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { QUEUES_KEPT_MS, REQUEST_TIMEOUT_MS } from '../delivery/deadlines.ts';
import { describeError } from '../delivery/describe-error.ts';
import type { RouterOptions } from '../handling/handler-options.ts';
import { GuardedStrategy, type ShardManager } from './guarded-strategy.ts';

export interface ClientOptions {
  readonly mentions: boolean;
  /** Those that this process opens; default all that Discord recommends. */
  readonly shards?: Shards | undefined;
  /** How long a request may take, in milliseconds. Default `REQUEST_TIMEOUT_MS`. */
  readonly requestTimeout?: number | undefined;
  /** Hears what was thrown while a packet was taken. */
  readonly onFault: (error: unknown) => void;
}

/**
 * A client that asks for no more than it needs: nobody is pinged, a request soon gives up. With `mentions` it is told of
 * messages, of whose content Discord shows it only what is written to it: none of these intents is privileged.
 */
export function createClient(
  api: string,
  { mentions, shards, requestTimeout = REQUEST_TIMEOUT_MS, onFault }: ClientOptions,
): Client {
  const written = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, ...(mentions ? written : [])],
    shards: shards ? numbersOf(shards) : 'auto',
    ...(shards && { shardCount: shards.of }),
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: KEEP_NO_ONE,
    ws: { buildStrategy: (manager: ShardManager) => new GuardedStrategy(manager, onFault) },
    rest: {
      api,
      timeout: requestTimeout,
      retries: 1,
      handlerSweepInterval: QUEUES_KEPT_MS,
      // Late answers are exempt from Discord's limit of 50 a second; discord.js would hold them to it.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      rejectOnRateLimit: ({ route, retryAfter }) =>
        route.startsWith('/interactions') && retryAfter > CALLBACK_WAIT_MS,
    },
  });
  for (const action of OURS) leaveToUs(client, action);
  return client;
}

/** Packets of these are answered as they come. */
const OURS = ['InteractionCreate', 'MessageCreate'] as const;

/** Keeps discord.js from making its own objects of a packet, for which nobody waits: a thirtieth of the time of an answer. */
function leaveToUs(client: Client, name: (typeof OURS)[number]): void {
  const action: unknown = Reflect.get(Object(Reflect.get(client, 'actions')), name);
  if (typeof action !== 'object' || action === null || !('handle' in action))
    throw new TypeError(`discord.js: expected a client with the action ${name}`);
  action.handle = () => {};
}

function numbersOf({ first, last }: Shards): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * Logs what the client says of itself, and counts each time that a shard has lost the gateway and is connected again, with its
 * old session or a new one. While Discord is away a shard tries twice a second, for hours if it must: that it is lost is said once.
 * Without a listener of `error` the process would end.
 */
export function reportEvents(
  client: Client,
  { log, metrics = NO_METRICS, clock }: Pick<RouterOptions, 'log' | 'metrics' | 'clock'>,
): void {
  const lost = new Set<number>();
  const complain = createRareLine(log, 'The Discord client reports an error', clock, 'error');
  const complainOfShard = createRareLine(log, 'Gateway error', clock);
  const onConnected = (shard: number) => {
    if (lost.delete(shard)) metrics.reconnected();
  };
  client.on(Events.Error, (error) => complain(describeError(error)));
  client.on(Events.ShardError, (error, shard) => complainOfShard({ shard, ...describeError(error) }));
  client.on(Events.ShardReconnecting, (shard) => {
    if (lost.has(shard)) return;
    lost.add(shard);
    log.warn({ shard }, 'Gateway lost, connecting again');
  });
  client.on(Events.ShardResume, (shard) => {
    onConnected(shard);
    log.info({ shard }, 'Gateway resumed');
  });
  client.on(Events.ShardReady, onConnected);
}

/** Whether every shard is connected, so that interactions arrive. */
export function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
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

/** A rate limit longer than this cannot be waited for. */
const CALLBACK_WAIT_MS = 2000;
