import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEED } from '../../seed.ts';
import { flatten } from '../../stand-in/components.ts';
import { GUILD } from '../../stand-in/gateway.ts';
import { CHANNEL_ID, GUILD_ID, snowflake } from '../../stand-in/identities.ts';
import { autocomplete, chatInput, messageMenu, press } from '../../stand-in/interactions.ts';
import { inChannel, MENTION, replyingTo, toBot } from '../../stand-in/messages.ts';
import { eventually, type Running, run } from '../running.ts';

/** Events that Discord sends, by name. */
const EVENTS: Readonly<Record<string, readonly (() => object)[]>> = {
  INTERACTION_CREATE: [
    () => chatInput('say', [{ name: 'text', type: 3, value: 'x' }]),
    () => autocomplete('say', [{ name: 'text', type: 3, value: 'x', focused: true }]),
    () => messageMenu('Ask about this message', 'When?'),
    () => press('10;say;text=x', { components: [{ type: 17, components: [{ type: 10, content: 'x' }] }] }),
    () => ({ ...press('10;say;text=x', {}), data: { custom_id: 'x', component_type: 3, values: ['a'] } }),
    () => ({ ...press('10;say;text=x', {}), type: 5, data: { custom_id: 'x', components: [] } }),
  ],
  MESSAGE_CREATE: [
    () => inChannel(`${MENTION} When?`),
    () => toBot('When?'),
    () => inChannel(`${MENTION} And then?`, replyingTo({ message: {} as never })),
  ],
  GUILD_CREATE: [() => ({ ...GUILD, id: snowflake() })],
  GUILD_UPDATE: [() => GUILD],
  GUILD_DELETE: [() => ({ id: snowflake(), unavailable: true })],
  CHANNEL_CREATE: [
    () => ({ id: snowflake(), type: 0, guild_id: GUILD_ID, name: 'x', permission_overwrites: [] }),
  ],
  CHANNEL_DELETE: [() => ({ id: snowflake(), type: 0, guild_id: GUILD_ID })],
  THREAD_CREATE: [
    () => ({ id: snowflake(), type: 11, guild_id: GUILD_ID, parent_id: CHANNEL_ID, thread_metadata: {} }),
  ],
  GUILD_ROLE_CREATE: [() => ({ guild_id: GUILD_ID, role: { id: snowflake(), name: 'x', permissions: '0' } })],
  MESSAGE_UPDATE: [() => inChannel('x')],
  MESSAGE_DELETE: [() => ({ id: snowflake(), channel_id: CHANNEL_ID, guild_id: GUILD_ID })],
};
/** What may stand where something else is expected. */
const ODD: readonly unknown[] = [null, 7, 'x', true, [], {}, [null], { id: null }, '__proto__', -1, 1e300];

/** Puts a value into some place of the data, chosen by a number. */
function put(data: Record<string, unknown>, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || places.length > 500) return;
    for (const [key, inner] of Object.entries(part)) {
      places.push([part as Record<string, unknown>, key]);
      visit(inner);
    }
  };
  visit(data);
  const [holder, key] = places[at % places.length] ?? [data, 'id'];
  holder[key] = structuredClone(value);
}

let one: Running;
const ended: unknown[] = [];
const end = (error: unknown) => ended.push(error);
beforeEach(async () => {
  one = await run();
  ended.length = 0;
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, end);
});
afterEach(async () => {
  for (const event of ['uncaughtException', 'unhandledRejection']) process.off(event, end);
  await one.close();
});

/** Sends them, and asks in the end; the bot must be there to answer, have written little and thrown nothing. */
async function survives(packets: readonly (readonly [string, unknown])[]): Promise<void> {
  for (const [type, data] of packets) one.discord.gateway.dispatch(type, data as object);
  const question = chatInput('say', [{ name: 'text', type: 3, value: 'still here' }]);
  const [answer] = await one.discord.ask(question);
  expect(JSON.stringify(flatten(answer?.message.components ?? []))).toContain('still here');
  expect(ended).toEqual([]);
  expect(one.lines.filter((line) => /unknown form|could not be taken/.test(line)).length).toBeLessThanOrEqual(
    2,
  );
}

describe('an event that is not as expected', () => {
  const kinds = Object.entries(EVENTS).flatMap(([type, makes]) => {
    const [make = () => ({})] = makes;
    const fields = makes.flatMap((each) => Object.keys(each()).map((field) => [each, field] as const));
    return [
      ...ODD.map((odd) => [type, () => odd] as const),
      ...fields.map(([each, field]) => [type, () => ({ ...each(), [field]: null })] as const),
      ...fields.map(([each, field]) => [type, () => ({ ...each(), [field]: undefined })] as const),
      [type, make] as const,
    ];
  });

  it(`ends nothing: ${kinds.length} kinds of ${Object.keys(EVENTS).length} events`, async () => {
    expect(kinds.length).toBeGreaterThan(143);
    await survives(kinds.map(([type, make]) => [type, make()] as const));
  });

  it('ends nothing: two thousand in which anything stands anywhere', async () => {
    const event = fc.constantFrom(
      ...Object.entries(EVENTS).flatMap(([type, makes]) => makes.map((make) => [type, make] as const)),
    );
    const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 2 })));
    const mutated = fc
      .tuple(event, fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([[type, make], changes]) => {
        const data = structuredClone(make()) as Record<string, unknown>;
        for (const [at, value] of changes) put(data, at, value);
        return [type, data] as const;
      });
    for (let part = 0; part < 2; part++)
      await survives(fc.sample(mutated, { seed: SEED + part, numRuns: 1000 }));
  }, 120_000);

  it('is told of once, with where it is wrong and without what stood there', async () => {
    const secret = 'nobody should read this';
    for (let i = 0; i < 5; i++)
      one.discord.gateway.dispatch('INTERACTION_CREATE', { ...chatInput('say'), token: { secret } });
    await one.discord.ask(chatInput('say'));
    const told = one.lines.filter((line) => line.includes('unknown form'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('token');
    expect(told[0]).not.toContain(secret);
  });

  it.each([
    [
      'a menu of choices',
      () => ({ ...press('x', {}), data: { custom_id: 'x', component_type: 3, values: ['a'] } }),
    ],
    ['a form', () => ({ ...press('x', {}), type: 5, data: { custom_id: 'x', components: [] } })],
    ['what Discord has invented since', () => ({ ...chatInput('say'), type: 99 })],
  ])('is answered if Discord can take an answer: %s', async (_, make) => {
    const [answer] = await one.discord.ask(make());
    expect(answer).toMatchObject({ kind: 'callback', type: 4 });
  });
});

it('a packet that is no JSON at all ends nothing', async () => {
  one.discord.gateway.sendText('{"op":0,');
  one.discord.gateway.sendText('null');
  one.discord.gateway.sendText('{"op":10,"d":null}');
  await one.discord.ask(chatInput('say'));
  expect(ended).toEqual([]);
  await eventually(() => one.lines.filter((line) => line.includes('could not be taken'))).toHaveLength(1);
});
