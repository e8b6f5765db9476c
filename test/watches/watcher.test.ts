import { expect, it } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { composePost } from '../../src/discord/delivery/compose-post.ts';
import { openJournal } from '../../src/watches/journal.ts';
import { forAll, type WatchedArchives } from '../../src/watches/look-for-news.ts';
import { createWatchList, type WatchList } from '../../src/watches/watch-list.ts';
import { createWatcher, type Poster, type Watcher, type WatcherOptions } from '../../src/watches/watcher.ts';
import { articleOf } from '../discord/fake-bot.ts';
import { randomNumbers } from '../random.ts';
import { SEED } from '../seed.ts';
import { Channels, Disk1, Life } from './killed.ts';

const WATCHES = 500;
const ROUNDS = 1000;
const KILLS = 50;
const MINUTE_MS = 60_000;

/** A name that no other word of the articles resembles. */
const nameOf = (number: number) =>
  `Zor${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}k`;

/** An article that tells of these topics, each in a sentence of its own. */
function articleOn(number: number, topics: readonly number[]): Article {
  const told = topics.map(
    (topic) => `The council of ${nameOf(topic)} met on day ${number}, item-${number}-${topic}.`,
  );
  const text = told.join(' ');
  let at = 0;
  const sentences = told.map((sentence) => {
    const start = at;
    at += sentence.length + 1;
    return { start, end: start + sentence.length, block: 0 };
  });
  const [id, key, url] = [`a${number}`, `k${number}`, `https://news.example/${number}`];
  return articleOf(text, { id, key, url, file: `${id}.txt`, title: 'News of the day', sentences });
}

function archiveOf(articles: readonly Article[]): Archive {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return {
    size: articles.length,
    list: async (from: number, count: number) => articles.slice(from, from + count),
    find: async (key: string) => byKey.get(key),
    copiesOf: async () => [],
  } as Partial<Archive> as Archive;
}

