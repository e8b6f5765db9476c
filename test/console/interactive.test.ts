import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createBot } from '../../src/bot/bot.ts';
import { runConsole } from '../../src/console/interactive.ts';
import { paintFor } from '../../src/console/paint.ts';
import { openArchive } from '../../src/open-archive.ts';
import { archive } from '../corpus.ts';
import { keptStreams } from './streams.ts';

async function type(input: string, given = archive) {
  const { streams, kept } = keptStreams(input);
  await runConsole(createBot(given, commands), streams, paintFor(false, {}));
  return kept;
}

describe('the console', () => {
  it.each(['help', '?', '/help', '/?', '/HELP', '/help ask', '/help private:true'])(
    'lists its commands for %j, without what means nothing here and without loose space',
    async (typed) => {
      const { out, err } = await type(`${typed}\n`);
      expect(err).toBe('');
      expect(out).toContain('/ask question:… [source:…] [explain:true]\n');
      expect(out).toContain('\n/help\n');
      expect(out).not.toMatch(/private| \n/);
    },
  );

  it('takes "help" with more words for a question', async () => {
    expect((await type('help wanted in Ostrava\n')).out).not.toContain('[source:…]');
  });

  it('gives a topic without words the advice for a question without words', async () => {
    const { err } = await type('/ask ???\n/timeline topic:???\n');
    const [first, second] = err.trim().split('\n');
    expect(first).toMatch(/^Ask about something/);
    expect(second).toBe(first);
  });

  it('shows the control characters of a title in a complaint by their number', async () => {
    const titles = ['The \u001b[31mred\u009b bridge', 'The red river'];
    const made = titles.map((title, at) =>
      parseArticle(`${at}.txt`, `---\ntitle: ${title}\n---\nThe council of Ostrava voted to rebuild it.\n`),
    );
    const { err } = await type('/sources article:the\n', await openArchive(made));
    expect(err).toContain('More than one article matches');
    expect(err).toContain('‹U+');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(err.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});
