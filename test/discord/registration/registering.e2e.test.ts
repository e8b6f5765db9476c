import { afterEach, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { watchCommand } from '../../../commands/watch.ts';
import { createBot } from '../../../src/bot/bot.ts';
import type { GatewayOptions } from '../../../src/discord/gateway/session.ts';
import { registerOnly } from '../../../src/discord/registration/register.ts';
import { NO_WATCHES } from '../../../src/watches/watch-list.ts';
import { archive } from '../../corpus.ts';
import { refusal } from '../../stand-in/faults.ts';
import { GUILD_ID, TOKEN } from '../../stand-in/identities.ts';
import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import { createFakeBot } from '../fake-bot.ts';

let discord: StandIn;
afterEach(async () => {
  expect(discord.rest.violations).toEqual([]);
  await discord.close();
});

it('puts the commands if there are none, and leaves them alone the second time', async () => {
  discord = await startStandIn();
  expect(await register()).toEqual({ status: 0, lines: ['Commands registered'] });
  expect(discord.rest.commands.get('global')).toHaveLength(createFakeBot().commands.length);
  expect(await register()).toEqual({ status: 0, lines: ['Commands are registered already'] });
  expect(puts()).toBe(1);
});

it.each<[string, (command: Record<string, unknown>) => object]>([
  ['a description', (command) => ({ ...command, description: 'Something else' })],
  ['an option', ({ options: _, ...command }) => command],
  ['the contexts', (command) => ({ ...command, contexts: [0] })],
])('puts them again if %s differs', async (_, change) => {
  discord = await startStandIn();
  await register();
  const [first, ...others] = discord.rest.commands.get('global') as Record<string, unknown>[];
  discord.rest.commands.set('global', [change(first ?? {}), ...others]);
  await register();
  expect(puts()).toBe(2);
});

it('puts them again if a command is left over', async () => {
  discord = await startStandIn();
  await register();
  const registered = discord.rest.commands.get('global') ?? [];
  discord.rest.commands.set('global', [...registered, { name: 'old', type: 1 }]);
  await register();
  expect(discord.rest.commands.get('global')).toHaveLength(registered.length);
});

it('leaves a command of another process as it is, and no other', async () => {
  discord = await startStandIn();
  const bot = createBot(archive, [...commands, watchCommand(NO_WATCHES)]);
  for (const guildId of [undefined, GUILD_ID]) {
    await register({ bot, guildId });
    const registered = () => discord.rest.commands.get(guildId ?? 'global') as Record<string, unknown>[];
    const withWatch = registered();
    const before = puts();
    const other = createBot(archive, commands);
    await register({ bot: other, guildId, keeps: ['watch'] });
    expect(puts()).toBe(before);
    discord.rest.commands.set(guildId ?? 'global', [...withWatch, { name: 'old', type: 1 }]);
    await register({ bot: other, guildId, keeps: ['watch'] });
    expect(puts()).toBe(before + 1);
    const names = registered().map(({ name }) => name);
    expect(names.sort()).toEqual(withWatch.map(({ name }) => name).sort());
    // The process that has it finds nothing to change.
    await register({ bot, guildId });
    expect(puts()).toBe(before + 1);
    await register({ bot: other, guildId });
    expect(registered().map(({ name }) => name)).not.toContain('watch');
  }
});

it('puts the commands of the bot, those in the menu of a message too, and compares all of them', async () => {
  discord = await startStandIn();
  const bot = createBot(archive, commands);
  await register({ bot });
  await register({ bot });
  expect(puts()).toBe(1);
  const all = discord.rest.commands.get('global') as { name: string; type: number }[];
  const menu = all.find(({ type }) => type === 3);
  expect(menu).toMatchObject({ name: 'Ask about this message', contexts: [0, 1, 2] });
  expect(menu).toHaveProperty('name_localizations.de');
  const renamed = all.map((each) => (each === menu ? { ...each, name: 'Ask' } : each));
  discord.rest.commands.set('global', renamed);
  await register({ bot });
  expect(puts()).toBe(2);
});

it('registers in one guild alone if it is told to', async () => {
  discord = await startStandIn();
  await register({ guildId: GUILD_ID });
  await register({ guildId: GUILD_ID });
  expect(puts()).toBe(1);
  expect(discord.rest.commands.get('global')).toBeUndefined();
  expect(discord.rest.commands.get(GUILD_ID)?.[0]).not.toHaveProperty('contexts');
});

it('are in one guild alone after they were for all, and for all after they were in one guild: never twice', async () => {
  discord = await startStandIn();
  // One will not tell of its commands, another is no more: no reason to stop.
  discord.rest.guilds.push('100000000000000001', '100000000000000002', GUILD_ID);
  discord.rest.closedGuilds.set('100000000000000001', 403).set('100000000000000002', 404);
  const scopes = () =>
    [...discord.rest.commands].filter(([, there]) => there.length > 0).map(([scope]) => scope);
  await register();
  const forOne = await register({ guildId: GUILD_ID });
  expect([forOne.status, scopes()]).toEqual([0, [GUILD_ID]]);
  expect(forOne.lines).toEqual(['Commands registered', expect.stringMatching(/^DISCORD_GUILD_ID: .* alone/)]);
  expect(await register({ guildId: GUILD_ID })).toEqual({
    status: 0,
    lines: ['Commands are registered already'],
  });
  const forAll = await register();
  expect([forAll.status, scopes()]).toEqual([0, ['global']]);
  expect(forAll.lines).toEqual(['Commands registered', expect.stringMatching(/an earlier DISCORD_GUILD_ID/)]);
  // Nor is each guild asked at each start.
  discord.rest.requests.length = 0;
  expect(await register()).toEqual({ status: 0, lines: ['Commands are registered already'] });
  expect(discord.rest.requests).toHaveLength(2);
});

it('names DISCORD_TOKEN if the token is wrong, and does not print it', async () => {
  discord = await startStandIn();
  const { status, lines } = await register({ token: 'wrong.token.here' });
  expect(status).toBe(78);
  expect(lines).toEqual([expect.stringMatching(/^DISCORD_TOKEN: Discord does not accept this token/)]);
  expect(lines.join()).not.toContain('wrong.token.here');
});

it('names DISCORD_GUILD_ID if the guild is not one of the bot', async () => {
  discord = await startStandIn();
  discord.rest.faults.next('commands', refusal(403, 50001));
  const { status, lines } = await register({ guildId: GUILD_ID });
  expect(status).toBe(78);
  expect(lines).toEqual([expect.stringMatching(/^DISCORD_GUILD_ID: .*50001/)]);
});

async function register(more: Partial<GatewayOptions> = {}) {
  const lines: string[] = [];
  const write = (_: object, message: string) => void lines.push(message);
  const log = { debug: write, info: write, warn: write, error: write };
  const status = await registerOnly({ token: TOKEN, api: discord.api, bot: createFakeBot(), log, ...more });
  return { status, lines };
}

function puts(): number {
  return discord.rest.requests.filter((request) => request.startsWith('PUT')).length;
}