it(`${WATCHES} watches are told all that is new in ${ROUNDS} rounds, once, though the process is killed ${KILLS} times`, async () => {
  const random = randomNumbers(SEED);
  const below = (count: number) => Math.floor(random() * count);
  let now = Date.UTC(2026, 10, 29);
  const disk = new Disk1();
  const channels = new Channels(() => now, random, 4);
  const killed = new Map<string, number>();
  const articles: Article[] = [];
  /** What must be told: the channel and the item. */
  const due = new Set<string>();
  const killRounds = new Set<number>();
  while (killRounds.size < KILLS) killRounds.add(1 + below(ROUNDS - 1));

  let life = new Life(Number.POSITIVE_INFINITY, random, () => {});
  let ended: () => void = () => {};
  const start = async (): Promise<{ readonly watcher: Watcher; readonly list: WatchList }> => {
    life = new Life(Number.POSITIVE_INFINITY, random, (where) => {
      killed.set(where, (killed.get(where) ?? 0) + 1);
      ended();
    });
    const journal = await openJournal('watches', disk.of(life, random));
    const watcher = createWatcher({
      journal,
      poster: channels.of(life),
      compose: composePost,
      now: () => now,
      onPost: () => {},
      onUnread: () => {},
    });
    return { watcher, list: createWatchList(journal) };
  };
  /** Does it until it is done or the process is killed; says which. */
  const live = (work: () => Promise<unknown>) =>
    new Promise<boolean>((resolve, reject) => {
      ended = () => resolve(false);
      work().then(() => resolve(true), reject);
    });

  let { watcher, list } = await start();
  const watch = async (topic: number) => {
    const added = { channel: `c${topic}`, topic: nameOf(topic), locale: 'en-US' };
    await list.add({ server: `s${topic % 100}`, ...added });
  };
  for (let topic = 0; topic < WATCHES; topic++) await watch(topic);

  let mostInARound = 0;
  for (let round = 0; round < ROUNDS; round++) {
    now += 15 * MINUTE_MS;
    for (let count = below(3); count > 0; count--) {
      // Now and then more about one topic than a message has room for.
      const [number, topic] = [articles.length, below(WATCHES)];
      const topics = round % 50 === 0 ? [topic] : [topic, below(WATCHES), below(WATCHES)];
      for (let more = round % 50 === 0 ? 12 : 1; more > 0; more--) {
        const own = [...new Set(topics)];
        articles.push(articleOn(number + more - 1, own));
        for (const each of own) due.add(`c${each} item-${number + more - 1}-${each}.`);
      }
    }
    const before = channels.told.length;
    if (killRounds.has(round)) {
      life = Object.assign(life, { left: below(12) });
      const archive = archiveOf(articles);
      if (await live(() => watcher.round(forAll(archive), new AbortController().signal)))
        life.kill('between rounds');
      // It may be away for longer than Discord knows a nonce.
      now += below(60) * MINUTE_MS;
      ({ watcher, list } = await start());
    }
    const between = channels.told.length;
    const archive = archiveOf(articles);
    expect(await live(() => watcher.round(forAll(archive), new AbortController().signal))).toBe(true);
    for (const part of [channels.told.slice(before, between), channels.told.slice(between)]) {
      const perWatch = part.map(({ watch }) => watch);
      mostInARound = Math.max(
        mostInARound,
        ...perWatch.map((one) => perWatch.filter((each) => each === one).length),
      );
    }
  }
  // What failed or had no room comes in the rounds after.
  for (let round = 0; round < 10; round++)
    await watcher.round(forAll(archiveOf(articles)), new AbortController().signal);

  const told = channels.told.flatMap(({ channel, text }) =>
    [...text.matchAll(/item-\d+-\d+\./g)].map(([item]) => `${channel} ${item}`),
  );
  const times = new Map<string, number>();
  for (const item of told) times.set(item, (times.get(item) ?? 0) + 1);
  const seed = `seed ${SEED}`;
  expect({ seed, missed: [...due].filter((item) => !times.has(item)) }).toEqual({ seed, missed: [] });
  expect({ seed, doubled: [...times].filter(([, count]) => count > 1) }).toEqual({ seed, doubled: [] });
  expect([...times.keys()].filter((item) => !due.has(item))).toEqual([]);
  expect(mostInARound).toBe(1);
  expect(due.size).toBeGreaterThan(2000);
  expect([...killed.values()].reduce((sum, count) => sum + count, 0)).toBe(KILLS);
  for (const where of [
    'append before',
    'append amid',
    'append after',
    'post before',
    'post after',
    'between rounds',
  ])
    expect([where, killed.get(where) ?? 0]).not.toEqual([where, 0]);
});

/** Watches of a process that is never killed; what is sent goes to `post`. */
async function startWatcher({
  disk = new Disk1(),
  post,
  onPost = () => {},
  onUnread = () => {},
}: Partial<Pick<WatcherOptions, 'onPost' | 'onUnread'>> & {
  readonly disk?: Disk1;
  readonly post: Poster['post'];
}) {
  const life = new Life(
    Number.POSITIVE_INFINITY,
    () => 0,
    () => {},
  );
  const journal = await openJournal(
    'watches',
    disk.of(life, () => 0),
  );
  const poster = { post, isThere: async () => false };
  const watcher = createWatcher({ journal, poster, compose: composePost, now: () => 0, onPost, onUnread });
  return { watcher, list: createWatchList(journal) };
}

