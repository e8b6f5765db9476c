import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';

/** Why the start cannot succeed however often it is tried, in words for whoever runs the bot; undefined: try again. */
export function fatalStartupReason(error: unknown): string | undefined {
  if (isTokenRefused(error)) return WRONG_TOKEN;
  if (error instanceof DiscordAPIError && error.status !== 429) {
    const { code, status, url } = error;
    return url.includes('/guilds/')
      ? `DISCORD_GUILD_ID: Discord refuses the commands for this server (code ${code}). Is the bot in it?`
      : `Discord refuses to start the bot (code ${code}, status ${status}).`;
  }
  if (error instanceof Error && GATEWAY_REFUSALS.has(error.message))
    return `Discord's gateway: ${error.message}.`;
  return undefined;
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message === 'Authentication failed';
}

const WRONG_TOKEN =
  'DISCORD_TOKEN: Discord does not accept this token. Copy it again from the Bot page of the application, or reset it there.';

/** What @discordjs/ws 1.2 says on the close codes 4010 to 4014. */
const GATEWAY_REFUSALS = new Set([
  'Invalid shard',
  'Sharding is required',
  'Used an invalid API version',
  'Used invalid intents',
  'Used disallowed intents',
]);
