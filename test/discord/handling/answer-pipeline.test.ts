import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import { newReply } from '../../../src/discord/delivery/reply-target.ts';
import type { Delivery } from '../../../src/discord/delivery/sender.ts';
import { createAnswerPipeline } from '../../../src/discord/handling/answer-pipeline.ts';
import type { AnswerRequest, RunTask } from '../../../src/discord/handling/answer-request.ts';
import type { RouterOptions } from '../../../src/discord/handling/handler-options.ts';
import { unpackPress } from '../../../src/discord/rendering/custom-id.ts';
import type { Vote } from '../../../src/feedback/vote.ts';
import { en } from '../../../src/locales/en.ts';
import { recordingResponder, SILENT } from '../direct.ts';
import { createFakeBot, quoting } from '../fake-bot.ts';
import { recording } from '../recording.ts';

/** A pipeline whose requests end as `deliveries` say, `done` after that; `said` has those that were made. */
function pipeline(deliveries: readonly Delivery[] = [], options: Partial<RouterOptions> = {}) {
  const { said, responder } = recordingResponder();
  const { told, metrics } = recording();
  const bot = createFakeBot();
  const left = [...deliveries];
  const answer = createAnswerPipeline({
    bot,
    log: SILENT,
    // As if every answer were slow.
    sleep: async () => {},
    clock: () => 0,
    metrics,
    send: async (request) => {
      await request();
      return left.shift() ?? 'done';
    },
    ...options,
  });
  const request = (command: string, more: Partial<AnswerRequest> = {}): AnswerRequest => ({
    asker: { user: '1', server: '2' },
    asking: { server: '2' },
    direct: false,
    own: en,
    shared: en,
    command,
    timedAs: command,
    task: { kind: 'run', invocation: { command, args: { text: 'Hello' } }, audience: 'default' },
    target: newReply(responder, false),
    ...more,
  });
  const methods = () => said.map(([method]) => method);
  return { answer, request, bot, said, methods, told };
}

it('an interaction that came late is announced earlier, by what Discord waits yet', async () => {
  const waited = await new Promise<number>((resolve) => {
    const sleep = async (ms: number) => resolve(ms);
    const { answer, request } = pipeline([], { sleep, clock: () => 5000 });
    void answer(request('wait', { until: 6200 }));
  });
  expect(waited).toBe(200);
});

it.each([
  [250_000, ['reply']],
  [250_001, ['deferReply', 'editReply']],
])('a file of %i bytes is sent by %j: a large one would come too late', async (bytes, expected) => {
  const file = { kind: 'file', data: new Uint8Array(bytes), name: 'a.csv' } as const;
  const handle = async () => ({ blocks: [file], actions: [], found: true });
  const { answer, request, methods } = pipeline([], {
    bot: { ...createFakeBot(), handle },
    sleep: () => new Promise(() => {}),
  });
  await answer(request('say'));
  expect(methods()).toEqual(expected);
});