it('a watch whose message could not be sent gets it in the next round, and no second one in the same', async () => {
  const told: string[] = [];
  let isAway = true;
  const outcomes: string[] = [];
  const { watcher, list } = await startWatcher({
    async post(_, { body }) {
      if (isAway) throw new Error('Discord cannot be reached');
      told.push(JSON.stringify(body).match(/item-\d+-\d+/)?.[0] ?? '');
    },
    onPost: (outcome) => outcomes.push(outcome),
  });
  await list.add({ server: 's', channel: 'c', topic: nameOf(1), locale: 'fr' });
  const { signal } = new AbortController();
  await watcher.round(forAll(archiveOf([articleOn(0, [1])])), signal);
  isAway = false;
  const both = forAll(archiveOf([articleOn(0, [1]), articleOn(1, [1])]));
  await watcher.round(both, signal);
  expect(told).toEqual(['item-0-1']);
  await watcher.round(both, signal);
  expect(told).toEqual(['item-0-1', 'item-1-1']);
  await watcher.round(both, signal);
  expect([told.length, outcomes]).toEqual([2, ['failed', 'posted', 'posted']]);
});

it('what has gone before it could be told is passed over, and a round without news writes nothing', async () => {
  const disk = new Disk1();
  const told: string[] = [];
  let isAway = true;
  const { watcher, list } = await startWatcher({
    disk,
    async post(_, { body }) {
      if (isAway) throw new Error('Discord cannot be reached');
      told.push(JSON.stringify(body).match(/item-\d+-\d+/)?.[0] ?? 'nothing');
    },
  });
  await list.add({ server: 's', channel: 'c', topic: nameOf(1), locale: 'fr' });
  const { signal } = new AbortController();
  const round = (...articles: Article[]) => watcher.round(forAll(archiveOf(articles)), signal);
  await round(articleOn(0, [1]));
  // It waits until the first is sent.
  await round(articleOn(0, [1]), articleOn(1, [1]));
  isAway = false;
  await round();
  await round();
  expect(told).toEqual(['item-0-1']);
  const written = disk.content;
  await round();
  expect([told.length, disk.content]).toEqual([1, written]);
});

