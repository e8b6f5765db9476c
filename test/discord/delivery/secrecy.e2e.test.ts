import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cooldown } from '../../../src/discord/handling/cooldown.ts';
import { type Fault, HANG, RESET, rateLimit, refusal, serverError } from '../../stand-in/faults.ts';
import { TOKEN } from '../../stand-in/identities.ts';
import { autocomplete, chatInput, type InteractionData, press } from '../../stand-in/interactions.ts';
import { inChannel, MENTION, toBot } from '../../stand-in/messages.ts';
import { text } from '../reading.ts';
import { eventually, type Running, run } from '../running.ts';

const SECRET = 'the secret that was asked about';

let one: Running;
const lines: string[] = [];
const debug: string[] = [];
const sent: InteractionData[] = [];
/** Starts the bot, whose requests give up after so many milliseconds. */
async function start(requestTimeout: number): Promise<void> {
  const strict: Cooldown = {
    ask: ({ user }) => ({ wait: user === '770000000000000077' ? 5 : 0, again: false }),
  };
  const write = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  const quietly = (fields: object, message: string) =>
    void debug.push(`${message} ${JSON.stringify(fields)}`);
  const log = { debug: quietly, info: write, warn: write, error: write };
  one = await run({ cooldown: strict, log, requestTimeout });
}
// A bot of its own each: what one says once a minute it would not say in the next.
beforeEach(() => start(60_000));
afterEach(async () => {
  await one.close();
});

/** Does something and waits until the bot has logged `count` more lines. */
async function logged(interaction: InteractionData, count: number): Promise<void> {
  const before = lines.length;
  sent.push(interaction);
  one.discord.send(interaction);
  await eventually(() => lines.length).toBe(before + count);
}

/** All that was logged so far must be safe to show to anyone. */
function expectNoSecrets(): void {
  const all = lines.join('\n');
  for (const part of TOKEN.split('.')) expect(all).not.toContain(part);
  for (const { token } of sent) expect(all).not.toContain(token);
  expect(all).not.toContain('interaction-token');
  expect(all.toLowerCase()).not.toContain('secret');
}

const question = () => chatInput('say', [text(SECRET)]);

describe('the log holds no token and nothing that was asked', () => {
  it.each<[string, readonly Fault[], number, number]>([
    ['too late', [refusal(404, 10062)], 1, 1],
    // The apology arrives.
    ['refused', [refusal(400, 50035)], 1, 2],
    ['refused twice', [refusal(400, 50035), refusal(400, 50035)], 1, 2],
    ['forbidden', [refusal(403, 50013), refusal(403, 50013)], 1, 2],
    ['a server that fails', [serverError(), serverError(502)], 1, 2],
    ['a rate limit', [rateLimit(60)], 1, 1],
    ['a connection that breaks', [RESET, RESET], 2, 2],
  ])('when a reply meets: %s', async (_, faults, count, requests) => {
    const before = one.discord.rest.requests.length;
    one.discord.rest.faults.next('callback', ...faults);
    await logged(question(), count);
    await eventually(() => one.discord.rest.requests.length - before).toBe(requests);
    expectNoSecrets();
  });

  it('when a reply meets: no answer at all', async () => {
    await one.close();
    await start(300);
    one.discord.rest.faults.next('callback', HANG, HANG);
    const before = one.discord.rest.requests.length;
    await logged(question(), 1);
    expect(one.discord.rest.requests.length - before).toBe(2);
    expectNoSecrets();
  });

  it('when a command fails', async () => {
    await logged(chatInput('fail', [text(SECRET)]), 1);
    expect(lines.at(-1)).toContain('a bug, near …');
    expectNoSecrets();
  });

  it('when a button fails or has expired', async () => {
    await logged(press(`10;fail;text=${SECRET.replaceAll(' ', '+')}`, {}), 1);
    for (const id of [SECRET, `10;mend;text=${SECRET.replaceAll(' ', '+')}`, '1+0;ask;question=secret'])
      await one.discord.ask(press(id, {}));
    expectNoSecrets();
  });

  it('when autocomplete fails', async () => {
    await logged(autocomplete('say', [{ ...text('break'), focused: true }]), 1);
    one.discord.rest.faults.next('callback', refusal(404, 10062));
    await logged(autocomplete('say', [{ ...text(SECRET), focused: true }]), 1);
    expectNoSecrets();
  });

  it.each<[string, readonly Fault[], number, number]>([
    // Said once for all channels.
    ['forbidden', [refusal(403, 50013)], 1, 1],
    // The apology arrives.
    ['refused', [refusal(400, 50035)], 1, 2],
    ['a server that fails', [serverError(), serverError()], 1, 2],
    ['a connection that breaks', [RESET, RESET], 2, 2],
  ])('when replies to messages meet: %s', async (_, faults, count, requests) => {
    const before = lines.length;
    for (const message of [inChannel(`${MENTION} ${SECRET}`), toBot(SECRET)]) {
      const tries = one.discord.rest.requests.length + requests;
      one.discord.rest.faults.next('message', ...faults);
      one.discord.gateway.dispatch('MESSAGE_CREATE', message);
      await eventually(() => one.discord.rest.requests.length).toBe(tries);
    }
    // And one for both that the fake bot has no /ask: what fails again is said once a minute.
    await eventually(() => lines.slice(before)).toHaveLength(count + 1);
    expectNoSecrets();
  });

  it('when Discord ends the connection', async () => {
    one.discord.gateway.close(4000);
    await one.discord.gateway.logged('resume');
    await one.discord.ask(question());
    expectNoSecrets();
  });

  it('when who asks too often is told so', async () => {
    const { member } = question() as unknown as { member: object };
    await one.discord.ask({
      ...question(),
      member: { ...member, user: { id: '770000000000000077', username: 'e' } },
    });
    expectNoSecrets();
  });

  it('at the level debug a question is written, and still no token', () => {
    expect(debug.join('\n')).toContain(SECRET);
    expect(debug.join('\n')).not.toContain(TOKEN);
    for (const { token } of sent) expect(debug.join('\n')).not.toContain(token);
  });
});
