import { DiscordAPIError, type REST } from 'discord.js';
import {
  ApplicationCommandType,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Command } from '../../bot/command.ts';

export interface RegisterOptions {
  readonly rest: REST;
  readonly commands: readonly Command[];
  /** Register in this guild alone, where a change shows at once; without it everywhere. */
  readonly guildId?: string | undefined;
  /** Names of commands that stay if they are registered, though they are not among `commands`. Default none. */
  readonly keeps?: readonly string[] | undefined;
  /** Gives up when aborted. */
  readonly signal: AbortSignal;
}

/** What was done about the commands. */
export interface Registered {
  /** Whether Discord's list had to be changed. */
  readonly changed: boolean;
  /** Whether commands were removed that stood elsewhere, where people would have seen each of them twice. */
  readonly cleared: boolean;
}

/**
 * Makes Discord's list of our commands what it should be, and the only one: Discord shows those of a guild beside those for all, under the
 * same names. The application's id is asked of Discord. Rejects with discord.js's errors.
 */
export async function registerCommands({
  rest,
  commands,
  guildId,
  keeps = [],
  signal,
}: RegisterOptions): Promise<Registered> {
  const { id } = (await rest.get(Routes.currentApplication(), { signal })) as RESTGetCurrentApplicationResult;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(route, { query, signal });
  const wanted = [
    ...commands.flatMap(({ data, messageData }) => [data, messageData]),
    ...keptAmong(registered, keeps),
  ].flatMap((each) => (each ? [registrationOf(each, guildId !== undefined)] : []));
  const changed = !sameCommands(registered, wanted);
  if (changed) await rest.put(route, { body: wanted, signal });
  if (guildId) return { changed, cleared: await clear(rest, Routes.applicationCommands(id), signal) };
  // Those of one guild may be left over only where there were none for all.
  const wasEmpty = Array.isArray(registered) && registered.length === 0;
  return { changed, cleared: wasEmpty && (await clearGuilds(rest, id, signal)) };
}

/** Removes the commands of the bot's guilds, the first of them, and says whether there were any. */
async function clearGuilds(rest: REST, id: string, signal: AbortSignal): Promise<boolean> {
  const query = new URLSearchParams({ limit: String(GUILDS) });
  const guilds = (await rest.get(Routes.userGuilds(), {
    query,
    signal,
  })) as RESTGetAPICurrentUserGuildsResult;
  let cleared = false;
  for (const guild of guilds) {
    const route = Routes.applicationGuildCommands(id, guild.id);
    // Where the bot was put without the right to have commands, or is no more, there are none.
    const had = await clear(rest, route, signal).catch((error: unknown) => {
      if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return false;
      throw error;
    });
    cleared ||= had;
  }
  return cleared;
}

/** Who has tried the bot out in one guild has it in few; each is a request, once. */
const GUILDS = 25;

async function clear(rest: REST, route: `/${string}`, signal: AbortSignal): Promise<boolean> {
  const registered = await rest.get(route, { signal });
  if (!Array.isArray(registered) || registered.length === 0) return false;
  await rest.put(route, { body: [], signal });
  return true;
}

/** Those of the registered commands that have these names, as they would be registered again. */
function keptAmong(registered: unknown, names: readonly string[]): RESTPostAPIApplicationCommandsJSONBody[] {
  if (!Array.isArray(registered) || names.length === 0) return [];
  const kept = registered.filter((each) => names.includes(String(each?.name)));
  return kept.map((each) => essence(each) as RESTPostAPIApplicationCommandsJSONBody);
}

/** A command's data as it is registered. For a command of one guild Discord knows neither contexts nor installations. */
function registrationOf(data: RESTPostAPIApplicationCommandsJSONBody, inGuild: boolean): object {
  const { contexts, integration_types, default_member_permissions: permissions, ...rest } = data;
  return {
    ...rest,
    // Discord's description has a number, its answers a string.
    ...(permissions != null && { default_member_permissions: Number(permissions) }),
    ...(!inGuild && { contexts, integration_types }),
  };
}

/** Whether two lists hold the same commands, in any order, whatever Discord has filled in. */
function sameCommands(registered: unknown, wanted: unknown): boolean {
  return canonical(registered) === canonical(wanted);
}

function canonical(commands: unknown): string {
  if (!Array.isArray(commands)) return '';
  return JSON.stringify(
    commands.map((command) => JSON.stringify(essence({ type: CHAT_INPUT, ...command }))).sort(),
  );
}

/** What we say of a command: without Discord's own fields and its ways to say nothing; keys in order. */
function essence(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => essence(part));
    return key !== undefined && UNORDERED.has(key) ? parts.sort() : parts;
  }
  if (key === 'default_member_permissions' && value !== null) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, part]) => !FILLED_IN.has(name) && !isNothing(part))
    .map(([name, part]) => [name, essence(part, name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The type of a command that gives none. */
const CHAT_INPUT = ApplicationCommandType.ChatInput;

const FILLED_IN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
]);
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types']);