it('a copy of what was told is not told again, nor are two copies that come together', async () => {
  const told: string[] = [];
  const { watcher, list } = await startWatcher({
    async post(_, { body }) {
      told.push(...(JSON.stringify(body).match(/(?<=-# )Piece \w+/g) ?? []));
    },
  });
  await list.add({ server: 's', channel: 'c', topic: 'Ostrava bridge', locale: 'en-GB' });
  const words = [
    'The council of Ostrava voted on Tuesday to rebuild the old iron bridge over the river within two years.',
    'Engineers found cracks in eleven of its pillars last winter after lorries had been led across it for months.',
    'The mayor told reporters that money from the region and from Brussels would pay for four fifths of the work.',
    'Shopkeepers on the eastern bank fear that customers will stay away until the new crossing opens to traffic.',
  ].join('\n\n');
  const piece = (name: string, more = '') =>
    parseArticle(`${name}.txt`, `Piece ${name}\n\n${words}\n\n${more}\n`);
  const { signal } = new AbortController();
  const pieces = [piece('one'), piece('two')];
  await watcher.round(forAll(await openArchive(pieces)), signal);
  expect(told).toHaveLength(1);
  await watcher.round(
    forAll(await openArchive([...pieces, piece('three', 'The paper adds a line of its own.')])),
    signal,
  );
  expect(told).toHaveLength(1);
  const other = parseArticle(
    'four.txt',
    'Piece four\n\nOstrava opens its bridge on Friday with a feast for all.\n',
  );
  await watcher.round(forAll(await openArchive([...pieces, other])), signal);
  expect(told.slice(1)).toEqual(['Piece four']);
});

it('each server is told of what all have and of its own, and of nothing that was there before its first watch', async () => {
  const told: string[] = [];
  const { watcher, list } = await startWatcher({
    async post(channel, { body }) {
      for (const item of JSON.stringify(body).match(/item-\d+/g) ?? []) told.push(`${channel} ${item}`);
    },
  });
  const [A, B] = ['200000000000000002', '211111111111111111'] as const;
  const of = (server: string, number: number) => {
    const article = articleOn(number, [1]);
    return { ...article, key: `${server}-${number}`, file: `.servers/${server}/${article.file}` };
  };
  const served = (all: readonly Article[], own: Readonly<Record<string, readonly Article[]>>) => {
    const common = archiveOf(all);
    const byServer = new Map(
      Object.entries(own).map(([server, some]) => [server, archiveOf([...all, ...some])]),
    );
    return { common, of: async (server: string) => byServer.get(server) ?? common };
  };
  const { signal } = new AbortController();
  const watch = (server: string) => list.add({ server, channel: server, topic: nameOf(1), locale: 'fr' });
  await watch('200000000000000009');
  let archives = served([articleOn(0, [1])], { [A]: [of(A, 1)], [B]: [of(B, 2)] });
  // Whatever comes before its first watch, its own or for all; who watched before is told of the latter.
  await watcher.passOver(A, archives);
  await watch(A);
  await watcher.round(archives, signal);
  expect(told).toEqual(['200000000000000009 item-0']);

  // Two servers have the same piece, by its address, each as its own; then all have it.
  told.length = 0;
  await watcher.passOver(B, archives);
  await watch(B);
  archives = served([articleOn(0, [1])], { [A]: [of(A, 1), of(A, 3)], [B]: [of(B, 2)] });
  await watcher.round(archives, signal);
  expect(told).toEqual([`${A} item-3`]);
  archives = served([articleOn(0, [1])], { [A]: [of(A, 1), of(A, 3)], [B]: [of(B, 2), of(B, 3)] });
  await watcher.round(archives, signal);
  expect(told).toEqual([`${A} item-3`, `${B} item-3`]);
  archives = served([articleOn(0, [1]), articleOn(4, [1])], { [B]: [of(B, 2), of(B, 3)] });
  await watcher.round(archives, signal);
  expect(told.slice(2).sort()).toEqual([`${A} item-4`, `${B} item-4`, '200000000000000009 item-4'].sort());
  // What is gone before it is told is told by nobody else.
  await watcher.round(archives, signal);
  expect(told).toHaveLength(5);
});

it('a server whose articles cannot be had misses nothing, keeps nobody waiting and loses nothing that waits', async () => {
  const told: string[] = [];
  const unread: string[] = [];
  let isAway = false;
  const { watcher, list } = await startWatcher({
    async post(channel, { body }) {
      if (isAway) throw new Error('Discord cannot be reached');
      for (const item of JSON.stringify(body).match(/item-\d+/g) ?? []) told.push(`${channel} ${item}`);
    },
    onUnread: (server, error) => unread.push(`${server} ${String(error)}`),
  });
  const [A, B] = ['200000000000000002', '211111111111111111'] as const;
  const of = (server: string, number: number) => {
    const article = articleOn(number, [1]);
    return { ...article, key: `${server}-${number}`, file: `.servers/${server}/${article.file}` };
  };
  const { signal } = new AbortController();
  for (const server of [A, B]) await list.add({ server, channel: server, topic: nameOf(1), locale: 'fr' });
  const round = (all: readonly Article[], ownOfA?: readonly Article[]) => {
    const common = archiveOf(all);
    return watcher.round(
      {
        common,
        async of(server) {
          if (server === B) return common;
          if (!ownOfA) throw new Error('not read');
          return archiveOf([...all, ...ownOfA]);
        },
      },
      signal,
    );
  };
  const first = articleOn(0, [1]);
  await round([first]);
  expect([told.splice(0), new Set(unread.splice(0))]).toEqual([
    [`${B} item-0`],
    new Set([`${A} Error: not read`]),
  ]);
  // What was for all waits for it, and what is its own is new.
  await round([first], [of(A, 1)]);
  expect(told.splice(0)).toEqual([`${A} item-0`, `${A} item-1`]);

  // What was found in its own articles and is not sent yet is not taken for gone.
  isAway = true;
  await round([first], [of(A, 1), of(A, 2)]);
  await round([first], [of(A, 1), of(A, 2), of(A, 3)]);
  isAway = false;
  await round([first]);
  await round([first]);
  expect(told.splice(0)).toEqual([`${A} item-2`]);
  await round([first], [of(A, 1), of(A, 2), of(A, 3)]);
  expect(told.splice(0)).toEqual([`${A} item-3`]);
  // Who begins to watch where nothing can be read would be told of what is there.
  const archives = { common: archiveOf([first]), of: async () => Promise.reject(new Error('not read')) };
  await expect(watcher.passOver(A, archives)).rejects.toThrow('not read');
  // For all others it is passed over what is new.
  await expect(
    watcher.passOver(B, {
      ...archives,
      of: async (server) => (server === B ? archives.common : archives.of()),
    }),
  ).resolves.toBeUndefined();
});

it('a watch that is added before the first round is not told of what is there, nor a second one', async () => {
  const told: string[] = [];
  const { watcher, list } = await startWatcher({
    async post(channel, { body }) {
      for (const item of JSON.stringify(body).match(/item-\d+/g) ?? []) told.push(`${channel} ${item}`);
    },
  });
  const { signal } = new AbortController();
  const watch = async (channel: string, archives: WatchedArchives) => {
    await watcher.passOver('s', archives);
    await list.add({ server: 's', channel, topic: nameOf(1), locale: 'fr' });
  };
  const first = forAll(archiveOf([articleOn(0, [1])]));
  await watch('c', first);
  await watcher.round(first, signal);
  expect(told).toEqual([]);
  const second = forAll(archiveOf([articleOn(0, [1]), articleOn(1, [1])]));
  await watch('d', second);
  await watcher.round(second, signal);
  expect(told).toEqual(['c item-1']);
});

it('of servers with articles of their own one is looked into at a time, each once', async () => {
  const { watcher, list } = await startWatcher({ post: async () => {} });
  const steps: string[] = [];
  const common = archiveOf([articleOn(0, [1])]);
  const of = async (server: string): Promise<Archive> => {
    steps.push(`open ${server}`);
    const archive = archiveOf([articleOn(0, [1])]);
    return {
      ...archive,
      async list(from, count) {
        steps.push(`look ${server}`);
        return archive.list(from, count);
      },
    };
  };
  for (const channel of ['c', 'd'])
    for (const server of ['a', 'b']) await list.add({ server, channel, topic: nameOf(7), locale: 'fr' });
  await watcher.round({ common, of }, new AbortController().signal);
  expect(steps).toEqual(['open a', 'look a', 'open b', 'look b']);
});

it('where articles have numbers only later ones than the last are asked for, also after a restart', async () => {
  const disk = new Disk1();
  const articles = [articleOn(0, [1]), articleOn(1, [2])];
  const told: string[] = [];
  const asked: number[] = [];
  const start = async () => {
    const { watcher, list } = await startWatcher({
      disk,
      async post(_, { body }) {
        told.push(...(JSON.stringify(body).match(/item-\d+-\d+/g) ?? []));
      },
    });
    const archive = (): Archive => ({
      ...archiveOf(articles),
      list: () => expect.fail('expected no list of all articles'),
      async since(number, count) {
        asked.push(number);
        return articles.slice(number, number + count).map((article, at) => [number + at + 1, article]);
      },
    });
    return { list, round: () => watcher.round(forAll(archive()), new AbortController().signal) };
  };
  const { list, round } = await start();
  await round();
  await list.add({ server: 's', channel: 'c', topic: nameOf(3), locale: 'en-GB' });
  articles.push(articleOn(2, [3]));
  await round();
  expect([told, asked]).toEqual([['item-2-3'], [0, 2, 2, 3]]);
  articles.push(articleOn(3, [3]));
  await (await start()).round();
  expect([told, asked.slice(4)]).toEqual([
    ['item-2-3', 'item-3-3'],
    [3, 4],
  ]);
});
