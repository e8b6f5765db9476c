import { expect, it } from 'vitest';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { newsReply, watchDoneReply, watchesReply } from '../../src/replies/watch-reply.ts';
import { corpus } from '../corpus.ts';

const [bridge] = corpus as [Article, ...Article[]];
const quote = (words: string) => {
  const start = bridge.text.indexOf(words);
  return quoteOf(bridge, { start, end: start + words.length });
};

it('news are quotes under the topic, each with its place and a way to its paragraph', () => {
  const quotes = [
    // Where a block begins, in it, and in the teaser of another story.
    quote('The bridge was closed in July 1997'),
    quote('The work will cost 3.2 million euros'),
    quote('Half of the claims are still open'),
  ] as const;
  const reply = newsReply({ topic: 'the bridge' }, quotes, en);
  const [note, ...blocks] = reply.blocks;
  expect(reply).toMatchObject({ subject: 'the bridge', actions: [], found: true });
  expect(note).toEqual({ kind: 'text', style: 'note', text: 'New on what is watched here:' });
  const shown = (at: 0 | 1 | 2, place: object) => {
    const { start, end } = quotes[at];
    const invocation = invoke.context({ article: bridge.key, start, end });
    const actions = [{ label: 'In context', invocation }];
    return { kind: 'quote', quote: quotes[at], ...place, highlights: [], actions };
  };
  expect(blocks).toEqual([
    shown(0, { origin: 'article', paragraph: 2 }),
    shown(1, { origin: 'article', paragraph: 1 }),
    shown(2, { origin: 'linked story', paragraph: 3 }),
  ]);
});

it('of what has no paragraph none is told', () => {
  const [, title] = newsReply({ topic: 'x' }, [quote('Ostrava rebuilds its old bridge')], en).blocks;
  expect(title).toMatchObject({ origin: 'article' });
  expect(title).not.toHaveProperty('paragraph');
});

const forManagers = { actions: [], found: true, private: true, once: true };
const watch = (topic: string, channel: string) => ({ id: topic, server: '1', channel, topic, locale: 'en' });

it('watches are listed, those of this channel first, each with its channel', () => {
  expect(watchesReply([watch('Floods', 'a'), watch('The bridge', 'b')], 'b', en)).toEqual({
    ...forManagers,
    blocks: [
      { kind: 'text', style: 'heading', text: '2 topics are watched' },
      { kind: 'text', style: 'plain', text: 'The bridge', channel: 'b' },
      { kind: 'text', style: 'plain', text: 'Floods', channel: 'a' },
    ],
  });
});

it.each([
  [watchesReply([], 'b', en), 'Nothing is watched in this server.'],
  [
    watchDoneReply('added', { topic: 'Floods' }, en),
    'From now on this channel is told what is new about: Floods',
  ],
  [watchDoneReply('removed', { topic: 'Floods' }, en), 'No longer watched: Floods'],
])('what came of it is said to those who manage the channel', (reply, text) => {
  expect(reply).toEqual({ ...forManagers, blocks: [{ kind: 'text', style: 'plain', text }] });
});
