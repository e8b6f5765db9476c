import { REST } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { BAD_SETTINGS } from '../../support/exit-status.ts';
import type { Log } from '../../support/log.ts';
import { describeError } from '../delivery/describe-error.ts';
import { type Sleep, sleepFor } from '../delivery/sleep.ts';
import { registerCommands } from './register-commands.ts';
import { retryStartup } from './retry-startup.ts';
import { fatalStartupReason } from './startup-error.ts';

/** What is needed to register the bot's commands. */
export interface RegistrationOptions {
  /** The bot's token. It is sent to `api` and nowhere else. */
  readonly token: string;
  /** Where Discord's REST interface is, without the version, e.g. `https://discord.com/api`. */
  readonly api: string;
  /** Register the commands in this guild alone; default everywhere. */
  readonly guildId?: string | undefined;
  /** Names of commands that another process of the same bot may have: they stay if they are registered. Default none. */
  readonly keeps?: readonly string[] | undefined;
  readonly bot: Bot;
  readonly log: Log;
  /** Waits; tests pass their own. */
  readonly sleep?: Sleep;
}

/**
 * Registers the commands if they differ from what Discord has, and tries again for about a minute if it cannot be reached.
 * Rejects with the last error, and when `signal` is aborted.
 */
export async function registerWithRetry(options: RegistrationOptions, signal: AbortSignal): Promise<void> {
  const { token, api, guildId, keeps, bot, log, sleep = sleepFor } = options;
  const rest = new REST({ api, retries: 1 }).setToken(token);
  const attempt = (own: AbortSignal) =>
    registerCommands({ rest, commands: bot.commands, guildId, keeps, signal: own });
  const { changed, cleared } = await retryStartup(attempt, { log, sleep, signal });
  log.info({ guildId }, changed ? 'Commands registered' : 'Commands are registered already');
  if (cleared) log.warn({}, guildId === undefined ? CLEARED_IN_GUILDS : CLEARED_FOR_ALL);
}

const CLEARED_FOR_ALL =
  'DISCORD_GUILD_ID: the commands are in this server alone now; those for all servers were removed, and come back without this setting';
const CLEARED_IN_GUILDS =
  'The commands are for all servers now; those that an earlier DISCORD_GUILD_ID had put into a server were removed there';

/**
 * Does only the registration. Resolves to the status to exit with: 0 if the commands are now as they should be or `signal` ended it,
 * 1 if Discord cannot be reached, 78 if it does not take them; the reason is logged.
 */
export async function registerOnly(options: RegistrationOptions, signal?: AbortSignal): Promise<number> {
  try {
    await registerWithRetry(options, signal ?? new AbortController().signal);
    return 0;
  } catch (error) {
    return signal?.aborted ? 0 : logStartupFailure(error, options.log);
  }
}

/** One line that says why the start failed, in words for whoever runs the bot if they can put it right. Gives the status to exit with. */
export function logStartupFailure(error: unknown, log: Log): number {
  const reason = fatalStartupReason(error);
  if (reason === undefined) log.error(describeError(error), 'Discord cannot be reached');
  else log.error({}, reason);
  return reason === undefined ? 1 : BAD_SETTINGS;
}
