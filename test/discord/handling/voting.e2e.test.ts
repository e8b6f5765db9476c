import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openArchive } from '../../../src/archives/open-archive.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { createBot, type SwappableBot } from '../../../src/bot/bot.ts';
import { createBallot } from '../../../src/feedback/ballot.ts';
import { readVote } from '../../../src/feedback/vote.ts';
import { archive, corpus } from '../../corpus.ts';
import { flatten } from '../../stand-in/components.ts';
import { chatInput, press } from '../../stand-in/interactions.ts';
import { inChannel, MENTION } from '../../stand-in/messages.ts';
import type { Step } from '../../stand-in/rest.ts';
import { EPHEMERAL, messageOf, shown, V2 } from '../reading.ts';
import { eventually, type Running, run } from '../running.ts';

const lines: string[] = [];
const errors: unknown[] = [];
let isFull = false;
let bot: SwappableBot;
/** How often the bot was run. */
let handled = 0;
let one: Running;
/** Another process of the same bot. */
let other: Running;
beforeAll(async () => {
  const append = async (line: string) => {
    if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    lines.push(line);
    return 'added' as const;
  };
  const store = { read: async () => [], append };
  const ballot = await createBallot({
    store,
    key: 'a key',
    now: () => 0,
    onError: (error) => errors.push(error),
  });
  bot = createBot(await openArchive(corpus), commands);
  const { handle } = bot;
  bot.handle = (...given) => {
    handled++;
    return handle(...given);
  };
  [one, other] = await Promise.all([run({ bot, ballot }), run({ bot, ballot })]);
});
beforeEach(() => {
  lines.length = 0;
  isFull = false;
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  expect(one.discord.rest.violations).toEqual([]);
});

const QUESTION = 'When was the bridge closed?';

async function answered(question = QUESTION): Promise<Step> {
  const [step] = await one.discord.ask(chatInput('ask', [{ name: 'question', type: 3, value: question }]));
  if (!step) throw new Error('expected an answer');
  return step;
}

function idOf(step: Pick<Step, 'message'>, label: string): string | undefined {
  return flatten(step.message.components ?? []).find((part) => part.label === label)?.custom_id;
}

/** Presses a button as somebody new; twice with the same `member` is the same person. */
async function vote(step: Pick<Step, 'message'>, label: string, member?: object): Promise<Step | undefined> {
  const interaction = press(idOf(step, label) ?? '', step.message);
  const [said] = await one.discord.ask(member ? { ...interaction, member } : interaction);
  return said;
}

/** The same with another process, which has not shown the answer. */
async function voteElsewhere(step: Step): Promise<Step | undefined> {
  const [said] = await other.discord.ask(press(idOf(step, 'Helpful') ?? '', step.message));
  return said;
}

