import { expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { en } from '../../src/locales/en.ts';
import { articleReply } from '../../src/replies/sources-reply.ts';

const texts = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const quoted = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
const replyOn = async (text: string) => {
  const article = parseArticle('mill.txt', text);
  const archive = await openArchive([article]);
  return { article, reply: articleReply(archive, article, [], en) };
};

it('an article opens with sentences of its own body, each with its paragraph', async () => {
  const { reply } = await replyOn(
    'The mill\n\nThe mill burned. It was old. Nobody was hurt. It will be rebuilt.\n\nMore is known tomorrow.\n',
  );
  expect(quoted(reply).map(({ quote, paragraph }) => [quote.text, paragraph])).toEqual([
    ['The mill burned.', 1],
    ['It was old.', 1],
    ['Nobody was hurt.', 1],
  ]);
});

it('of much that is set aside some is named, and the rest counted', async () => {
  const calls = Array.from({ length: 20 }, (_, at) => `Sign up for our newsletter number ${at}.`);
  const { article, reply } = await replyOn(`The mill\n\nThe mill burned.\n\n${calls.join('\n\n')}\n`);
  const aside = texts(reply).find((text) => text.startsWith('Set aside as boilerplate: ')) ?? '';
  const { length } = article.setAside;
  expect(length).toBeGreaterThan(12);
  expect(aside.split(' · ')).toHaveLength(13);
  expect(aside.endsWith(en.counts.moreLines(length - 12))).toBe(true);
});

it('of an article of which nothing is set aside that is said', async () => {
  const { reply } = await replyOn('The mill\n\nThe mill burned.\n');
  expect(texts(reply)).toEqual([en.sources.nothingSetAside]);
});
