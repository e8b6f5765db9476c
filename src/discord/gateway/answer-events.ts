import type { Client } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { NO_METRICS } from '../../operations/metrics.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { nextTurn } from '../../support/slices.ts';
import { createRestResponder, uploadsBeside } from '../delivery/rest-responder.ts';
import type { RouterOptions } from '../handling/handler-options.ts';
import { createRouter } from '../handling/interaction-router.ts';
import { parseInteraction } from '../handling/parse-interaction.ts';
import { createDeduplicator } from './deduplicate.ts';
import { createMessageReader } from './mentions.ts';
import { parseMessage } from './parse-message.ts';

/** A client whose events are answered. */
export interface Answering {
  /** Resolves at the first moment at which all is answered and nothing more has come. */
  untilIdle(): Promise<void>;
  /** Takes nothing further. Resolves when what is under way is answered. */
  stop(): Promise<void>;
}

/**
 * Lets the bot answer what reaches `client`: interactions, and messages if the client is told of them. What Discord delivers
 * twice is answered once.
 */
export function answerEvents(client: Client, options: RouterOptions): Answering {
  const { log, metrics = NO_METRICS } = options;
  const { route, answer } = createRouter(options);
  const ownLocales = new LRUCache<string, string>({ max: REMEMBERED });
  const requestOf = messageReader(client, ownLocales, options);
  const isNew = createDeduplicator(REMEMBERED);
  const uploads = uploadsBeside(client.rest);
  const underWay = new Set<Promise<void>>();
  let taken = 0;

  const complain = createRareLine(
    log,
    'Discord sent an event of an unknown form, which is left out',
    options.clock,
  );
  const leaveOut = (event: string, problems: readonly string[]) => {
    metrics.failed('gateway');
    complain({ event, problems });
  };

  // As the gateway tells of both: the same forms as over HTTP, and discord.js's own messages lose what they reply to if none is kept.
  function onInteraction(received: unknown): void {
    const interaction = parseInteraction(received);
    if (interaction === 'ping') return;
    if ('problems' in interaction) {
      leaveOut('interaction', interaction.problems);
      return;
    }
    if (!isNew(interaction.id)) return;
    ownLocales.set(interaction.user, interaction.locale);
    const responder = createRestResponder(client.rest, interaction.address, uploads);
    track(route({ ...interaction, responder }));
  }
  function onMessage(received: unknown): void {
    const message = parseMessage(received);
    if ('problems' in message) {
      leaveOut('message', message.problems);
      return;
    }
    const request = requestOf(message);
    if (request && isNew(message.id)) track(answer(request));
  }
  function track(answered: Promise<void>): void {
    taken++;
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }

  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
  return {
    async untilIdle() {
      // What waits in the kernel is read one turn of the event loop after the other.
      for (let before = -1; before < taken; ) {
        before = taken;
        await Promise.all(underWay);
        for (let turn = 0; turn < 3; turn++) await nextTurn();
      }
    },
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.off(GatewayDispatchEvents.MessageCreate, onMessage);
      await Promise.all(underWay);
    },
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
