import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { DRAIN_MS } from '../../../src/discord/delivery/deadlines.ts';
import { chatInput, press } from '../../stand-in/interactions.ts';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { buttons, messageOf, say, shown, text } from '../reading.ts';
import { makeKeys, NOW_S, runHttp, signatureHeaders, until } from './running.ts';

const PING = JSON.stringify({ id: '1', application_id: '2', type: 1, version: 1 });

describe('two replicas of one application', () => {
  it('answer each other’s buttons', async () => {
    const [discord, keys] = [await startStandIn(), makeKeys()];
    const [one, two] = [await runHttp({ discord, keys }), await runHttp({ discord, keys })];
    const [first] = await one.ask(say('Who said so?'));
    const [second] = await two.ask(press(buttons(first)[0] ?? '', messageOf(first)));
    const [third] = await one.ask(press(buttons(second)[0] ?? '', messageOf(second)));
    expect([shown(second), shown(third)]).toEqual([shown(first), shown(first)]);
    expect(discord.rest.violations).toEqual([]);
    await one.close();
    await two.close();
  });

  it('cannot share a port', async () => {
    const one = await runHttp();
    await expect(runHttp({ port: one.running.port })).rejects.toThrow('EADDRINUSE');
    await one.close();
  });
});

describe('many interactions at once', () => {
  it('are all answered', async () => {
    const one = await runHttp();
    const asked = Array.from({ length: 300 }, (_, i) => say(`question ${i}`));
    const answers = await Promise.all(asked.map((interaction) => one.ask(interaction)));
    expect(answers.map(([step]) => step?.type)).toEqual(asked.map(() => 4));
    expect(answers.map(([step], i) => shown(step).includes(`question ${i}`))).toEqual(asked.map(() => true));
    expect(one.discord.rest.violations).toEqual([]);
    await one.close();
  });
});

describe('a stop over HTTP', () => {
  it('answers what is under way and ends with 0', async () => {
    const one = await runHttp();
    const asked = Array.from({ length: 20 }, (_, i) => chatInput('wait', [text(`answer ${i}`)]));
    const responses = asked.map((interaction) => one.postInteraction(interaction));
    await until(() => one.bot.handled() === asked.length);
    expect(one.running.isReady()).toBe(true);
    const stopped = one.stop();
    expect(one.running.isReady()).toBe(false);
    one.bot.release();
    for (const [i, response] of responses.entries()) {
      const interaction = asked[i] ?? chatInput('');
      await one.receive(interaction, await response);
      const [step] = await one.discord.rest.steps(interaction, 1);
      expect(shown(step)).toContain(`answer ${i}`);
    }
    await stopped;
    expect(await one.running.closed).toBe(0);
    await one.close();
  });

  it('still takes what is on its way, each the last of its connection', async () => {
    const one = await runHttp();
    const stopped = one.running.stop();
    const responses = await Promise.all([say('one'), say('two')].map((asked) => one.postInteraction(asked)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(responses.map(({ headers }) => headers.get('connection'))).toEqual(['close', 'close']);
    await Promise.all([one.stop(), stopped]);
    await expect(one.post(PING)).rejects.toThrow('fetch failed');
    await one.close();
  });

  it('finishes an answer that was deferred', async () => {
    const one = await runHttp();
    const interaction = chatInput('wait', [text('late')]);
    const response = one.postInteraction(interaction);
    await until(() => one.sleeps.length > 0);
    one.sleeps[0]?.wake();
    await one.receive(interaction, await response);
    const stopped = one.stop();
    one.bot.release();
    await stopped;
    const steps = await one.discord.rest.steps(interaction, 2);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
    await one.close();
  });

  it('waits 4 s for an answer and no longer', async () => {
    const one = await runHttp();
    const response = one.postInteraction(chatInput('wait', [text('never')]));
    await until(() => one.bot.handled() === 1);
    const stopped = one.stop();
    await until(() => one.sleeps.some(({ ms }) => ms === DRAIN_MS));
    one.sleeps.find(({ ms }) => ms === DRAIN_MS)?.wake();
    await expect(response).rejects.toThrow('fetch failed');
    await stopped;
    expect(await one.running.closed).toBe(0);
    one.bot.release();
    await one.close();
  });

  it('does not wait for a connection that is merely open', async () => {
    const one = await runHttp();
    const idle = createConnection(one.running.port, '127.0.0.1');
    const ended = new Promise((resolve) => idle.on('close', resolve));
    const headers = Object.entries(signatureHeaders(PING, one.keys, String(NOW_S))).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const answered = new Promise<string>((resolve) => idle.once('data', (data) => resolve(String(data))));
    idle.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${PING.length}\r\n${headers.join('')}\r\n${PING}`,
    );
    expect(await answered).toMatch(/^HTTP\/1.1 200 /);
    await one.stop();
    await ended;
    await one.close();
  });

  it('does not wait for a connection that has asked nothing yet', async () => {
    const one = await runHttp();
    const silent = createConnection(one.running.port, '127.0.0.1');
    const ended = new Promise((resolve) => silent.on('close', resolve));
    // Connections are taken in order: once this one has its answer, the silent one is open too.
    expect((await one.post(PING)).status).toBe(200);
    await one.stop();
    await ended;
    await one.close();
  });

  it('is one, however often it is asked for', async () => {
    const one = await runHttp();
    await Promise.all([one.stop(), one.stop()]);
    await one.running.stop();
    expect(await one.running.closed).toBe(0);
    await one.close();
  });
});

describe('a client that hangs up before its answer', () => {
  it('costs one line in the log', async () => {
    const one = await runHttp();
    const body = JSON.stringify(chatInput('wait', [text('secret words')]));
    const gone = new AbortController();
    const response = fetch(`http://127.0.0.1:${one.running.port}`, {
      method: 'POST',
      body,
      headers: signatureHeaders(body, one.keys),
      signal: gone.signal,
    });
    await until(() => one.bot.handled() === 1);
    gone.abort();
    await expect(response).rejects.toThrow('aborted');
    await until(() => one.statuses.length === 1);
    one.bot.release();
    await until(() => one.lines.length > 1);
    expect(one.lines.slice(1)).toEqual([
      expect.stringMatching(/^error A reply did not reach Discord .*hung up/),
    ]);
    expect(one.lines.join()).not.toMatch(/secret words|interaction-token/);
    await one.close();
  });
});
