import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { BusyError } from '../../../src/bot/errors.ts';
import { createBallot } from '../../../src/feedback/ballot.ts';
import { archive } from '../../corpus.ts';
import { flatten } from '../../stand-in/components.ts';
import { chatInput, type InteractionData, press } from '../../stand-in/interactions.ts';
import { inChannel, MENTION, toBot } from '../../stand-in/messages.ts';
import type { Step } from '../../stand-in/rest.ts';
import { EPHEMERAL, shown, text, V2 } from '../reading.ts';
import { recording } from '../recording.ts';
import { eventually, type Running, run } from '../running.ts';

const { told, metrics } = recording();
/** What was counted of one interaction or message, without its time, which comes when Discord has the answer. */
async function counted(): Promise<unknown[][]> {
  const isTime = ([name]: readonly unknown[]) => name === 'took';
  await eventually(() => told.some(isTime)).toBe(true);
  return told.splice(0).filter((each) => !isTime(each));
}

let fault: Error | undefined;
let one: Running;
/** Another process of the same bot. */
let other: Running;
let fake: Running;
beforeAll(async () => {
  const ballot = await createBallot({
    store: { read: async () => [], append: async () => 'added' },
    key: 'a key',
    now: () => 0,
    onError: () => {},
  });
  const real = createBot(archive, commands);
  const handle: typeof real.handle = async (...given) => {
    if (fault) throw fault;
    return real.handle(...given);
  };
  const options = { bot: { ...real, handle }, ballot, metrics };
  [one, other, fake] = await Promise.all([run(options), run(options), run({ metrics })]);
});
beforeEach(() => {
  fault = undefined;
});
afterAll(() => Promise.all([one.close(), other.close(), fake.close()]));

const QUESTION = 'When was the bridge closed?';

it.each<[string, () => Running, InteractionData, unknown[]]>([
  ['an answer', () => one, question(QUESTION), ['answered', 'ask']],
  ['what the articles do not say', () => one, question('zebra unicorn'), ['refused', 'ask', 'not_found']],
  ['what the asker can put right', () => fake, chatInput('mend'), ['refused', 'mend', 'user_error']],
  ['a bug', () => fake, chatInput('fail', [text('it')]), ['failed', 'command']],
  ['a command that is gone', () => fake, chatInput('gone'), ['refused', '', 'expired']],
  ['a button that nobody can read', () => one, press('open sesame', {}), ['refused', '', 'expired']],
  [
    'a button about an article that is gone',
    () => one,
    press('10;context;article=gone;start=#0;end=#9', {}),
    ['refused', 'context', 'user_error'],
  ],
  [
    'a vote on quotes that are others today',
    () => one,
    press('1+0;ask;question=When+was+the+bridge+closed?;quotes=AAAAAAAA', {}),
    ['refused', 'ask', 'expired'],
  ],
  [
    'a reply that is private by itself, in a server of another language',
    () => fake,
    { ...chatInput('wait', [text('x'), { name: 'secret', type: 5, value: true }]), locale: 'de' },
    ['answered', 'wait'],
  ],
])('counts %s once', async (_, running, interaction, expected) => {
  fake.bot.release();
  await running().discord.ask(interaction);
  expect(await counted()).toEqual([expected]);
});

it.each([
  ['a mention', 'mention', inChannel(`${MENTION} ${QUESTION}`)],
  ['a direct message', 'direct_message', toBot(QUESTION)],
])('counts and times the answer to %s once', async (_, name, message) => {
  one.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await eventually(() => told).toContainEqual(['took', name, expect.any(Number)]);
  expect(await counted()).toEqual([['answered', 'ask']]);
});

it.each([
  ['shown lately', () => one],
  ['shown by another process', () => other],
])('does not count a vote on an answer %s as one more', async (_, shownBy) => {
  const helpful = await pressOnHelpful(shownBy());
  expect(shown((await one.discord.ask(helpful))[0])).toContain('that is noted');
  expect(await counted()).toEqual([]);
});

it('counts and logs a bug behind a vote, and apologises', async () => {
  const helpful = await pressOnHelpful(other, 'How many lanes has the pool?');
  const before = one.lines.length;
  fault = new Error('a bug, near the bridge');
  const [said] = await one.discord.ask(helpful);
  expect(shown(said)).toContain('went wrong');
  expect(await counted()).toEqual([['failed', 'command']]);
  expect(one.lines.slice(before)).toEqual([
    expect.stringMatching(/^error A command failed .*"command":"ask"/),
  ]);
});

it.each([
  ['said', false],
  ['left unsaid', true],
])('counts a refusal for asking too often once, %s', async (_, again) => {
  const strict = await run({ metrics, cooldown: { ask: () => ({ wait: 5, again }) } });
  strict.discord.gateway.dispatch('MESSAGE_CREATE', inChannel(`${MENTION} ${QUESTION}`));
  expect(await counted()).toEqual([['refused', 'ask', 'cooldown']]);
  expect(strict.discord.rest.posted).toHaveLength(again ? 0 : 1);
  await strict.close();
});

it('says under a button, too, that too many ask for pictures, and counts it by its own name', async () => {
  const [step] = await one.discord.ask(chatInput('timeline'));
  await counted();
  fault = new BusyError(({ errors }) => errors.tooManyPictures);
  const [said] = await one.discord.ask(press(labelled(step, 'As a picture'), step?.message ?? {}));
  expect(shown(said)).toBe('Many pictures are being drawn right now. Please try again in a minute.');
  expect(said?.message.flags).toBe(V2 | EPHEMERAL);
  expect(await counted()).toEqual([['refused', 'timeline', 'busy']]);
});

/** A press on "Helpful" under an answer of `running`, of which the count is forgotten. */
async function pressOnHelpful(running: Running, asked = QUESTION): Promise<InteractionData> {
  const [step] = await running.discord.ask(question(asked));
  await counted();
  return press(labelled(step, 'Helpful'), step?.message ?? {});
}

function labelled(step: Step | undefined, wanted: string): string {
  return flatten(step?.message.components ?? []).find(({ label }) => label === wanted)?.custom_id ?? '';
}

function question(value: string): InteractionData {
  return chatInput('ask', [{ name: 'question', type: 3, value }]);
}
