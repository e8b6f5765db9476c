import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAIN_MS, SEARCH_MS } from '../../../src/discord/delivery/deadlines.ts';
import { en } from '../../../src/locales/en.ts';
import { BAD_SETTINGS } from '../../../src/support/exit-status.ts';
import { HANG, RESET, RESET_AFTER, rateLimit, refusal, serverError } from '../../stand-in/faults.ts';
import { chatInput } from '../../stand-in/interactions.ts';
import { say, shown, text } from '../reading.ts';
import { recording } from '../recording.ts';
import { eventually, type Running, run } from '../running.ts';

let one: Running;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await one.close();
  expect(one.discord.rest.violations).toEqual([]);
});

describe('the gateway', () => {
  it.each<[string, 'resume' | 'identify', (running: Running) => void]>([
    ['asks to reconnect (op 7)', 'resume', ({ discord }) => discord.gateway.send({ op: 7, d: null })],
    ['breaks (1006)', 'resume', ({ discord }) => discord.gateway.close(1006)],
    ['closes with an unknown error (4000)', 'resume', ({ discord }) => discord.gateway.close(4000)],
    ['ends the session for its age (4009)', 'resume', ({ discord }) => discord.gateway.close(4009)],
    ['takes the session back (op 9)', 'identify', ({ discord }) => discord.gateway.send({ op: 9, d: false })],
  ])('%s: the bot comes back by itself (%s) and answers, and counts it once', async (_, how, happen) => {
    const { told, metrics } = recording();
    one = await run({ metrics });
    expect(told).toEqual([]);
    // discord.js identifies every five seconds at most: they are over.
    vi.setSystemTime(Date.now() + 6000);
    happen(one);
    await one.discord.gateway.logged(how, how === 'identify' ? 2 : 1);
    expect(shown((await one.discord.ask(say('still here')))[0])).toContain('still here');
    expect(told.filter(([what]) => what === 'reconnected')).toHaveLength(1);
  });

  it('stops to acknowledge heartbeats: the bot resumes and answers', async () => {
    one = await run({ prepare: ({ gateway }) => (gateway.heartbeatInterval = 50) });
    one.discord.gateway.acknowledge = false;
    await one.discord.gateway.logged('resume');
    one.discord.gateway.acknowledge = true;
    expect(shown((await one.discord.ask(say('still here')))[0])).toContain('still here');
  });

  it('goes away after ready: the bot is not ready until it is back, and counts it once', async () => {
    const { told, metrics } = recording();
    one = await run({ metrics });
    expect(one.running.isReady()).toBe(true);
    await one.discord.goAway();
    await eventually(() => one.running.isReady()).toBe(false);
    await one.discord.comeBack();
    await eventually(() => one.running.isReady()).toBe(true);
    expect(shown((await one.discord.ask(say('back')))[0])).toContain('back');
    expect(told.filter(([what]) => what === 'reconnected')).toHaveLength(1);
  });

  it('refuses for good after ready (4014): it is over with status 78', async () => {
    one = await run();
    one.discord.gateway.close(4014);
    expect(await one.running.closed).toBe(BAD_SETTINGS);
    expect(one.running.isReady()).toBe(false);
    expect(one.lines.join('\n')).toMatch(/error Discord has closed the connection for good .*4014/);
  });

  it('refuses the token (4004): the log names the variable and not the token, status 78', async () => {
    one = await run({ unready: true, prepare: ({ gateway }) => (gateway.closeOnIdentify = 4004) });
    expect(await one.running.closed).toBe(BAD_SETTINGS);
    const lines = one.lines.join('\n');
    expect(lines).toContain('DISCORD_TOKEN: Discord does not accept this token');
    expect(lines).not.toContain('not-a-secret');
  });
});

