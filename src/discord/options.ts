import type { Bot } from '../bot/bot.ts';
import type { Log } from '../support/log.ts';
import type { Manners } from './manners.ts';
import type { Sleep } from './reply-in-time.ts';

/** What the bot needs to run on Discord. */
export interface DiscordOptions extends Manners {
  /** The bot's token. It is sent to `api` and nowhere else. */
  readonly token: string;
  /** Where Discord's REST interface is, without the version, e.g. `https://discord.com/api`. */
  readonly api: string;
  /** Register the commands in this guild alone; default everywhere. */
  readonly guildId?: string | undefined;
  /** Answer mentions and direct messages. Default true. */
  readonly mentions?: boolean;
  readonly bot: Bot;
  readonly log: Log;
  /** Waits; tests pass their own. */
  readonly sleep?: Sleep;
}
