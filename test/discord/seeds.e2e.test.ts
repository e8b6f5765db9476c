import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readArticles } from '../../src/articles/read.ts';
import { createBot } from '../../src/bot/bot.ts';
import { autocomplete, chatInput, messageMenu, press } from '../stand-in/interactions.ts';
import type { Step } from '../stand-in/rest.ts';
import { renderMarkdown } from './markdown.ts';
import { buttons, EPHEMERAL, messageOf, shown } from './reading.ts';
import { type Running, run } from './running.ts';

let one: Running;
let texts: readonly string[];
beforeAll(async () => {
  const { articles } = await readArticles(fileURLToPath(new URL('../../seeds', import.meta.url)));
  texts = articles.map(({ text }) => text.replace(/\s+/g, ' '));
  one = await run({ bot: createBot(await openArchive(articles), commands) });
});
afterAll(async () => {
  const { bodies, violations } = one.discord.rest;
  await one.close();
  process.stdout.write(`seeds: ${bodies} bodies, ${violations.length} violations\n`);
  expect(violations).toEqual([]);
});

const QUESTION = { name: 'question', type: 3, value: "Who is Russia's finance minister?" };

describe('on the seeds', () => {
  it('/ask quotes an article word for word under the question', async () => {
    const [step] = await one.discord.ask(chatInput('ask', [QUESTION]));
    expect(lines(step)[0]).toBe(QUESTION.value);
    expect(quotes(step).length).toBeGreaterThan(0);
    for (const quote of quotes(step)) expect(texts.some((text) => text.includes(quote))).toBe(true);
    expect(quotes(step).join()).toContain('Anton Siluanov');
  });

  it.each([
    ['ask', [QUESTION]],
    ['sources', []],
    ['timeline', []],
  ])('every button under /%s %j leads on, and so do the buttons under those', async (name, options) => {
    const [first] = await one.discord.ask(chatInput(name, options));
    expect(buttons(first).length).toBeGreaterThan(0);
    for (const id of buttons(first)) {
      const [second] = await one.discord.ask(press(id, messageOf(first)));
      expect(shown(second)).not.toMatch(/expired|went wrong/);
      for (const next of buttons(second)) {
        const [third] = await one.discord.ask(press(next, messageOf(second)));
        expect(shown(third)).not.toMatch(/expired|went wrong/);
      }
    }
  });

  it.each([
    ['the gateway', 'server'],
    ['direct messages', 'direct'],
  ] as const)('a message is asked about from its menu, in private (%s)', async (_, place) => {
    const content = `<@123456789012345678> **${QUESTION.value}**`;
    const [step] = await one.discord.ask(messageMenu('Ask about this message', content, place));
    expect((step?.message.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(lines(step)[0]).toBe(QUESTION.value);
    expect(quotes(step).join()).toContain('Anton Siluanov');
  });

  it.each([
    ['of a picture without words', 'Ask about this message', ''],
    ['that is not there any more', 'Summarize', 'Some words'],
  ])('the menu of a message %s is explained to the asker alone', async (_, name, content) => {
    const [step] = await one.discord.ask(messageMenu(name, content));
    expect((step?.message.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(shown(step)).toMatch(content === '' ? /in a few words/ : /no longer know this command/);
  });

  it('/timeline puts the dates in order', async () => {
    const [step] = await one.discord.ask(chatInput('timeline'));
    const text = shown(step);
    const places = ['**2013**', '**early 2022**', '**March 2023**'].map((date) => text.indexOf(date));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('an article that does not exist is said to the asker alone', async () => {
    const [step] = await one.discord.ask(
      chatInput('sources', [{ name: 'article', type: 3, value: 'nothing *such*' }]),
    );
    expect((step?.message.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(lines(step).join(' ')).toContain('nothing *such*');
  });

  it('a button of an article that has changed since is explained to who pressed it', async () => {
    const [first] = await one.discord.ask(chatInput('ask', [QUESTION]));
    const stale = buttons(first)
      .map((id) => id.replace(/(article=)[^;]+/, '$1another'))
      .find((id) => id.includes('another'));
    const [second] = await one.discord.ask(press(stale ?? '', messageOf(first)));
    expect((second?.message.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(lines(second)[0]).toBe(QUESTION.value);
    expect(shown(second)).toMatch(/has expired/);
    const [third] = await one.discord.ask(press(buttons(second)[0] ?? '', messageOf(second)));
    expect(third?.type).toBe(7);
    expect(quotes(third)).toEqual(quotes(first));
  });

  it('articles are suggested while one is typed', async () => {
    const typing = { name: 'source', type: 3, value: 'pu', focused: true };
    const [step] = await one.discord.ask(autocomplete('ask', [QUESTION, typing]));
    expect(step?.message['choices']).not.toEqual([]);
  });
});

/** The lines that a reader sees. */
function lines(step: Step | undefined): string[] {
  return renderMarkdown(shown(step)).text.split('\n');
}

/** The quotes that a reader sees. */
function quotes(step: Step | undefined): string[] {
  const quoted = shown(step)
    .split('\n')
    .filter((line) => line.startsWith('> '));
  return quoted.map((line) => renderMarkdown(line.slice(2)).text.trim());
}