describe('under an answer', () => {
  it('a vote is thanked for in private and noted with the question and the quotes, without the voter', async () => {
    const step = await answered();
    const interaction = press(idOf(step, 'Wrong quote') ?? '', messageOf(step));
    const [said] = await one.discord.ask(interaction);
    expect(said?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(said)).toBe('Thank you, that is noted.');
    expect(lines).toHaveLength(1);
    const noted = readVote(lines[0] ?? '');
    expect(noted).toMatchObject({ vote: 'wrong', question: QUESTION });
    expect(noted?.quotes[0]?.article).toBe('bridge');
    const { user } = interaction['member'] as { user: { id: string } };
    expect(lines.join()).not.toContain(user.id);
  });

  it('a vote is noted as well where a message typed the command out, with the question alone', async () => {
    const before = one.discord.rest.posted.length;
    one.discord.gateway.dispatch('MESSAGE_CREATE', inChannel(`${MENTION} /ask ${QUESTION}`));
    await eventually(() => one.discord.rest.posted.length).toBe(before + 1);
    const posted = one.discord.rest.posted[before];
    const said = posted && (await vote(posted, 'Helpful'));
    expect(shown(said)).toContain('that is noted');
    expect(readVote(lines[0] ?? '')).toMatchObject({ vote: 'helpful', question: QUESTION });
  });

  it('a second vote of the same person is told so', async () => {
    const step = await answered();
    const { member } = press('', {}) as unknown as { member: object };
    await vote(step, 'Helpful', member);
    expect(shown(await vote(step, 'Wrong quote', member))).toContain('voted on this answer already');
    expect(lines.map((line) => readVote(line)?.vote)).toEqual(['helpful']);
  });

  it('a vote that cannot be noted is said kindly, and the bot goes on', async () => {
    const step = await answered();
    isFull = true;
    expect(shown(await vote(step, 'Helpful'))).toContain('could not note it');
    expect(shown(await vote(step, 'Helpful'))).toContain('could not note it');
    expect(errors).toHaveLength(1);
    isFull = false;
    expect(shown(await vote(step, 'Helpful'))).toContain('that is noted');
  });

  it('a vote on quotes that would be others today has expired', async () => {
    const step = await answered();
    const id = (idOf(step, 'Helpful') ?? '').replace(/quotes=[^;]+/, 'quotes=AAAAAAAA');
    const [said] = await one.discord.ask(press(id, messageOf(step)));
    expect(shown(said)).toContain('has expired');
    expect(lines).toEqual([]);
  });

  it('a vote does not run the answer again', async () => {
    const step = await answered();
    const before = handled;
    expect(shown(await vote(step, 'Helpful'))).toContain('that is noted');
    expect(handled - before).toBe(0);
  });

  it('a vote on what another process has shown runs it once to see whether it says the same', async () => {
    const step = await answered();
    const before = handled;
    expect(shown(await voteElsewhere(step))).toContain('that is noted');
    expect(readVote(lines[0] ?? '')?.quotes[0]?.article).toBe('bridge');
    expect(handled - before).toBe(1);
  });

  it('a vote has expired if the articles were swapped for others that say something else, and only then', async () => {
    const step = await answered();
    bot.swap(await openArchive(corpus));
    expect(shown(await vote(step, 'Helpful'))).toContain('that is noted');
    const changed =
      'Ostrava\n\nThe bridge was closed in June 1998, when the flood took two of its pillars.\n';
    bot.swap(await openArchive([parseArticle('bridge.txt', changed)]));
    lines.length = 0;
    expect(shown(await vote(step, 'Helpful'))).toContain('has expired');
    expect(shown(await voteElsewhere(step))).toContain('has expired');
    bot.swap(
      await openArchive([parseArticle('other.txt', 'Brno\n\nThe pool in Brno opened on Saturday.\n')]),
    );
    expect(shown(await vote(step, 'Helpful'))).toContain('has expired');
    expect(lines).toEqual([]);
    bot.swap(await openArchive(corpus));
  });

  it('to a mention votes can be cast as well', async () => {
    one.discord.gateway.dispatch('MESSAGE_CREATE', inChannel(`${MENTION} ${QUESTION}`));
    await eventually(() => one.discord.rest.posted.length).toBe(1);
    const [posted] = one.discord.rest.posted;
    expect(shown(await vote(posted ?? { message: {} }, 'Helpful'))).toContain('that is noted');
  });
});

it.each([
  ['/sources', () => chatInput('sources')],
  ['an answer that is none', () => chatInput('ask', [{ name: 'question', type: 3, value: 'zebra unicorn' }])],
])('under %s nobody is asked to vote', async (_, make) => {
  const [step] = await one.discord.ask(make());
  expect(step && idOf(step, 'Helpful')).toBeUndefined();
});

it('without a file nobody is asked to vote', async () => {
  const silent = await run({ bot: createBot(archive, commands) });
  const [step] = await silent.discord.ask(chatInput('ask', [{ name: 'question', type: 3, value: QUESTION }]));
  expect(step && idOf(step, 'Helpful')).toBeUndefined();
  expect(step && idOf(step, 'In context')).toBeDefined();
  await silent.close();
});