describe('at the start', () => {
  it('Discord away and back again is waited for, longer each time', async () => {
    one = await run({
      unready: true,
      prepare: ({ rest }) => rest.faults.next('application', ...Array(4).fill(RESET)),
    });
    for (const [at, ms] of [1000, 2000, 4000, 8000].entries()) {
      await eventually(() => one.sleeps.length).toBeGreaterThan(at);
      expect(one.sleeps[at]?.ms).toBe(ms);
      one.sleeps[at]?.wake();
    }
    await one.running.ready;
    expect(one.running.isReady()).toBe(true);
  });

  it('Discord away for good ends with status 1', async () => {
    one = await run({
      unready: true,
      prepare: ({ rest }) => rest.faults.next('gateway', ...Array(50).fill(serverError())),
      sleep: async () => {},
    });
    expect(await one.running.closed).toBe(1);
    expect(one.lines.filter((line) => line.includes('trying again'))).toHaveLength(6);
    expect(one.lines.at(-1)).toMatch(/^error Discord cannot be reached/);
  });

  it('a stop is obeyed while Discord is away', async () => {
    one = await run({ unready: true, prepare: ({ rest }) => rest.faults.next('application', RESET) });
    await eventually(() => one.sleeps.length).toBe(1);
    await one.running.stop();
    expect(await one.running.closed).toBe(0);
  });

  it('a stop is obeyed while a request hangs', async () => {
    one = await run({ unready: true, prepare: ({ rest }) => rest.faults.next('application', HANG) });
    await eventually(() => one.discord.rest.requests).toEqual(['GET /applications/@me']);
    await one.running.stop();
    expect(await one.running.closed).toBe(0);
  });

  it('a stop is obeyed while the gateway says nothing', async () => {
    one = await run({ unready: true, prepare: ({ gateway }) => gateway.fallSilent() });
    await one.discord.gateway.logged('connection');
    await one.running.stop();
    expect(await one.running.closed).toBe(0);
  });
});

