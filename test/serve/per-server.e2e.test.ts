import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTo, type StartedProcess, startProcess } from '../discord/process.ts';
import { buttons, messageOf, shown as shownEscaped } from '../discord/reading.ts';
import { eventually } from '../discord/running.ts';
import { flatten } from '../stand-in/components.ts';
import { TOKEN } from '../stand-in/identities.ts';
import {
  autocomplete,
  chatInput,
  type InteractionData,
  messageMenu,
  press,
  type SentOption,
} from '../stand-in/interactions.ts';
import { inChannel, MENTION, toBot } from '../stand-in/messages.ts';
import type { Step } from '../stand-in/rest.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import { SERVERS } from './served-folder.ts';

const [A, B] = SERVERS;

let root = '';
let discord: StandIn;
let bot: StartedProcess;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'per-server-'));
  discord = await startStandIn();
  await write('pool.txt', 'The pool of Brno', 'The pool of Brno opened on 6 March 2021.');
  await write(
    own(A, 'mill.txt'),
    'Our mill',
    'The mill of Zorabek burned down on 4 May 2019. Nobody was hurt there.',
  );
  await write(own(B, 'well.txt'), 'Our well', 'The well of Quillan dried up in 2018.');
  bot = startProcess({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    ARTICLES_DIR: join(root, 'articles'),
    CACHE_DIR: join(root, 'cache'),
    WATCHES_FILE: join(root, 'watches.jsonl'),
    FEEDBACK_FILE: join(root, 'votes.jsonl'),
    PER_SERVER: 'true',
  });
}, 200_000);
afterAll(async () => {
  bot.child.kill('SIGKILL');
  expect(discord.rest.violations).toEqual([]);
  await discord.close();
  await rm(root, { recursive: true });
});

const own = (server: string, name: string) => `.servers/${server}/${name}`;
async function write(path: string, title: string, body: string) {
  const file = join(root, 'articles', path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `${title}\n\n${body}\n`);
}

/** The same of somebody who manages everything in a server. */
const inServer = (server: string, interaction: InteractionData): InteractionData => ({
  ...interaction,
  guild_id: server,
  channel_id: `3${server.slice(1)}`,
  channel: { id: `3${server.slice(1)}`, type: 0, guild_id: server, name: 'general' },
  app_permissions: String((1 << 10) | (1 << 11)),
  member: { ...(interaction['member'] as object), permissions: '32' },
  authorizing_integration_owners: { 0: server },
});
const shown = (step: Step | undefined) => shownEscaped(step).replaceAll('\\', '');
async function answered(interaction: InteractionData): Promise<Step | undefined> {
  discord.send(interaction);
  return answerTo(interaction, discord);
}
const option = (name: string, value: string, focused = false): SentOption => ({
  name,
  type: 3,
  value,
  ...(focused && { focused }),
});
const task = (command: string, name: string, options: readonly SentOption[] = []) =>
  chatInput(command, [{ name, type: 1, options } as unknown as SentOption]);
const MILL = 'When did the mill of Zorabek burn down?';
const ask = (question = MILL) => chatInput('ask', [option('question', question)]);
/** What is written when a message comes. */
async function written(message: object): Promise<string> {
  const before = discord.rest.posted.length;
  discord.gateway.dispatch('MESSAGE_CREATE', message);
  await eventually(() => discord.rest.posted.length).toBe(before + 1);
  const posted = discord.rest.posted[before];
  return JSON.stringify(posted?.message);
}

it('a server is answered from its own articles, in every way that it can ask; another, and who writes to the bot alone, is not', async () => {
  await eventually(() => bot.output()).toContain('Logged in');
  expect(shown(await answered(inServer(A, ask())))).toContain('burned down on 4 May 2019');
  expect(shown(await answered(inServer(A, ask('When did the pool of Brno open?'))))).toContain(
    '6 March 2021',
  );
  expect(shown(await answered(inServer(A, messageMenu('Ask about this message', MILL))))).toContain(
    '4 May 2019',
  );
  expect(shown(await answered(inServer(A, chatInput('sources'))))).toMatch(/2 articles[\s\S]*Our mill/);
  expect(shown(await answered(inServer(A, chatInput('timeline'))))).toContain('4 May 2019');
  expect(await written(inChannel(`${MENTION} ${MILL}`, { guild_id: A }))).toContain('burned down');

  for (const other of [
    await answered(inServer(B, ask())),
    await answered(inServer(B, messageMenu('Ask about this message', MILL))),
    await answered(inServer(B, chatInput('sources'))),
    await answered(inServer(B, chatInput('timeline'))),
    await answered(chatInput('ask', [option('question', MILL)], 'direct')),
    await answered(chatInput('sources', [], 'direct')),
    await answered(chatInput('sources', [], 'elsewhere')),
  ])
    expect(JSON.stringify(other)).not.toMatch(/burned down|Our mill/);
  for (const message of [inChannel(`${MENTION} ${MILL}`, { guild_id: B }), toBot(MILL)])
    expect(await written(message)).not.toMatch(/burned down|Our mill/);
}, 200_000);

