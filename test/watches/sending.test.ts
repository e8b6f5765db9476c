import { expect, it } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import type { Article } from '../../src/articles/article.ts';
import { openJournal } from '../../src/watches/journal.ts';
import { forAll } from '../../src/watches/look-for-news.ts';
import type { Post } from '../../src/watches/watch.ts';
import { createWatchList } from '../../src/watches/watch-list.ts';
import { createWatcher, RefusedPost } from '../../src/watches/watcher.ts';
import { articleOf } from '../discord/fake-bot.ts';

const TEXT = 'The council of Ostrava met in the old hall.';
const piece = (name: string, more: Partial<Article> = {}) =>
  articleOf(TEXT, { id: name, key: `${name} ${more.title}`, file: `${name}.txt`, ...more });

/** A watcher of one watch, whose messages tell of one finding each and are put into `sent`. */
async function startWatcher() {
  let content = '';
  const journal = await openJournal('watches', {
    read: async () => content,
    replace: async (_, whole) => {
      content = whole;
    },
    append: async (_, line) => {
      content += line;
    },
  });
  const list = createWatchList(journal);
  await list.add({ server: 's', channel: 'c', topic: 'Ostrava', locale: 'fr' });
  const discord = {
    sent: [] as Post[],
    /** What it says to the next message, and whether it has it all the same. */
    fault: undefined as Error | undefined,
    isThere: false,
    asked: 0,
  };
  const outcomes: unknown[] = [];
  const end = { signal: new AbortController().signal };
  const watcher = createWatcher({
    journal,
    poster: {
      async post(_, post) {
        if (discord.fault) throw discord.fault;
        discord.sent.push(post);
      },
      async isThere() {
        discord.asked++;
        return discord.isThere;
      },
    },
    compose: async (_, [first]) => ({ body: { of: first?.article }, takes: 1 }),
    now: () => 7,
    onPost: (outcome, error) => outcomes.push(error ? [outcome, error] : outcome),
    onUnread: () => {},
  });
  const round = (...articles: readonly Article[]) => {
    const archive: Partial<Archive> = {
      size: articles.length,
      list: async (from, count) => articles.slice(from, from + count),
      copiesOf: async () => [],
    };
    return watcher.round(forAll(archive as Archive), end.signal);
  };
  const told = () => discord.sent.map(({ body }) => (body as { of?: string }).of?.split(' ')[0]);
  return { discord, end, list, outcomes, round, told };
}

it('a message that Discord refuses is not sent again, and the next one is', async () => {
  const { discord, list, outcomes, round, told } = await startWatcher();
  discord.fault = new RefusedPost(false, 'no permission');
  expect(discord.fault).toMatchObject({
    name: 'RefusedPost',
    message: 'expected a message that Discord takes',
    cause: 'no permission',
  });
  await round(piece('a'));
  expect(outcomes).toEqual([['refused', discord.fault]]);
  discord.fault = undefined;
  await round(piece('a'), piece('b'));
  expect([told(), list.of('s').length, discord.asked]).toEqual([['b'], 1, 0]);
});

it('a watch ends where its channel is gone', async () => {
  const { discord, list, outcomes, round } = await startWatcher();
  discord.fault = new RefusedPost(true, 'gone');
  await round(piece('a'));
  expect([list.of('s'), outcomes.length]).toEqual([[], 1]);
  await round(piece('a'), piece('b'));
  expect(outcomes).toHaveLength(1);
});

it.each([
  [true, []],
  [false, ['a']],
])('a message that may be there is looked for, and sent if it is not: %s', async (isThere, sent) => {
  const { discord, outcomes, round, told } = await startWatcher();
  discord.fault = new Error('the line is cut');
  await round(piece('a'));
  expect([discord.asked, outcomes]).toEqual([0, [['failed', discord.fault]]]);
  Object.assign(discord, { fault: undefined, isThere });
  await round(piece('a'));
  expect([discord.asked, told(), outcomes.slice(1)]).toEqual([1, sent, isThere ? [] : ['posted']]);
  await round(piece('a'));
  expect([discord.asked, told()]).toEqual([1, sent]);
});

it('after what may have been sent no second message goes to the same watch in a round', async () => {
  const { discord, round, told } = await startWatcher();
  discord.fault = new Error('the line is cut');
  await round(piece('a'));
  await round(piece('a'), piece('b'));
  Object.assign(discord, { fault: undefined, isThere: true });
  // It was there, so that there is room for the next.
  await round(piece('a'), piece('b'));
  expect(told()).toEqual(['b']);
});

it('nothing is sent once all is to end, nor lost', async () => {
  const { discord, end, round, told } = await startWatcher();
  end.signal = AbortSignal.abort();
  await round(piece('a'));
  expect(discord.sent).toEqual([]);
  end.signal = new AbortController().signal;
  await round(piece('a'));
  expect(told()).toEqual(['a']);
});

it('findings without room in a message wait for the next, each by a name of its own', async () => {
  const { discord, round, told } = await startWatcher();
  for (let times = 0; times < 3; times++) await round(piece('a'), piece('b'));
  expect(told()).toEqual(['a', 'b']);
  const again = await startWatcher();
  await again.round(piece('a'));
  const [first, second] = discord.sent;
  expect(first?.nonce).toMatch(/^[0-9a-f]{25}$/);
  expect(new Set([first, second, ...again.discord.sent].map((post) => post?.nonce)).size).toBe(3);
  for (const { mark, at } of discord.sent)
    expect([mark >= 0x10000, mark < 2 ** 30, at]).toEqual([true, true, 7]);
});

it('an article is known by its address, else by its title and file, whatever becomes of its text', async () => {
  const { round, told } = await startWatcher();
  const rounds: readonly (readonly [Article, readonly string[]])[] = [
    [piece('a', { title: 'One' }), ['a']],
    [{ ...piece('a', { title: 'One' }), text: `${TEXT} Then it rained.` }, []],
    [piece('a', { title: 'Two' }), ['a']],
    [piece('b', { title: 'Two' }), ['b']],
    [piece('c', { title: 'Two', url: 'https://example.org/c' }), ['c']],
    [piece('d', { title: 'Three', url: 'https://example.org/c' }), []],
    [piece('c', { title: 'Two', url: 'https://example.org/d' }), ['c']],
  ];
  for (const [article, expected] of rounds) {
    const before = told().length;
    await round(article);
    expect(told().slice(before)).toEqual(expected);
  }
});
