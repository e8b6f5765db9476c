import { ApplicationCommandType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Bot, createBot } from '../../../src/bot/bot.ts';
import { BusyError } from '../../../src/bot/errors.ts';
import type { Asker, Cooldown } from '../../../src/discord/handling/cooldown.ts';
import { packPress } from '../../../src/discord/rendering/custom-id.ts';
import { archive } from '../../corpus.ts';
import { flatten } from '../../stand-in/components.ts';
import { RESET_AFTER, refusal } from '../../stand-in/faults.ts';
import {
  autocomplete,
  chatInput,
  type InteractionData,
  messageMenu,
  press,
  type SentOption,
} from '../../stand-in/interactions.ts';
import { type FakeBot, quoting } from '../fake-bot.ts';
import { buttons, EPHEMERAL, messageOf, say, shown, text, V2 } from '../reading.ts';
import { type Running, runHttp, until } from './running.ts';

let one: Running;
beforeAll(async () => {
  one = await runHttp({ extend: withMore });
});
afterAll(async () => {
  const { bodies, violations } = one.discord.rest;
  await one.close();
  process.stdout.write(`answering over HTTP: ${bodies} bodies, ${violations.length} violations\n`);
  expect(violations).toEqual([]);
  expect(bodies).toBeGreaterThan(10);
});