describe('an answer', () => {
  it('that comes at once is sent in one request', async () => {
    const { answer, request, methods } = pipeline();
    await answer(request('say'));
    expect(methods()).toEqual(['reply']);
  });

  it('that takes a while is announced and then put in its place', async () => {
    const { answer, request, bot, methods } = pipeline();
    const answered = answer(request('wait'));
    while (methods().length === 0) await new Promise(setImmediate);
    expect(methods()).toEqual(['deferReply']);
    bot.release();
    await answered;
    expect(methods()).toEqual(['deferReply', 'editReply']);
  });

  it.each<[string, Delivery[], string[]]>([
    ['gone: is not sent', ['gone'], []],
    ['forbidden: is not sent', ['forbidden'], []],
    ['refused: is sent by itself', ['refused'], ['reply']],
    ['lost: is put in its place, for it may be there', ['lost'], ['editReply']],
    ['lost, and there is no place: is sent by itself', ['lost', 'gone'], ['editReply', 'reply']],
    ['lost, as all is: is tried no more', ['lost', 'lost'], ['editReply']],
  ])('of which the announcement is %s', async (_, deliveries, expected) => {
    const { answer, request, bot, methods } = pipeline(deliveries);
    const answered = answer(request('wait'));
    while (methods().length === 0) await new Promise(setImmediate);
    bot.release();
    await answered;
    expect(methods()).toEqual(['deferReply', ...expected]);
  });

  it('that Discord refuses is followed by one apology', async () => {
    const { answer, request, said } = pipeline(['refused', 'refused']);
    await answer(request('say'));
    expect(said.map(([method]) => method)).toEqual(['reply', 'reply']);
    expect(JSON.stringify(said[0])).not.toContain(en.errors.failed);
    expect(JSON.stringify(said[1])).toContain(en.errors.failed);
  });

  it.each<Delivery>(['gone', 'forbidden', 'lost'])('that is %s is not followed by one', async (delivery) => {
    const { answer, request, methods } = pipeline([delivery]);
    await answer(request('say'));
    expect(methods()).toEqual(['reply']);
  });

  it('that is left in a crowded channel is not sent: of many such askers the first in a minute is told, and all are counted', async () => {
    let now = 0;
    const { answer, request, said, told } = pipeline(
      ['left', 'done', 'left', 'left', 'done', 'left', 'done'],
      { clock: () => now },
    );
    const requested = (channel: string) => ({
      channel,
      requests: ({ message }: { readonly message: unknown }) => [
        async () => void said.push(['reply', { channel, message }]),
      ],
    });
    for (const channel of ['1', '1', '2']) await answer(request('say', { target: requested(channel) }));
    now = 60_000;
    await answer(request('say', { target: requested('1') }));
    const telling = said.filter((one) => JSON.stringify(one).includes(en.errors.tooManyAsk));
    expect(telling.map(([, given]) => (given as { channel: string }).channel)).toEqual(['1', '2', '1']);
    expect(told.filter(([what]) => what !== 'took')).toEqual(Array(4).fill(['refused', 'say', 'crowded']));
  });

  it('that cannot be rendered is apologised for, and counted as a failure', async () => {
    const broken = { ...createFakeBot(), handle: async () => ({ found: true }) as never };
    const { answer, request, said, told } = pipeline([], { bot: broken });
    await answer(request('say'));
    expect(JSON.stringify(said)).toContain(en.errors.failed);
    expect(told.filter(([what]) => what !== 'took')).toEqual([['failed', 'command']]);
  });

  it('that nobody waits for is not announced, however long it takes', async () => {
    const { answer, request, bot, said } = pipeline();
    const sent: unknown[] = [];
    const target = { requests: (message: unknown) => [async () => sent.push(message)] };
    const answered = answer(request('wait', { target }));
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    bot.release();
    await answered;
    expect([said, sent.length]).toEqual([[], 1]);
  });

  it('of which the first of two requests is refused is not sent further, but followed by an apology', async () => {
    const { answer, request, bot, said } = pipeline(['done', 'refused']);
    const args = { text: 'Hello', secret: true };
    const task: RunTask = { kind: 'run', invocation: { command: 'wait', args }, audience: 'default' };
    const answered = answer(request('wait', { task }));
    while (said.length === 0) await new Promise(setImmediate);
    bot.release();
    await answered;
    expect(said.map(([method]) => method)).toEqual(['deferReply', 'deleteReply', 'deleteReply', 'followUp']);
    expect(JSON.stringify(said.at(-1))).toContain(en.errors.failed);
  });

  it('that cannot be rendered is logged with what was run', async () => {
    const lines: unknown[] = [];
    const log = { ...SILENT, error: (...line: unknown[]) => void lines.push(line) };
    const broken = { ...createFakeBot(), handle: async () => ({ found: true }) as never };
    const { answer, request } = pipeline([], { bot: broken, log });
    const invocation = { command: 'args', args: { text: 'a secret' } };
    await answer(request('say', { task: { kind: 'run', invocation, audience: 'default' } }));
    expect(lines).toEqual([[expect.objectContaining({ command: 'args' }), 'A command failed']]);
  });
});

it('what is known from the start is said at once: nobody is asked to wait for it, nothing is run', async () => {
  const asked: unknown[] = [];
  const cooldown = { ask: (asker: unknown) => ({ wait: asked.push(asker), again: false }) };
  const { answer, request, bot, said } = pipeline([], { cooldown });
  await answer(request('gone', { task: { kind: 'none', outcome: { kind: 'explanation', text: 'No.' } } }));
  expect(said).toEqual([['reply', expect.anything()]]);
  expect(JSON.stringify(said)).toContain('No.');
  expect([asked, bot.handled()]).toEqual([[], 0]);
});

