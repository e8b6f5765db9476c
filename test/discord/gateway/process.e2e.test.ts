import { afterEach, beforeEach, expect, it } from 'vitest';
import { rateLimit } from '../../stand-in/faults.ts';
import { TOKEN } from '../../stand-in/identities.ts';
import { chatInput } from '../../stand-in/interactions.ts';
import { inChannel, MENTION } from '../../stand-in/messages.ts';
import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import { answerTo, type StartedProcess, startProcess } from '../process.ts';
import { shown } from '../reading.ts';
import { eventually } from '../running.ts';

let discord: StandIn;
let bot: StartedProcess;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await discord.close();
  expect(discord.rest.violations).toEqual([]);
});

it('on SIGTERM ends with 0 though mentions wait for a channel that is limited for ten minutes', async () => {
  start({ COOLDOWN_USER: '0' });
  await discord.gateway.logged('identify');
  await discord.ask(question(0));
  discord.rest.faults.next('message', ...Array(60).fill(rateLimit(600)));
  for (let i = 0; i < 60; i++)
    discord.gateway.dispatch('MESSAGE_CREATE', inChannel(`${MENTION} Who met Xi?`));
  await discord.gateway.received();
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
});

it('prepares its articles for the reader, and on SIGTERM in the middle of 30 questions answers them all and ends with 0', async () => {
  start({ READER: 'on', COOLDOWN_USER: '0' });
  await discord.gateway.logged('identify');
  await eventually(() => bot.output()).toContain('The articles are prepared for the reader');
  await discord.ask(question(0));
  const asked = Array.from({ length: 30 }, (_, i) => question(i));
  for (const interaction of asked) discord.send(interaction);
  await discord.gateway.received();
  bot.child.kill('SIGTERM');
  const answers = await Promise.all(asked.map((interaction) => answerTo(interaction, discord)));
  expect(answers.filter((step) => shown(step).includes('Anton Siluanov'))).toHaveLength(asked.length);
  expect(await bot.ended()).toBe(0);
});

it('ends with 78 on a wrong token, names the variable and does not print the token', async () => {
  start({ DISCORD_TOKEN: 'a-wrong-token' });
  expect(await bot.ended()).toBe(78);
  expect(bot.output()).toContain('DISCORD_TOKEN');
  expect(bot.output()).not.toContain('a-wrong-token');
});

function start(env: Record<string, string> = {}): void {
  // All askers are in one server here.
  const settings = { COOLDOWN_SERVER: '0', DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api, ...env };
  bot = startProcess(settings);
}

function question(number: number) {
  const value = `Who is Russia's finance minister? ${'?'.repeat(number % 3)}`;
  return chatInput('ask', [{ name: 'question', type: 3, value }]);
}
