import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { invoke } from '../../src/bot/invocations.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { en } from '../../src/locales/en.ts';
import { articleReply, articlesReply, sourcesReply } from '../../src/replies/sources-reply.ts';

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
  expect(aside).toContain(': Sign up for our newsletter number 0. (appeal to readers) · ');
  expect(aside.endsWith(en.counts.moreLines(length - 12))).toBe(true);
});

it('of an article of which nothing is set aside that is said', async () => {
  const { reply } = await replyOn('The mill\n\nThe mill burned.\n');
  expect(texts(reply)).toEqual([en.sources.nothingSetAside]);
});

it('an article that a line of it signs is told with its author; it leads to its timeline if it tells of a dated event', async () => {
  const head = '---\nauthor: Jana\n---\nThe mill\n\n';
  const { article, reply } = await replyOn(`${head}The mill burned on 5 March 2021.\n`);
  expect(reply.blocks[0]).toMatchObject({
    kind: 'entry',
    article,
    facts: ['By Jana', en.counts.characters(article.text.length), '1 passage'],
    actions: [],
  });
  const all = { label: en.actions.allArticles, invocation: invoke.sources() };
  const timeline = {
    label: en.actions.timelineOfArticle,
    invocation: invoke.timeline({ source: article.key }),
  };
  expect(reply).toMatchObject({ actions: [timeline, all], found: true });
  const undated = await replyOn(`${head}The mill burned.\n`);
  expect(undated.reply.actions).toEqual([all]);
});

describe('copies', () => {
  const piece = (id: string, day: string) =>
    parseArticle(`${id}.txt`, `---\ntitle: Mill ${id}\npublished: ${day}\n---\nThe mill burned.\n`);
  const pieces = Array.from({ length: 7 }, (_, at) => piece(String(at), `2021-03-0${at + 1}`));
  const told = async (at: number, copies: readonly number[]) => {
    const [article, ...others] = [at, ...copies].flatMap((each) => pieces[each] ?? []);
    if (!article) throw new Error('expected an article');
    return texts(articleReply(await openArchive(pieces), article, others, en))[0];
  };

  it.each<[string, number, readonly number[], string]>([
    ['the first is named, if that is another', 2, [1, 3], 'Copy of: Mill 1 · 2 Mar 2021'],
    ['else those of it', 1, [2, 3], 'Copies of it: Mill 2 · 3 Mar 2021; Mill 3 · 4 Mar 2021'],
    ['there may be none', 1, [], 'Set aside as boilerplate: '],
  ])('%s', async (_, at, copies, expected) => {
    expect(await told(at, copies)).toContain(expected);
  });

  it('are named up to the fifth', async () => {
    expect((await told(0, [1, 2, 3, 4, 5, 6]))?.split('; ')).toHaveLength(5);
  });
});

describe('the list of articles', () => {
  const mills = Array.from({ length: 17 }, (_, at) =>
    parseArticle(
      `${at}.txt`,
      `---\ntitle: Mill ${at}\npublished: 2021-03-${31 - at}\n---\nThe mill burned.\n`,
    ),
  );
  const { previousPage, nextPage } = en.actions;
  const turn = (label: string, page: number) => ({
    label,
    invocation: invoke.sources({ page }),
    turns: true,
  });

  it.each([
    [17, 1, '17 articles, page 1 of 3', 0, 8, [turn(nextPage, 2)]],
    [17, 2, '17 articles, page 2 of 3', 8, 16, [turn(previousPage, 1), turn(nextPage, 3)]],
    [17, 3, '17 articles, page 3 of 3', 16, 17, [turn(previousPage, 2)]],
    [8, 1, '8 articles', 0, 8, []],
    [17, 'all', '17 articles', 0, 17, []],
  ] as const)(
    'of %d has the page %j under its count, each to be opened',
    async (size, page, heading, from, to, actions) => {
      const archive = await openArchive(mills.slice(0, size));
      const [first, ...entries] = (await sourcesReply(archive, page, en)).blocks;
      expect(first).toEqual({ kind: 'text', style: 'heading', text: heading });
      expect(entries).toMatchObject(
        mills.slice(from, to).map((article) => ({
          kind: 'entry',
          article,
          actions: [{ label: en.actions.open, invocation: invoke.sources({ article: article.key }) }],
        })),
      );
      expect(await sourcesReply(archive, page, en)).toMatchObject({ actions, found: true });
    },
  );

  it('of none says so and finds nothing', async () => {
    expect(await sourcesReply(await openArchive([]), 1, en)).toEqual({
      blocks: [{ kind: 'text', style: 'heading', text: '0 articles' }],
      actions: [],
      found: false,
    });
  });

  it('that was asked for has who wrote each, and leads to all', async () => {
    const archive = await openArchive(mills);
    const reply = articlesReply(archive, mills.slice(0, 2), en);
    expect(reply.blocks).toMatchObject([
      { style: 'heading', text: '2 articles' },
      {
        kind: 'entry',
        article: mills[0],
        facts: expect.arrayContaining(['No author is named', '1 passage']),
      },
      { kind: 'entry', article: mills[1] },
    ]);
    const actions = [{ label: en.actions.allArticles, invocation: invoke.sources() }];
    expect(reply).toMatchObject({ actions, found: true });
  });
});