describe('what came of a request is counted once:', () => {
  const counted = async (task: AnswerRequest['task'], bot: Partial<Bot> = {}) => {
    const { answer, request, told } = pipeline([], { bot: { ...createFakeBot(), ...bot } });
    await answer(request('say', { task }));
    return told.filter(([what]) => what !== 'took');
  };
  const run = { kind: 'run', invocation: { command: 'mend', args: {} }, audience: 'default' } as const;
  const silent = { kind: 'none', outcome: { kind: 'explanation', text: 'No.' } } as const;

  it('an answer, a no, a mistake, a button that is too old', async () => {
    const handle = (found: boolean) => ({ handle: async () => ({ ...quoting('x'), found }) });
    expect(await counted(run, handle(true))).toEqual([['answered', 'mend']]);
    expect(await counted(run, handle(false))).toEqual([['refused', 'mend', 'not_found']]);
    expect(await counted(run)).toEqual([['refused', 'say', 'user_error']]);
    const expired = { kind: 'expired', subject: undefined, refusal: 'expired' } as const;
    expect(await counted({ kind: 'none', outcome: expired })).toEqual([['refused', 'say', 'expired']]);
  });

  it('nothing, if it was only explained', async () => {
    expect(await counted(silent)).toEqual([]);
  });

  it('that they asked too often, told or not', async () => {
    for (const again of [false, true]) {
      const { answer, request, told } = pipeline([], { cooldown: { ask: () => ({ wait: 7, again }) } });
      await answer(request('say', { refusedOnce: true }));
      expect(told).toEqual([
        ['took', 'say', expect.any(Number)],
        ['refused', 'say', 'cooldown'],
      ]);
    }
  });
});

describe('with votes', () => {
  const task: RunTask = {
    kind: 'run',
    invocation: { command: 'ask', args: { question: 'Who?' } },
    audience: 'default',
  };
  const handle = async () => quoting('Novak said so.');

  it('an answer has their buttons, and a vote on it is cast without asking the bot again', async () => {
    const votes: Vote[] = [];
    const cast = async (vote: Vote) => {
      votes.push(vote);
      return 'noted' as const;
    };
    let handled = 0;
    const bot = { ...createFakeBot(), handle: () => handle().finally(() => handled++) };
    const { answer, request, said } = pipeline([], { bot, ballot: { cast } });
    await answer(request('ask', { task }));
    const json = JSON.stringify(said);
    expect(json).toContain(en.actions.wrongQuote);
    const [id] = /1-\d;[^"]+/.exec(json) ?? [];
    const press = unpackPress(id ?? '', 'Who?');
    if (!press) throw new Error(`expected a button to vote with in ${json}`);
    const carried = press.invocation;
    await answer(request('ask', { task: { kind: 'vote', vote: 'wrong', carried, subject: 'Who?' } }));
    expect(JSON.stringify(said.at(-1))).toContain(en.feedback.thanks);
    expect(votes).toEqual([expect.objectContaining({ vote: 'wrong', question: 'Who?', user: '1' })]);
    expect(handled).toBe(1);
  });

  it('an answer has none if no votes are taken', async () => {
    const { answer, request, said } = pipeline([], { bot: { ...createFakeBot(), handle } });
    await answer(request('ask', { task }));
    expect(JSON.stringify(said)).not.toContain(en.actions.wrongQuote);
  });
});

describe('who asks too often', () => {
  it.each([
    ['and was not told yet', true, false, 1],
    ['and was told, where only they read it', false, true, 1],
    ['and was told, where others read it as well', true, true, 0],
  ])('%s: told %#', async (_, refusedOnce, again, count) => {
    const { answer, request, bot, said } = pipeline([], { cooldown: { ask: () => ({ wait: 7, again }) } });
    await answer(request('say', { refusedOnce }));
    expect(said).toHaveLength(count);
    if (count > 0) expect(JSON.stringify(said)).toContain(en.errors.tooFast('7'));
    expect(bot.handled()).toBe(0);
  });

  it('is told each time unless it is known that they were told', async () => {
    const { answer, request, said } = pipeline([], { cooldown: { ask: () => ({ wait: 7, again: true }) } });
    await answer(request('say'));
    expect(said).toHaveLength(1);
  });
});
