import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readArticles } from '../../src/articles/read.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { InvocationArgs, Reply } from '../../src/bot/reply.ts';
import { escapeMarkdown } from '../../src/discord/rendering/escape-markdown.ts';
import type { Message } from '../../src/discord/rendering/message.ts';
import { renderReply } from '../../src/discord/rendering/render-reply.ts';
import { en } from '../../src/locales/en.ts';
import { singleLine } from '../../src/support/safe-text.ts';
import { renderMarkdown } from '../discord/markdown.ts';
import { SEED } from '../seed.ts';
import { drawMarkdown, textOf } from './discord-markdown.ts';
import { drawMessage } from './discord-message.ts';

const shown = (markdown: string) => drawMarkdown(markdown).map(textOf).join('\n');
const draw = (reply: Reply) =>
  textOf(drawMessage(renderReply(reply, { ephemeral: false, catalogue: en }), '/ask'));

describe('drawMarkdown', () => {
  it('shows what the model of Discord’s Markdown shows, for any text that the bot escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const escaped = escapeMarkdown(singleLine(text));
        expect(shown(escaped)).toBe(renderMarkdown(escaped).text);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    ['### 2 articles', '2 articles'],
    ['> a **bold** word', 'a bold word'],
    ['-# 18 Oct 2023 · [read it](<https://example.org/a_(b)>)', '18 Oct 2023 · read it'],
    ['\\*not italic\\*', '*not italic*'],
  ])('%s', (markdown, text) => {
    expect(shown(markdown)).toBe(text);
  });
});

describe('drawMessage', async () => {
  const bot = createBot(await openArchive((await readArticles('seeds')).articles), commands);

  it.each<[string, InvocationArgs]>([
    ['ask', { question: "Who is Russia's finance minister?" }],
    ['ask', { question: 'How many people live in Brazil?' }],
    ['sources', {}],
    ['timeline', {}],
  ])('draws every word of /%s %o', async (command, args) => {
    const reply = await bot.handle({ command, args }, en);
    const text = draw(reply);
    for (const block of reply.blocks) {
      if (block.kind === 'quote') expect(text).toContain(singleLine(block.quote.text));
      if (block.kind === 'entry') expect(text).toContain(block.article.title);
      if (block.kind === 'event') expect(text).toContain(block.date);
    }
    for (const { label } of reply.actions) expect(text).toContain(label);
  });

  it('refuses a picture that is not among the files', () => {
    const item = { media: { url: 'attachment://none.png' } };
    const components: Message['components'] = [{ type: ComponentType.MediaGallery, items: [item] }];
    const message: Message = { flags: [], files: [], components };
    expect(() => drawMessage(message, '/ask')).toThrow('attachment://none.png');
  });
});
