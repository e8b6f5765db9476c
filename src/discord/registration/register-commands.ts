import type { REST } from 'discord.js';
import {
  ApplicationCommandType,
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

/**
 * Makes Discord's list of our commands what it should be, and says whether it had to be changed. The application's id is
 * asked of Discord. Rejects with discord.js's errors.
 */
export async function registerCommands({
  rest,
  commands,
  guildId,
  keeps = [],
  signal,
}: RegisterOptions): Promise<'changed' | 'unchanged'> {
  const { id } = (await rest.get(Routes.currentApplication(), { signal })) as RESTGetCurrentApplicationResult;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(route, { query, signal });
  const wanted = [
    ...commands.flatMap(({ data, messageData }) => [data, messageData]),
    ...keptAmong(registered, keeps),
  ].flatMap((each) => (each ? [registrationOf(each, guildId !== undefined)] : []));
  if (sameCommands(registered, wanted)) return 'unchanged';
  await rest.put(route, { body: wanted, signal });
  return 'changed';
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