describe('a callback', () => {
  it.each([
    ['that meets a rate limit is sent again', [rateLimit(0.2)], 0],
    ['that meets an error of the server is sent again', [serverError()], 0],
    ['whose connection breaks is sent again', [RESET], 1],
    ['whose connection breaks after Discord took it is not an error', [RESET_AFTER], 1],
    ['that hangs is sent again after a second', [HANG], 0],
  ])('%s', async (_, faults, warnings) => {
    one = await run({ requestTimeout: undefined });
    one.discord.rest.faults.next('callback', ...faults);
    const before = one.lines.length;
    expect(shown((await one.discord.ask(say('answered')))[0])).toContain('answered');
    await one.running.stop();
    expect(one.lines.slice(before).filter((line) => line.startsWith('warn'))).toHaveLength(warnings);
    expect(one.lines.slice(before).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each([
    ['that Discord no longer wants (10062)', [refusal(404, 10062)], 'warn Too late'],
    ['that the server cannot take', [serverError(), serverError()], 'error A reply did not reach Discord'],
    ['that must wait longer than it lives', [rateLimit(60)], 'error A reply did not reach Discord'],
    ['whose connection breaks every time', [RESET, RESET], 'error A reply did not reach Discord'],
  ])('%s is logged once, without a token, and the bot goes on', async (_, faults, logged) => {
    one = await run();
    one.discord.rest.faults.next('callback', ...faults);
    const interaction = say('a lost question');
    one.discord.send(interaction);
    await eventually(() => one.lines.join('\n')).toContain(logged);
    expect(shown((await one.discord.ask(say('next')))[0])).toContain('next');
    const lines = one.lines.join('\n');
    expect(lines.match(/^(?:error|warn (?!Connection))/gm)).toHaveLength(1);
    expect(lines).not.toContain(interaction.token);
    expect(lines).not.toContain('a lost question');
  });

  it('that Discord refuses is apologised for', async () => {
    one = await run();
    one.discord.rest.faults.next('callback', refusal(400, 50035));
    expect(shown((await one.discord.ask(say('refused')))[0])).toContain('Something went wrong');
    expect(one.lines.join('\n')).toMatch(
      /error Discord refused a reply .*50035.*"route":"\/api\/v10\/interactions\/:\/:\/callback"/,
    );
  });

  it('that is there already (40060), for another process has answered, is not an error', async () => {
    one = await run();
    one.discord.rest.faults.next('callback', refusal(400, 40060));
    one.discord.send(say('twice'));
    await eventually(() => one.bot.handled()).toBe(1);
    await one.running.stop();
    expect(one.lines.join('\n')).not.toMatch(/^(error|warn)/m);
  });
});

describe('a slow answer', () => {
  const DEFER_MS = 1500;

  it('is announced before two seconds are over and then put in its place', async () => {
    one = await run();
    const interaction = chatInput('wait', [text('at last')]);
    one.discord.send(interaction);
    await deferred();
    one.bot.release();
    const [first, second] = await one.discord.rest.steps(interaction, 2);
    expect(first).toMatchObject({ kind: 'callback', type: 5, message: { flags: 0 } });
    expect(second?.kind).toBe('edit');
    expect(shown(second)).toContain('at last');
  });

  it('that turns out to be private is not put where all see it', async () => {
    one = await run();
    const interaction = chatInput('wait', [text('for you'), { name: 'secret', type: 5, value: true }]);
    one.discord.send(interaction);
    await deferred();
    one.bot.release();
    const steps = await one.discord.rest.steps(interaction, 3);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
    expect(steps[2]?.message.flags).toBe((1 << 15) | (1 << 6));
  });

  it('of which Discord refuses the announcement is sent by itself', async () => {
    one = await run();
    one.discord.rest.faults.next('callback', refusal(400, 50035));
    const interaction = chatInput('wait', [text('at last')]);
    one.discord.send(interaction);
    await eventually(() => one.sleeps.find(({ ms }) => ms === DEFER_MS)).toBeDefined();
    one.sleeps.find(({ ms }) => ms === DEFER_MS)?.wake();
    await eventually(() => one.lines.join('\n')).toContain('error Discord refused a reply');
    one.bot.release();
    const [first] = await one.discord.rest.steps(interaction, 1);
    expect(first).toMatchObject({ kind: 'callback', type: 4 });
    expect(shown(first)).toContain('at last');
  });

  async function deferred(): Promise<void> {
    await eventually(() => one.sleeps.find(({ ms }) => ms === DEFER_MS)).toBeDefined();
    one.sleeps.find(({ ms }) => ms === DEFER_MS)?.wake();
    await eventually(() => one.discord.rest.bodies).toBe(2);
  }
});

describe('a stop', () => {
  it('lets what is under way be answered, and what comes before the gateway closes, and ends with 0', async () => {
    one = await run();
    const underWay = Array.from({ length: 100 }, (_, i) => chatInput('wait', [text(`number ${i}`)]));
    for (const interaction of underWay) one.discord.send(interaction);
    await eventually(() => one.bot.handled()).toBe(100);
    const stopped = one.running.stop();
    const late = say('just in time');
    one.discord.send(late);
    await one.discord.rest.steps(late, 1);
    one.bot.release();
    for (const interaction of underWay) await one.discord.rest.steps(interaction, 1);
    await stopped;
    expect(await one.running.closed).toBe(0);
    expect(one.bot.handled()).toBe(101);
  });

  it('searches no more after a while: who asks then is told to ask again', async () => {
    one = await run();
    const held = chatInput('wait', [text('a while')]);
    one.discord.send(held);
    await eventually(() => one.bot.handled()).toBe(1);
    const stopped = one.running.stop();
    await eventually(() => one.sleeps.find(({ ms }) => ms === SEARCH_MS)).toBeDefined();
    one.sleeps.find(({ ms }) => ms === SEARCH_MS)?.wake();
    await new Promise(setImmediate);
    const [told] = await one.discord.ask(say('too late'));
    expect(shown(told)).toContain(en.errors.tooManyAsk);
    one.bot.release();
    expect(shown((await one.discord.rest.steps(held, 1))[0])).toContain('a while');
    await stopped;
    expect(one.bot.handled()).toBe(1);
  });

  it('does not wait for ever', async () => {
    one = await run();
    one.discord.send(chatInput('wait', [text('never')]));
    await eventually(() => one.bot.handled()).toBe(1);
    const stopped = one.running.stop();
    await eventually(() => one.sleeps.find(({ ms }) => ms === DRAIN_MS)).toBeDefined();
    one.sleeps.find(({ ms }) => ms === DRAIN_MS)?.wake();
    await stopped;
    expect(await one.running.closed).toBe(0);
  });
});
