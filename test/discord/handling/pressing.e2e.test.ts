import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openArchive } from '../../../src/archives/open-archive.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { flatten } from '../../stand-in/components.ts';
import { chatInput, type Place, press, type SentOption } from '../../stand-in/interactions.ts';
import type { Step } from '../../stand-in/rest.ts';
import { EPHEMERAL, messageOf, shown, text, V2 } from '../reading.ts';
import { eventually, type Running, run } from '../running.ts';

const articles = Array.from({ length: 20 }, (_, i) => {
  const body = Array.from({ length: 8 }, (_, at) => `Bridge ${i} was closed in ${1990 + at} by mayor Novak.`);
  return parseArticle(`a${i}.txt`, `Story ${i} of a bridge\n\n${body.join('\n\n')}\n`);
});

let one: Running;
let slow: Running;
beforeAll(async () => {
  [one, slow] = await Promise.all([run({ bot: createBot(await openArchive(articles), commands) }), run()]);
});
afterAll(async () => {
  for (const { discord, close } of [one, slow]) {
    await close();
    expect(discord.rest.violations).toEqual([]);
  }
});

const PRIVATE: SentOption = { name: 'private', type: 5, value: true };
const QUESTION: SentOption = { name: 'question', type: 3, value: 'When was bridge 7 closed?' };

/** The id of the button with these words. */
function button(step: Step | undefined, label: string): string {
  const found = flatten(step?.message.components ?? []).find((part) => part.label === label);
  expect(found, label).toBeDefined();
  return found?.custom_id ?? '';
}

function labels(step: Step | undefined): string[] {
  return flatten(step?.message.components ?? []).flatMap(({ label }) => label ?? []);
}

async function pressed(under: Step | undefined, label: string, place: Place = 'server') {
  // A message that was changed in its place is as private as before.
  const flags = under?.type === 7 ? { flags: V2 | EPHEMERAL } : {};
  const [step] = await one.discord.ask(press(button(under, label), { ...messageOf(under), ...flags }, place));
  return step;
}

describe('a button under a public reply', () => {
  it('is answered to who pressed it alone, who may show it to everyone', async () => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION]));
    expect(labels(first)).not.toContain('Show to everyone');
    const context = await pressed(first, 'In context');
    expect(context).toMatchObject({ type: 4, message: { flags: V2 | EPHEMERAL } });
    const publicly = await pressed(context, 'Show to everyone');
    expect(publicly).toMatchObject({ type: 4, message: { flags: V2 } });
    expect(shown(publicly)).toBe(shown(context));
    expect(labels(publicly)).not.toContain('Show to everyone');
  });

  it('turns a page for who pressed it alone, and from then on in its place', async () => {
    const [first] = await one.discord.ask(chatInput('sources'));
    const second = await pressed(first, 'Next page');
    expect(second).toMatchObject({ type: 4, message: { flags: V2 | EPHEMERAL } });
    const third = await pressed(second, 'Next page');
    expect(third).toMatchObject({ type: 7, message: { flags: V2 } });
    expect(shown(third)).toContain('page 3 of 3');
    expect(shown(await pressed(second, 'Previous page'))).toBe(shown(first));
  });

  it('in direct messages stays in the conversation, and pages are turned in their place', async () => {
    const [first] = await one.discord.ask(chatInput('sources', [], 'direct'));
    const second = await pressed(first, 'Next page', 'direct');
    expect(second).toMatchObject({ type: 7, message: { flags: V2 } });
    const [answer] = await one.discord.ask(chatInput('ask', [QUESTION], 'direct'));
    const context = await pressed(answer, 'In context', 'direct');
    expect(context).toMatchObject({ type: 4, message: { flags: V2 } });
    expect(labels(context)).not.toContain('Show to everyone');
  });
});