it('what is half typed is completed from these, and a button of another server’s message says nothing', async () => {
  const choices = async (server: string) => {
    const typing = inServer(server, autocomplete('sources', [option('article', 'Our', true)]));
    discord.send(typing);
    const [step] = await discord.rest.steps(typing, 1);
    return ((step?.message['choices'] ?? []) as { name: string }[]).map(({ name }) => name);
  };
  expect(await choices(A)).toEqual(['Our mill']);
  expect(await choices(B)).toEqual(['Our well']);
  const steps = [
    await answered(inServer(A, ask())),
    await answered(inServer(A, chatInput('sources', [option('article', 'mill')]))),
    await answered(inServer(A, chatInput('timeline', [option('source', 'mill')]))),
  ];
  let pressed = 0;
  for (const step of steps)
    for (const id of buttons(step)) {
      pressed++;
      const elsewhere = JSON.stringify(await answered(inServer(B, press(id, messageOf(step)))));
      expect(elsewhere).not.toMatch(/burned down|Our mill|Nobody was hurt/);
    }
  expect(pressed).toBeGreaterThan(8);
  const inContext = buttons(steps[0]).find((id) => id.includes('context')) ?? '';
  const press1 = (server: string) => answered(inServer(server, press(inContext, messageOf(steps[0]))));
  expect(shown(await press1(A))).toContain('Nobody was hurt there');
  expect(shown(await press1(B))).toContain('This button has expired');
}, 200_000);

it('who manages a server removes its own articles alone, and each channel is told of its own server’s news', async () => {
  const articles = (server: string, name: string, options: readonly SentOption[] = []) =>
    answered(inServer(server, task('articles', name, options)));
  expect(shown(await articles(A, 'report'))).toContain('1 article');
  expect(shown(await articles(A, 'remove', [option('article', 'pool')]))).toContain('there for all servers');
  expect(shown(await articles(B, 'remove', [option('article', 'mill')]))).toContain(
    'There is no article "mill"',
  );
  const watching = (server: string) =>
    answered(inServer(server, task('watch', 'topic', [option('about', 'harbour')])));
  await write(own(B, 'old.txt'), 'Old news', 'The harbour of Quillan is as it was.');
  for (const server of [A, B]) expect(shown(await watching(server))).toContain('what is new about: harbour');

  const posted = () =>
    discord.rest.posted.filter(({ message }) => JSON.stringify(message).includes('what is watched here'));
  await write(own(A, 'harbour.txt'), 'Our harbour', 'The harbour of Zorabek was sold to Verdano.');
  await articles(A, 'reload');
  await eventually(posted).toHaveLength(1);
  await write('harbour.txt', 'A harbour', 'The harbour of Olomouc was opened by the mayor.');
  await eventually(posted).toHaveLength(3);
  const told = posted().map(({ channel, message }) => [
    channel,
    flatten(message.components ?? [])
      .flatMap(({ content }) => content ?? [])
      .join('\n'),
  ]);
  expect(told.map(([channel]) => channel)).toEqual([
    `3${A.slice(1)}`,
    ...[A, B].map((each) => `3${each.slice(1)}`),
  ]);
  expect(told[0]?.[1]).toContain('sold to Verdano');
  for (const [, text] of told.slice(1)) {
    expect(text).toContain('opened by the mayor');
    expect(text).not.toMatch(/Verdano|Quillan/);
  }

  // What was there before the first watch of a server is no news, whenever it is read.
  expect(shown(await articles(B, 'reload'))).toContain('The folder was read anew.');
  expect(shown(await answered(inServer(B, chatInput('sources'))))).toContain('Old news');
  expect(posted()).toHaveLength(3);

  const offer = await articles(A, 'remove', [option('article', 'mill')]);
  const [id = ''] = buttons(offer);
  expect(shown(await answered(inServer(B, press(id, messageOf(offer)))))).toContain(
    'This button has expired',
  );
  expect(shown(await answered(inServer(A, press(id, messageOf(offer)))))).toContain('Done.');
  expect(await readdir(join(root, 'articles', '.servers', A))).toEqual(['harbour.txt']);
  expect(shown(await answered(inServer(A, ask())))).not.toContain('4 May 2019');
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
}, 200_000);
