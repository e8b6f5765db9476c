import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerTo, type StartedProcess, startProcess } from '../discord/process.ts';
import { shown as shownEscaped } from '../discord/reading.ts';
import { eventually } from '../discord/running.ts';
import { flatten } from '../stand-in/components.ts';
import { RESET_AFTER } from '../stand-in/faults.ts';
import { CHANNEL_ID, TOKEN } from '../stand-in/identities.ts';
import { autocomplete, chatInput, type InteractionData, type SentOption } from '../stand-in/interactions.ts';
import type { Posted, Step } from '../stand-in/rest.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';

let root = '';
let discord: StandIn;
let bot: StartedProcess;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watches-'));
  await mkdir(join(root, 'articles'));
  await piece('pool', 'The pool of Brno', 'The pool of Brno opened on Saturday.');
  discord = await startStandIn();
}, 200_000);
afterEach(async () => {
  bot.child.kill('SIGKILL');
  expect(discord.rest.violations).toEqual([]);
  await discord.close();
  await rm(root, { recursive: true });
});

const piece = (name: string, title: string, body: string) =>
  writeFile(join(root, 'articles', `${name}.txt`), `${title}\n\n${body}\n`);
async function start() {
  bot = startProcess({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    ARTICLES_DIR: join(root, 'articles'),
    CACHE_DIR: join(root, 'cache'),
    WATCHES_FILE: join(root, 'watches.jsonl'),
    WATCH_ARTICLES: 'on',
  });
  await eventually(() => bot.output()).toContain('Logged in');
}
async function kill() {
  bot.child.kill('SIGKILL');
  await once(bot.child, 'exit');
}

/** Of somebody with these permissions in a channel in which the bot has those. */
const by = (
  interaction: InteractionData,
  permissions = 1 << 4,
  bot = (1 << 10) | (1 << 11),
): InteractionData => ({
  ...interaction,
  app_permissions: String(bot),
  member: { ...(interaction['member'] as object), permissions: String(permissions) },
});
const watch = (task: string, options: readonly SentOption[] = []) =>
  chatInput('watch', [{ name: task, type: 1, options } as unknown as SentOption]);
const about = (value: string) => watch('topic', [{ name: 'about', type: 3, value }]);
const shown = (step: Step | undefined) => shownEscaped(step).replaceAll('\\', '');
async function ask(interaction: InteractionData): Promise<string> {
  discord.send(interaction);
  return shown(await answerTo(interaction, discord));
}
const textOf = ({ message }: Posted) =>
  flatten(message.components ?? [])
    .flatMap(({ content }) => content ?? [])
    .join('\n')
    .replaceAll('\\', '');
const posted = () => discord.rest.posted.map(textOf);

it('a channel is told what is new on its topics, once, whenever the process is killed', async () => {
  await start();
  expect(await ask(by(about('bridge Ostrava')))).toContain('what is new about: bridge Ostrava');
  expect(await ask(by(watch('list')))).toMatch(/1 topic is watched\nbridge Ostrava · <#\d+>/);
  await piece('one', 'The bridge', 'The bridge in Ostrava will be rebuilt in two years.');
  await piece('other', 'The tower', 'The tower of the town fell down.');
  await eventually(posted).toHaveLength(1);
  expect(discord.rest.posted[0]?.channel).toBe(CHANNEL_ID);
  expect(posted()[0]).toMatch(
    /^bridge Ostrava\n-# New on what is watched here:\n> The bridge in Ostrava will be rebuilt in two years\.\n-# The bridge · ¶ 1/,
  );
  expect(discord.rest.posted[0]?.message).toMatchObject({
    allowed_mentions: { parse: [] },
    enforce_nonce: true,
  });

  // Killed between the message and the note that it is there; Discord has forgotten its nonce when it starts again.
  discord.rest.faults.next('message', RESET_AFTER);
  await piece('two', 'Ostrava', 'The council of Ostrava votes on the bridge on Friday.');
  await eventually(posted).toHaveLength(2);
  await kill();
  discord.rest.nonces.clear();
  // What comes while it is away is new as well.
  await piece('three', 'Ostrava', 'Ostrava has found the money for its bridge.');
  await start();
  await eventually(posted).toHaveLength(3);
  expect(posted()[2]).toContain('Ostrava has found the money for its bridge.');
  await kill();
  await start();
  await piece('four', 'Ostrava', 'Ostrava opens its bridge today.');
  await eventually(posted).toHaveLength(4);
  for (const name of ['rebuilt', 'votes', 'money', 'opens'])
    expect(posted().filter((text) => text.includes(name))).toHaveLength(1);

  const typing = autocomplete('watch', [
    { name: 'remove', type: 1, options: [{ name: 'topic', type: 3, value: 'OSTR', focused: true }] } as never,
  ]);
  discord.send(by(typing));
  const [choices] = await discord.rest.steps(typing, 1);
  const [choice] = (choices?.message['choices'] ?? []) as { name: string; value: string }[];
  expect(choice?.name).toBe('bridge Ostrava');
  const remove = () => watch('remove', [{ name: 'topic', type: 3, value: choice?.value ?? '' }]);
  expect(await ask(by(remove()))).toContain('No longer watched: bridge Ostrava');
  expect(await ask(by(watch('list')))).toContain('Nothing is watched in this server.');
  expect(await ask(by(remove()))).toContain('is watched. /watch shows all.');
}, 200_000);

it('nobody else can do it, and only where the bot may write; a channel that is gone is watched no more', async () => {
  await start();
  for (const interaction of [
    about('bridge'),
    watch('list'),
    watch('remove', [{ name: 'topic', type: 3, value: 'x' }]),
  ])
    expect(await ask(by(interaction, 1 << 11))).toContain(
      'Only those who may manage this channel can do that.',
    );
  expect(await ask(by(about('bridge'), 1 << 4, 1 << 10))).toContain('I may not write in this channel.');
  expect(await ask(by(about('???')))).toContain('Ask about something');
  expect(await ask(by(about('bridge'), 1 << 5))).toContain('what is new about: bridge');
  expect(await ask(by(watch('list')))).toContain('1 topic is watched');
  discord.rest.faults.next('message', {
    kind: 'status',
    status: 404,
    body: { code: 10003, message: 'Unknown Channel' },
  });
  await piece('one', 'The bridge', 'The bridge in Ostrava will be rebuilt in two years.');
  await eventually(() => bot.output()).toContain('A channel could not be told what is new');
  await eventually(async () => ask(by(watch('list')))).toContain('Nothing is watched in this server.');
  expect(posted()).toEqual([]);
}, 200_000);
