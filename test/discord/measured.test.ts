import { describe, expect, it } from 'vitest';
import { measuredBot, measuredResponder } from '../../src/discord/measured.ts';
import type { Responder } from '../../src/discord/respond.ts';
import type { Metrics } from '../../src/operations/metrics.ts';
import { createFakeBot } from './fake-bot.ts';

/** Metrics that write down what they are told. */
function recording() {
  const told: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values]);
  const metrics: Metrics = {
    answered: note('answered'),
    refused: note('refused'),
    failed: note('failed'),
    took: note('took'),
    requested: note('requested'),
    reconnected: note('reconnected'),
    articles: note('articles'),
  };
  return { told, metrics };
}

describe('a measured bot', () => {
  it('counts an answer and hands it on', async () => {
    const { told, metrics } = recording();
    const bot = createFakeBot();
    const invocation = { command: 'say', args: { text: 'Hello' } };
    expect(await measuredBot(bot, metrics).handle(invocation)).toEqual(await bot.handle(invocation));
    expect(told).toEqual([['answered', 'say']]);
  });

  it('counts what was not found as a refusal', async () => {
    const { told, metrics } = recording();
    const empty = { ...createFakeBot(), handle: async () => ({ blocks: [], actions: [], found: false }) };
    await measuredBot(empty, metrics).handle({ command: 'say', args: {} });
    expect(told).toEqual([['refused', 'say', 'not_found']]);
  });

  it('counts what the asker can mend as a refusal, a bug as a failure, and hands both on', async () => {
    const { told, metrics } = recording();
    const bot = measuredBot(createFakeBot(), metrics);
    await expect(bot.handle({ command: 'mend', args: {} })).rejects.toThrow();
    await expect(bot.handle({ command: 'fail', args: { text: 'it' } })).rejects.toThrow('a bug, near it');
    expect(told).toEqual([
      ['refused', 'mend', 'user_error'],
      ['failed', 'command'],
    ]);
  });
});

describe('a measured responder', () => {
  it('takes the time of every kind of interaction until it is answered, in seconds', async () => {
    const { told, metrics } = recording();
    let clock = 5000;
    const taking = (ms: number) => async () => {
      await Promise.resolve();
      clock += ms;
    };
    const responder = {
      command: taking(250),
      button: taking(2500),
      messageCommand: taking(0),
      autocomplete: taking(1),
    } as Responder;
    const measured = measuredResponder(responder, metrics, () => clock);
    await measured.command({ commandName: 'ask' } as Parameters<Responder['command']>[0]);
    await measured.button({} as Parameters<Responder['button']>[0]);
    await measured.autocomplete({} as Parameters<Responder['autocomplete']>[0]);
    expect(told).toEqual([
      ['took', 'ask', 0.25],
      ['took', 'button', 2.5],
      ['took', 'autocomplete', 0.001],
    ]);
  });
});