describe('a slash command over HTTP', () => {
  it('is answered in the response, in Components V2, pinging nobody', async () => {
    const response = await one.postInteraction(say('Hello @everyone'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({
      type: 4,
      data: { flags: V2, allowed_mentions: { parse: [], replied_user: false } },
    });
  });

  it('shows what the same command shows over the gateway', async () => {
    const [step] = await one.ask(say('Hello'));
    expect(shown(step)).toContain('> Hello');
  });

  it('gets its options, each of its type', async () => {
    const [step] = await one.ask(chatInput('args', [text('kept'), { name: 'secret', type: 5, value: true }]));
    expect(shown(step)).toContain('"secret"\\:true');
  });

  it('is answered to the asker alone with the option private', async () => {
    const [step] = await one.ask(say('Hello', { name: 'private', type: 5, value: true }));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it('that does not exist any more is explained to the asker alone', async () => {
    const [step] = await one.ask(chatInput('gone'));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('no longer know this command');
  });

  it('that fails is apologised for, and logged without what was typed', async () => {
    const before = one.lines.length;
    const [step] = await one.ask(chatInput('fail', [text('my secret question')]));
    expect(shown(step)).toContain('Something went wrong');
    expect(one.lines.slice(before)).toEqual([expect.stringMatching(/^error A command failed /)]);
    expect(one.lines.join()).not.toContain('my secret question');
  });
});

describe('a command from the menu of a message over HTTP', () => {
  it('asks what the message says, for the asker alone', async () => {
    const [step] = await one.ask(messageMenu('Ask about this', 'Who **said** so?'));
    expect(shown(step)).toContain('asked: Who said so?');
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it('about a message that Discord does not send along says what is missing', async () => {
    const { data, ...rest } = messageMenu('Ask about this', 'x');
    const [step] = await one.ask({
      ...rest,
      data: { ...(data as object), resolved: undefined },
    } as InteractionData);
    expect(step).toMatchObject({ kind: 'callback', type: 4, message: { flags: V2 | EPHEMERAL } });
  });
});

describe('a button over HTTP', () => {
  const turning = (command: string) =>
    packPress({ purpose: 'turn', invocation: { command, args: { text: 'page 2' } } }, 0) ?? '';

  it('that turns a page puts the next one into the place of a private reply', async () => {
    const [first] = await one.ask(say('page 1', { name: 'private', type: 5, value: true }));
    const [second] = await one.ask(press(turning('say'), messageOf(first)));
    expect(second).toMatchObject({ kind: 'callback', type: 7 });
    expect(shown(second)).toContain('> page 2');
  });

  it('that turns to a page with a picture sends it as a callback, with an empty 202', async () => {
    const [first] = await one.ask(say('page 1', { name: 'private', type: 5, value: true }));
    const interaction = press(turning('picture'), messageOf(first));
    expect((await one.postInteraction(interaction)).status).toBe(202);
    const [second] = await one.discord.rest.steps(interaction, 1);
    expect(second).toMatchObject({ kind: 'callback', type: 7, files: [{ name: '1-line.png' }] });
  });

  it('runs its invocation, the question read back from the message that carries it', async () => {
    const question = `Who said "*${'long '.repeat(50)}*" @here?`;
    const [first] = await one.ask(say(question));
    const [second] = await one.ask(press(buttons(first)[0] ?? '', messageOf(first)));
    expect(shown(second)).toBe(shown(first));
  });

  it('under a private reply is answered privately', async () => {
    const [first] = await one.ask(say('Hello', { name: 'private', type: 5, value: true }));
    const [second] = await one.ask(press(buttons(first)[0] ?? '', messageOf(first)));
    expect(second?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it.each(['', '1', 'constructor', '10;say;text=~;text=~', '../../etc', `10;say;text=${'x'.repeat(200)}`])(
    'with the id %j is expired',
    async (id) => {
      const [step] = await one.ask(press(id, {}));
      expect(shown(step)).toContain('has expired');
    },
  );
});

describe('a command from the menu of a message over HTTP', () => {
  it('asks what the message says, in private', async () => {
    const real = await runHttp({ extend: () => createBot(archive, commands) });
    const [step] = await real.ask(messageMenu('Ask about this message', '**When** was the bridge closed?'));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toMatch(/^When was the bridge closed\?\n/);
    await real.close();
  });
});

describe('a cooldown over HTTP', () => {
  it.each(['server', 'direct'] as const)('knows who asks, and where (%s)', async (place) => {
    const asked: Asker[] = [];
    const cooldown: Cooldown = {
      ask: (asker) => {
        asked.push(asker);
        return { wait: asked.length > 1 ? 7 : 0, again: false };
      },
    };
    const strict = await runHttp({ cooldown });
    const first = chatInput('say', [text('Hello')], place);
    await strict.ask(first);
    const [step] = await strict.ask(chatInput('say', [text('Hello')], place));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('Please wait 7 s');
    const { member, user, guild_id } = first as unknown as Who;
    expect(asked[0]).toEqual({ user: (member?.user ?? user)?.id, server: guild_id ?? null });
    await strict.close();
  });
});

interface Who {
  readonly member?: { readonly user: { readonly id: string } };
  readonly user?: { readonly id: string };
  readonly guild_id?: string;
}

describe('a page over HTTP', () => {
  it('that is private is turned in its place', async () => {
    const [step] = await one.ask(press('1>0;say;text=page', { components: [], flags: V2 | EPHEMERAL }));
    expect(step).toMatchObject({ type: 7, message: { flags: V2, attachments: [] } });
  });

  it('with a file is turned in its place, through REST', async () => {
    const pressed = press('1>0;picture', { components: [], flags: V2 | EPHEMERAL });
    const response = await one.postInteraction(pressed);
    expect(response.status).toBe(202);
    const [step] = await one.discord.rest.steps(pressed, 1);
    expect(step).toMatchObject({ type: 7, files: [{ name: '1-line.png' }] });
  });
});

describe('a component that the bot does not send', () => {
  it.each([
    ['a menu', { data: { custom_id: 'menu', component_type: 3, values: ['a'] } }],
    ['a form', { type: 5, message: undefined, data: { custom_id: 'form', components: [] } }],
  ])('%s is answered as one that has expired', async (_, change) => {
    const [step] = await one.ask({ ...press('x', {}), ...change });
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('has expired');
  });
});

describe('autocomplete over HTTP', () => {
  it('gets up to 25 choices', async () => {
    const [step] = await one.ask(autocomplete('say', [{ ...text('he'), focused: true }]));
    expect(step).toMatchObject({ kind: 'callback', type: 8 });
    expect(step?.message['choices']).toHaveLength(25);
  });

  it('gets none if it fails or nothing is being typed', async () => {
    const [broken] = await one.ask(autocomplete('say', [{ ...text('break'), focused: true }]));
    const [idle] = await one.ask(autocomplete('say', [text('he')]));
    expect([broken, idle].map((step) => step?.message['choices'])).toEqual([[], []]);
  });
});

describe('a slow answer over HTTP', () => {
  /** `/wait`, deferred, before Discord has looked into the response. */
  const deferred = (...options: readonly SentOption[]) =>
    deferredOf(chatInput('wait', [text('late'), ...options]));
  async function deferredOf(interaction: InteractionData, extend?: (bot: FakeBot) => Bot) {
    const slow = await runHttp(extend && { extend });
    const coming = slow.postInteraction(interaction);
    await until(() => slow.sleeps.length > 0);
    expect(slow.sleeps.map(({ ms }) => ms)).toEqual([1500]);
    slow.sleeps[0]?.wake();
    const close = async () => {
      expect(slow.discord.rest.violations).toEqual([]);
      expect(slow.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
      await slow.close();
    };
    return { slow, interaction, response: await coming, close };
  }
  /** What comes of it if the answer is there before Discord knows that it was put off. */
  async function stepsOnceKnown({ slow, interaction, response }: Awaited<ReturnType<typeof deferredOf>>) {
    slow.bot.release();
    await until(() => slow.sleeps.some(({ ms }) => ms === 200));
    await slow.receive(interaction, response);
    slow.sleeps.find(({ ms }) => ms === 200)?.wake();
    return slow.discord.rest.steps(interaction, 2);
  }

  it('is deferred in the response before 2 s have passed and edited in later', async () => {
    const { slow, interaction, response, close } = await deferred();
    await slow.receive(interaction, response);
    slow.bot.release();
    const steps = await slow.discord.rest.steps(interaction, 2);
    expect(steps.map(({ kind, type }) => [kind, type])).toEqual([
      ['callback', 5],
      ['edit', undefined],
    ]);
    expect(shown(steps[1])).toContain('> late');
    expect(steps[1]?.message.flags).toBe(V2);
    await close();
  });

  it('that turns out to be private replaces the public wait by a private message', async () => {
    const { slow, interaction, response, close } = await deferred({ name: 'secret', type: 5, value: true });
    await slow.receive(interaction, response);
    slow.bot.release();
    const steps = await slow.discord.rest.steps(interaction, 3);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
    expect(steps[2]?.message.flags).toBe(V2 | EPHEMERAL);
    await close();
  });

  it('waits if Discord does not know of the deferral yet', async () => {
    const waiting = await deferred();
    const steps = await stepsOnceKnown(waiting);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
    await waiting.close();
  });

  it('waits for that as well if it only explains why there is none', async () => {
    const turning = press('1>0;wait;text=page', { components: [], flags: V2 | EPHEMERAL });
    const waiting = await deferredOf(turning, (bot) => ({
      ...bot,
      async handle(invocation) {
        await bot.handle(invocation);
        throw new BusyError(() => 'Many ask.');
      },
    }));
    const steps = await stepsOnceKnown(waiting);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback', 'follow-up']);
    expect(shown(steps[1])).toBe('Many ask.');
    await waiting.close();
  });
});

describe('a reply with a picture over HTTP', () => {
  it('goes to Discord as a callback with its file, and the response is an empty 202', async () => {
    const interaction = chatInput('picture');
    const response = await one.postInteraction(interaction);
    expect([response.status, await response.text()]).toEqual([202, '']);
    const [step] = await one.discord.rest.steps(interaction, 1);
    expect(step).toMatchObject({ kind: 'callback', type: 4 });
    expect(step?.files).toEqual([expect.objectContaining({ name: '1-line.png', bytes: PNG })]);
    const described = flatten(step?.message.components ?? []).flatMap(({ items }) => items ?? []);
    expect(described[0]?.description).toBe('Two events in a line');
  });

  it('that Discord refuses becomes an apology in the response', async () => {
    one.discord.rest.faults.next('callback', refusal(400, 50035));
    const [step] = await one.ask(chatInput('picture'));
    expect(step?.files).toEqual([]);
    expect(shown(step)).toContain('Something went wrong');
  });

  it('is sent once more if the connection broke, and taken as done if Discord has it already', async () => {
    one.discord.rest.faults.next('callback', RESET_AFTER);
    const interaction = chatInput('picture');
    const response = await one.postInteraction(interaction);
    expect(response.status).toBe(202);
    const steps = await one.discord.rest.steps(interaction, 1);
    expect(steps.map(({ kind }) => kind)).toEqual(['callback']);
  });
});

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** The bot with `/picture` besides, and with `/ask` from the menu of a message. */
function withMore(bot: FakeBot): Bot {
  const [first] = bot.commands;
  if (!first?.data) throw new Error('expected a bot with a slash command');
  const picture = { ...first, name: 'picture', data: { ...first.data, name: 'picture' } };
  const ask = {
    ...first,
    name: 'ask',
    data: { ...first.data, name: 'ask' },
    messageData: { type: ApplicationCommandType.Message, name: 'Ask about this' } as const,
  };
  return {
    ...bot,
    commands: [...bot.commands, picture, ask],
    handle: async (invocation, words) => {
      if (invocation.command === 'ask') return quoting(`asked: ${invocation.args['question']}`);
      if (invocation.command !== 'picture') return bot.handle(invocation, words);
      return {
        blocks: [{ kind: 'picture', data: PNG, name: 'line.png', alt: 'Two events in a line' }],
        actions: [],
        found: true,
      };
    },
  };
}
