import { openArchive } from '../archives/open-archive.ts';
import { type Bot, createBot } from '../bot/bot.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { GatewayOptions } from '../discord/gateway/session.ts';
import { startGateway } from '../discord/gateway/start-gateway.ts';
import { startHttpInteractions } from '../discord/http/start-http.ts';
import { registerOnly } from '../discord/registration/register.ts';
import type { Metrics } from '../operations/metrics.ts';
import { createLog, type Log } from '../support/log.ts';
import { NO_WATCHES } from '../watches/watch-list.ts';
import { handlerOptionsFrom } from './handler-settings.ts';
import { listenProblem } from './listen-problem.ts';
import { commandsOver } from './served-commands.ts';

/** The bot on Discord, by the gateway or over HTTP. */
export interface Serving {
  isReady(): boolean;
  stop(): Promise<void>;
  readonly closed: Promise<number>;
}

/** What serving needs besides the settings and the bot. */
interface ServingOptions {
  readonly database: Database | undefined;
  readonly log: Log;
  readonly metrics: Metrics | undefined;
  /** Ends what has not begun to serve. */
  readonly signal: AbortSignal;
}

/**
 * Answers on Discord with these settings. Resolves to the status to exit with instead if the commands could not be registered, which is
 * logged. Rejects with a ConfigError if the public key is missing or cannot be used, or the port or the address cannot be had.
 */
export async function startServing(
  config: Config,
  bot: Bot,
  { database, log, metrics, signal }: ServingOptions,
): Promise<Serving | number> {
  const handlerOptions = await handlerOptionsFrom(config, database, log, metrics);
  const { interactionsPort: port, interactionsHost: host, publicKey, discordApi: api } = config;
  if (port === undefined) return startGateway({ ...discordOptions(config, bot, log), ...handlerOptions });
  if (publicKey === undefined)
    throw new ConfigError(
      'DISCORD_PUBLIC_KEY: expected the application’s public key, since INTERACTIONS_PORT is set, got none',
    );
  if (config.discordToken === undefined)
    log.warn({}, 'Without DISCORD_TOKEN the commands are not registered; `npm run register` does that once');
  else {
    const status = await registerOnly(discordOptions(config, bot, log), signal);
    if (status !== 0 || signal.aborted) return status;
  }
  return startHttpInteractions({ port, host, publicKey, api, bot, log, ...handlerOptions }).catch(
    listenProblem('INTERACTIONS', port, host),
  );
}

function discordOptions(config: Config, bot: Bot, log: Log): GatewayOptions {
  const { discordToken: token, discordApi: api, discordGuildId: guildId, mentions, shards } = config;
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN: expected a bot token, got none');
  return { token, api, guildId, keeps: keptCommands(config), mentions, shards, bot, log };
}

/** With several processes one alone has a file of watches: the others leave its command registered. */
function keptCommands({ shards, databaseUrl, watchesFile }: Config): readonly string[] {
  const isOneOfSeveral = shards !== undefined || databaseUrl !== undefined;
  return isOneOfSeveral && watchesFile === undefined ? ['watch'] : [];
}

/** Registers the commands with Discord and does nothing else. Resolves to the exit status. */
export async function registerCommands(config: Config): Promise<number> {
  const log = createLog({ level: config.logLevel, format: config.logFormat });
  // Told of, not run.
  const all = commandsOver(config, async () => {}, config.watchesFile === undefined ? undefined : NO_WATCHES);
  // What is asked for is done, whichever process else there is.
  return registerOnly({ ...discordOptions(config, createBot(await openArchive([]), all), log), keeps: [] });
}