describe('a private reply', () => {
  it('of a command can be shown to everyone, with its question', async () => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION, PRIVATE]));
    expect(first?.message.flags).toBe(V2 | EPHEMERAL);
    const publicly = await pressed(first, 'Show to everyone');
    expect(publicly?.message.flags).toBe(V2);
    expect(shown(publicly)).toBe(shown(first));
  });

  it('steps up and down an article in its place', async () => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION, PRIVATE]));
    let step = await pressed(first, 'In context');
    const seen = new Set([shown(step)]);
    for (const label of ['Later', 'Later', 'Earlier']) {
      if (!labels(step).includes(label)) continue;
      step = await pressed(step, label);
      expect(step).toMatchObject({ type: 7, message: { flags: V2 } });
      seen.add(shown(step));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('shows more quotes beside the first ones, not in their place', async () => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION, PRIVATE]));
    const more = await pressed(first, 'More quotes');
    expect(more).toMatchObject({ type: 4, message: { flags: V2 | EPHEMERAL } });
  });

  it('of /help is private by itself, and public if everyone is to see it', async () => {
    const [first] = await one.discord.ask(chatInput('help'));
    expect(first?.message.flags).toBe(V2 | EPHEMERAL);
    const publicly = await pressed(first, 'Show to everyone');
    expect(publicly?.message.flags).toBe(V2);
    expect(shown(publicly)).toBe(shown(first));
  });
});

describe('an expired button', () => {
  it.each([
    ['of another version', '07;ask;question=~'],
    ['that nobody can read', 'open sesame'],
    ['of a command that is gone', '10;gone;question=~'],
    ['of an article that has changed', '10;context;article=gone;start=#0;end=#9'],
    ['of a source that has changed', '10;ask;question=~;source=gone'],
  ])('%s says so kindly and offers to ask again, which takes the place of what was said', async (_, id) => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION]));
    const [second] = await one.discord.ask(press(id, messageOf(first)));
    expect(second).toMatchObject({ type: 4, message: { flags: V2 | EPHEMERAL } });
    expect(shown(second)).toContain('This button has expired');
    expect(labels(second)).toEqual(['Ask again']);
    const third = await pressed(second, 'Ask again');
    expect(third?.type).toBe(7);
    expect(shown(third)).toBe(shown(first));
  });

  it('of a timeline offers the timeline again', async () => {
    const topic = { name: 'topic', type: 3, value: 'the bridge' };
    const [first] = await one.discord.ask(chatInput('timeline', [topic]));
    const [second] = await one.discord.ask(press('10;timeline;topic=~;source=gone', messageOf(first)));
    const third = await pressed(second, 'Ask again');
    expect(shown(third)).toBe(shown(first));
  });

  it('of a message without a question offers nothing', async () => {
    const [first] = await one.discord.ask(chatInput('sources'));
    const [second] = await one.discord.ask(press('open sesame', messageOf(first)));
    expect(labels(second)).toEqual([]);
  });
});

describe('a slow page', () => {
  /** `/wait` behind a button that turns the page of a private message, until it is put off. */
  async function putOff(id: string) {
    const interaction = press(id, { components: [], flags: V2 | EPHEMERAL });
    const before = slow.sleeps.length;
    slow.discord.send(interaction);
    await eventually(() => slow.sleeps.length).toBeGreaterThan(before);
    slow.sleeps.at(-1)?.wake();
    await slow.discord.rest.steps(interaction, 1);
    return interaction;
  }

  it('takes the place of its message in the end', async () => {
    const interaction = await putOff('1>0;wait;text=late');
    slow.bot.release();
    const [first, second] = await slow.discord.rest.steps(interaction, 2);
    expect(first?.type).toBe(6);
    expect(second?.kind).toBe('edit');
    expect(shown(second)).toContain('late');
  });
});

it('replies are private by default if the setting says so, and public on demand', async () => {
  const shy = await run({ privateReplies: true });
  const flags = async (value?: boolean) => {
    const option = value === undefined ? [] : [{ ...PRIVATE, value }];
    const [step] = await shy.discord.ask(chatInput('say', [text('Hello'), ...option]));
    return step?.message.flags;
  };
  expect(await flags()).toBe(V2 | EPHEMERAL);
  expect(await flags(false)).toBe(V2);
  expect(await flags(true)).toBe(V2 | EPHEMERAL);
  await shy.close();
});
