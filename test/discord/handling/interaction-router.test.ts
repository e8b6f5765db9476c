import { describe, expect, it } from 'vitest';
import { channelReply } from '../../../src/discord/delivery/channel-reply.ts';
import type { Interaction } from '../../../src/discord/handling/interaction.ts';
import { requestFor } from '../../../src/discord/handling/interaction-request.ts';
import { createRouter } from '../../../src/discord/handling/interaction-router.ts';
import { inServer, recordingResponder, SILENT } from '../direct.ts';
import { createFakeBot } from '../fake-bot.ts';
import { recording } from '../recording.ts';

it('what does not reach Discord is logged and counted, whatever was asked', async () => {
  const { responder } = recordingResponder();
  const { told, metrics } = recording();
  const lines: unknown[] = [];
  const lost = async () => Promise.reject(new Error('socket'));
  const { route } = createRouter({
    bot: createFakeBot(),
    log: { ...SILENT, error: (...line) => void lines.push(line) },
    sleep: async () => {},
    metrics,
  });
  const common = inServer({ ...responder, reply: lost, suggest: lost });
  await route({ ...common, kind: 'command', name: 'say', options: [] });
  await route({ ...common, kind: 'autocomplete', name: 'say', options: [] });
  expect(told.filter(([what]) => what === 'failed')).toEqual([
    ['failed', 'reply_lost'],
    ['failed', 'reply_lost'],
  ]);
  // The second in the same minute is counted with the next.
  expect(lines).toHaveLength(1);
  // By the process's own clock, if no other is given.
  const took = told.filter(([what]) => what === 'took');
  expect(took.every(([, , seconds]) => Number(seconds) >= 0)).toBe(true);
});

it('a channel that takes its messages slowly holds no other answer up', async () => {
  const { said, responder } = recordingResponder();
  const bot = createFakeBot();
  const options = { bot, log: SILENT, sleep: () => new Promise(() => {}) };
  const { answer, route } = createRouter(options);
  const written: unknown[] = [];
  const ends: (() => void)[] = [];
  const post = (_: string, given: unknown) => {
    written.push(given);
    return new Promise<void>((end) => ends.push(end));
  };
  const asked = { ...inServer(responder), kind: 'command', name: 'say', options: [] } as const;
  const answered = Array.from({ length: 60 }, (_, id) =>
    answer({
      ...requestFor(asked, options),
      target: channelReply({ post }, { id: String(id), channel_id: '7' }),
    }),
  );
  while (bot.handled() < 60) await new Promise(setImmediate);
  await route(asked);
  expect(said).toHaveLength(1);
  expect(written).toHaveLength(1);
  for (let sent = 0; sent < 60; sent++) {
    while (ends.length === 0) await new Promise(setImmediate);
    ends.pop()?.();
  }
  await Promise.all(answered);
  expect(written).toMatchObject(Array.from({ length: 60 }, (_, id) => ({ body: { nonce: String(id) } })));
});

describe('the time of an interaction, in seconds', () => {
  const { responder } = recordingResponder();
  const common = inServer(responder);
  it.each<[string, Interaction]>([
    ['say', { ...common, kind: 'command', name: 'say', options: [] }],
    [
      'message_command',
      { ...common, kind: 'menu', name: 'Ask about this message', content: 'Who?', withLinks: 'Who?' },
    ],
    ['button', { ...common, kind: 'button', customId: '10;say;text=x', components: [], ephemeral: false }],
    ['autocomplete', { ...common, kind: 'autocomplete', name: 'say', options: [] }],
  ])('is taken as that of %s until Discord has the answer, and logged', async (timedAs, interaction) => {
    const { told, metrics } = recording();
    const lines: unknown[] = [];
    let clock = 5000;
    const slowly = async () => {
      await Promise.resolve();
      clock += 250;
    };
    const { route } = createRouter({
      bot: createFakeBot(),
      log: { ...SILENT, debug: (...line) => void lines.push(line) },
      sleep: async () => {},
      metrics,
      clock: () => clock,
    });
    await route({ ...interaction, responder: { ...responder, reply: slowly, suggest: slowly } });
    expect(told.filter(([what]) => what === 'took')).toEqual([['took', timedAs, 0.25]]);
    expect(lines).toContainEqual([{ interaction: timedAs, ms: 250 }, 'Dealt with']);
  });
});
