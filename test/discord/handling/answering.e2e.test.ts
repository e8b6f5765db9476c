import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flatten } from '../../stand-in/components.ts';
import { autocomplete, chatInput, press } from '../../stand-in/interactions.ts';
import { buttons, EPHEMERAL, messageOf, say, shown, text, V2 } from '../reading.ts';
import { type Running, run } from '../running.ts';

let one: Running;
beforeAll(async () => {
  one = await run();
});
afterAll(async () => {
  const { bodies, violations } = one.discord.rest;
  await one.close();
  process.stdout.write(`answering: ${bodies} bodies, ${violations.length} violations\n`);
  expect(violations).toEqual([]);
  expect(bodies).toBeGreaterThan(10);
});

describe('a slash command', () => {
  it('is answered in one request, in Components V2', async () => {
    const [step] = await one.discord.ask(say('Hello'));
    expect(step).toMatchObject({ kind: 'callback', type: 4, message: { flags: V2 } });
    expect(shown(step)).toContain('> Hello');
  });

  it('pings nobody, whatever it quotes', async () => {
    const [step] = await one.discord.ask(say('Hello @everyone <@123456789012345678> <@&1> @here'));
    expect(step?.message['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    expect(shown(step)).not.toMatch(/(?<!\\)@|(?<!\\)<@/);
  });

  it('is answered to the asker alone with the option private', async () => {
    const [step] = await one.discord.ask(say('Hello', { name: 'private', type: 5, value: true }));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it('gets only the options that it declares, each of its type', async () => {
    const odd = [
      text('kept'),
      { name: 'page', type: 4, value: 3 },
      { name: 'secret', type: 3, value: 'yes' },
    ];
    const [step] = await one.discord.ask(chatInput('args', odd));
    expect(shown(step)).toContain('> \\{"text"\\:"kept"}'.replaceAll('\\{', '{'));
  });

  it('that draws sends the picture with its words', async () => {
    const [step] = await one.discord.ask(chatInput('draw'));
    expect(step?.files).toEqual([
      { field: 'files[0]', name: '1-a-picture.png', bytes: new Uint8Array([1, 2, 3]) },
    ]);
    const gallery = flatten(step?.message.components ?? []).find(({ items }) => items);
    expect(gallery?.items).toEqual([
      { media: { url: 'attachment://1-a-picture.png' }, description: 'Three bytes' },
    ]);
  });

  it('that quotes what no message holds sends it whole, as a file', async () => {
    const long = 'So long that it does not fit. '.repeat(100).trim();
    const [step] = await one.discord.ask(say(long));
    expect(step?.files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))).toEqual([long]);
  });

  it('that does not exist any more is explained to the asker alone', async () => {
    const [step] = await one.discord.ask(chatInput('gone'));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('no longer know this command');
  });
});

describe('an error', () => {
  it('that the asker can put right is said to them alone, in its own words', async () => {
    const [step] = await one.discord.ask(chatInput('mend'));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toBe('There is no article \\*like\\* that.');
  });

  it('that is our fault is apologised for privately and logged once, without what was typed', async () => {
    const before = one.lines.length;
    const [step] = await one.discord.ask(chatInput('fail', [text('my secret question')]));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('Something went wrong');
    const logged = one.lines.slice(before);
    expect(logged).toEqual([expect.stringMatching(/^error A command failed .*a bug, near …/)]);
    expect(logged.join()).not.toContain('my secret question');
  });
});

describe('a button', () => {
  it('runs its invocation, the question read back from the message that carries it', async () => {
    const question = `Who said "*${'long '.repeat(50)}*" @here? \u202e<t:1>`;
    const [first] = await one.discord.ask(say(question));
    const [second] = await one.discord.ask(press(buttons(first)[0] ?? '', messageOf(first)));
    expect(shown(second)).toBe(shown(first));
    expect(second?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it('under a private reply is answered privately', async () => {
    const [first] = await one.discord.ask(say('Hello', { name: 'private', type: 5, value: true }));
    const [second] = await one.discord.ask(press(buttons(first)[0] ?? '', messageOf(first)));
    expect(second?.message.flags).toBe(V2 | EPHEMERAL);
  });

  it.each(['direct', 'elsewhere'] as const)(
    'is answered where the bot sees no server (%s)',
    async (place) => {
      const question = 'Who said that? '.repeat(10);
      const [first] = await one.discord.ask(chatInput('say', [text(question)], place));
      const [second] = await one.discord.ask(press(buttons(first)[0] ?? '', messageOf(first), place));
      expect(shown(second)).toBe(shown(first));
    },
  );

  it.each([
    ['of another version', '9a;say;text=x'],
    ['of a command that is gone', '10;gone'],
    ['that someone made up', '../../etc/passwd'],
    ['that refers to a question which is not there', '10;say;text=~'],
  ])('%s is explained to who pressed it', async (_, id) => {
    const [step] = await one.discord.ask(press(id, { components: [], flags: V2 }));
    expect(step?.message.flags).toBe(V2 | EPHEMERAL);
    expect(shown(step)).toContain('This button has expired');
  });
});

describe('autocomplete', () => {
  it('gives at most 25 choices of at most 100 characters', async () => {
    const [step] = await one.discord.ask(autocomplete('say', [{ ...text('pu'), focused: true }]));
    const choices = (step?.message['choices'] ?? []) as { name: string; value: string }[];
    expect(step?.type).toBe(8);
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^text pu 0 long .*…$/);
    expect(Math.max(...choices.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
  });

  it('gives none if it fails', async () => {
    const [step] = await one.discord.ask(autocomplete('say', [{ ...text('break'), focused: true }]));
    expect(step?.message).toEqual({ choices: [] });
  });
});
