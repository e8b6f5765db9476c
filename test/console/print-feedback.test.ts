import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Config } from '../../src/config/config.ts';
import { printFeedback } from '../../src/console/print-feedback.ts';
import { createBallot } from '../../src/feedback/ballot.ts';
import { archive, corpus } from '../corpus.ts';
import { keptStreams } from './streams.ts';

const bridge = corpus.find(({ id }) => id === 'bridge') as Article;
const words = bridge.text.slice(0, 20);

/** What is printed of a vote on the first words of the article, whose key was this one. */
async function printed(key?: string) {
  const lines: string[] = [];
  const store = {
    read: async () => lines,
    append: async (line: string) => {
      lines.push(line);
      return 'added' as const;
    },
  };
  const ballot = await createBallot({ store, key: 'a key', now: () => 0, onError: () => {} });
  const place = { article: 'bridge', ...(key !== undefined && { key }), start: 0, end: 20 };
  await ballot.cast({ vote: 'wrong', question: 'Who?', quotes: [place], user: '1' });
  const { streams, kept } = keptStreams();
  await printFeedback({} as Config, { archive, votes: store }, streams);
  return kept.out;
}

it('the words that were voted wrong are printed, and none if the article has changed since', async () => {
  expect(await printed(bridge.key)).toContain(`  bridge 0..20: ${words.replace(/\s+/g, ' ').trim()}\n`);
  expect(await printed('another')).toContain('  bridge 0..20\n');
  // As votes were noted before they told.
  expect(await printed()).toContain('  bridge 0..20: ');
});
