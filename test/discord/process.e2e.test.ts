import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { TOKEN } from '../stand-in/identities.ts';
import { chatInput } from '../stand-in/interactions.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import { shown } from './reading.ts';
import { eventually } from './running.ts';

const ROOT = new URL('../../', import.meta.url);

const registered = commands.flatMap(({ data, messageData }) => [data, messageData]).filter((each) => each);

let discord: StandIn;
let child: ChildProcess;
let output: string;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(async () => {
  child.kill('SIGKILL');
  await discord.close();
  expect(discord.rest.violations).toEqual([]);
});

it('on SIGTERM in the middle of 100 questions answers them all and ends with 0', async () => {
  start();
  await discord.gateway.logged('identify');
  await discord.ask(question(0));
  const asked = Array.from({ length: 100 }, (_, i) => question(i));
  for (const interaction of asked) discord.send(interaction);
  await discord.gateway.received();
  child.kill('SIGTERM');
  const answers = await Promise.all(asked.map((interaction) => discord.rest.steps(interaction, 1)));
  expect(answers.filter(([step]) => shown(step).includes('Anton Siluanov'))).toHaveLength(100);
  expect(await ended()).toBe(0);
});

it('ends with 1 where Discord refuses it for good after ready (4014)', async () => {
  start();
  await discord.gateway.logged('identify');
  await discord.ask(question(0));
  discord.gateway.close(4014);
  expect(await ended()).toBe(1);
  expect(output).toContain('closed the connection for good');
});

it('ends with 1 on a wrong token, names the variable and does not print the token', async () => {
  start({ DISCORD_TOKEN: 'a-wrong-token' });
  expect(await ended()).toBe(1);
  expect(output).toContain('DISCORD_TOKEN');
  expect(output).not.toContain('a-wrong-token');
});

it('register does only that and ends with 0', async () => {
  start({}, 'register');
  expect(await ended()).toBe(0);
  expect(discord.rest.commands.get('global')).toHaveLength(registered.length);
  expect(discord.gateway.log).toEqual([]);
});

/** The bot as it is started, in a folder without a `.env` file. */
function start(env: Record<string, string> = {}, ...args: string[]): void {
  const main = fileURLToPath(new URL('src/main.ts', ROOT));
  const articles = fileURLToPath(new URL('seeds', ROOT));
  child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    cwd: tmpdir(),
    // All askers are in one server here.
    env: {
      COOLDOWN_SERVER: '0',
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      ARTICLES_DIR: articles,
      ...env,
    },
  });
  output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
}

async function ended(): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  await eventually(() => child.exitCode).not.toBeNull();
  return child.exitCode;
}

function question(number: number) {
  const value = `Who is Russia's finance minister? ${'?'.repeat(number % 3)}`;
  return chatInput('ask', [{ name: 'question', type: 3, value }]);
}
