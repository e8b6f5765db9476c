import { expect, it } from 'vitest';
import type { Archive } from '../../../src/archive.ts';
import { composePost } from '../../../src/discord/delivery/compose-post.ts';
import { articleOf } from '../fake-bot.ts';

const watch = { id: 'w', server: '1', channel: '2', topic: 'floods', locale: 'en-US' };

it('a quote that has no room in a message takes none of those behind it along', async () => {
  // Each of these characters is shown by its number.
  const texts = ['\u202e'.repeat(600), 'The floods came back.', 'The floods went.'];
  const articles = texts.map((text, at) => articleOf(text, { key: `k${at}`, id: `a${at}` }));
  const archive = {
    find: async (key: string) => articles.find((article) => article.key === key),
  } as Partial<Archive> as Archive;
  const findings = articles.map(({ key, text }) => ({
    watch: 'w',
    article: key,
    start: 0,
    end: text.length,
  }));
  const first = await composePost(watch, findings, archive);
  expect(first).toEqual({ takes: 1 });
  const next = await composePost(watch, findings.slice(first.takes), archive);
  expect(next.takes).toBe(2);
  expect(JSON.stringify(next.body)).toContain('The floods came back.');
  expect(JSON.stringify(next.body)).toContain('The floods went.');
});
