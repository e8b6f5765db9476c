import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createArticleTable } from '../../src/database/article-table.ts';
import { createFetchedArticles } from '../../src/database/fetched-articles.ts';
import { mergeSegments } from '../../src/database/merge-segments.ts';
import { openSharedArchive } from '../../src/database/open-shared-archive.ts';
import { readStatistics } from '../../src/database/statistics.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import type { EventFilter } from '../../src/timeline/timeline.ts';
import { corpus } from '../corpus.ts';
import { freshDatabase, START_MS, serverName, startServer, type TestServer } from './servers.ts';

const QUESTIONS = [
  'When was the bridge closed?',
  'What did the bridge cost?',
  'How many people came to the swimming pool?',
  'Who is the mayor of Ostrava?',
  'How long do the peas cook?',
  'What do the articles say about Brno?',
  'When did the brigde reopen, and who was at the swiming pool?',
  'the latest',
  '???',
  'Who won the Nobel prize for chemistry?',
];

/** What an answer shows; its scores are added up in another order, which their last digits show. */
function placesOf({ outcome, quotes, nearest, corrections }: Answer) {
  const places = [...quotes, ...nearest].map(({ article: { id }, start, end, alsoIn }) => [
    id,
    start,
    end,
    alsoIn?.length,
  ]);
  return { outcome, places, corrections };
}

describe(`articles in ${serverName}`, () => {
  let server: TestServer;
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let shared: Archive;
  let memory: Archive;
  beforeAll(async () => {
    server = await startServer();
    fresh = await freshDatabase(server);
    const { database } = fresh;
    await writeArticles(database, corpus);
    shared = openSharedArchive(database, createFetchedArticles(database), await readStatistics(database));
    memory = await openArchive(corpus);
  }, START_MS);
  afterAll(() => fresh.close());

  it.each(QUESTIONS)('answer %j as in memory', async (question) => {
    const [answer, known] = [await shared.ask(question), await memory.ask(question)];
    expect(placesOf(answer)).toEqual(placesOf(known));
    expect(answer.confidence).toBeCloseTo(known.confidence, 9);
    const pool = async (archive: typeof shared) => {
      const source = await archive.find('pool');
      return archive.ask(question, { ...(source && { source }), limit: 9 });
    };
    expect(placesOf(await pool(shared))).toEqual(placesOf(await pool(memory)));
  });

  it('are listed, found and suggested as in memory', async () => {
    expect(shared.size).toBe(corpus.length);
    expect(await shared.list(0, 99)).toEqual(await memory.list(0, 99));
    expect(await shared.list(1, 1)).toEqual(await memory.list(1, 1));
    const links = ['https://example.org/pool?id=1', 'http://www.example.org/pool/?id=1&utm_source=x#top'];
    for (const link of links) expect((await shared.find(link))?.id).toBe('pool');
    for (const reference of [
      'pool',
      (await memory.find('bridge'))?.key ?? '',
      'nowhere',
      ...links,
      '\0',
      "'",
    ])
      expect(await shared.find(reference)).toEqual(await memory.find(reference));
    // As they came, and all if no article has that number yet.
    const came = (await shared.since?.(0, 100)) ?? [];
    expect(came).toHaveLength(shared.size);
    const [second = 0, last = 0] = [came[1]?.[0], came.at(-1)?.[0]];
    expect(await shared.since?.(second, 1)).toEqual([came[2]]);
    expect(await shared.since?.(last, 100)).toEqual([]);
    expect(await shared.since?.(last + 1, 100)).toEqual(came);
    for (const typed of ['', 'ostr', 'POOL brno', 'moravia', 'no such', "('", 'ten\0 recipes', '\\'])
      expect(await shared.matching(typed, 25)).toEqual(await memory.matching(typed, 25));
    for (const under of ['po', 'nowhere/', '%'])
      expect(await shared.matching('', 25, under)).toEqual(await memory.matching('', 25, under));
    expect(await shared.matching('', 1)).toHaveLength(1);
    const [article] = await shared.list(0, 1);
    expect(article && shared.passageCount(article)).toBeGreaterThan(0);
  });

  it.each<EventFilter>([
    {},
    { all: true },
    { topic: 'bridge' },
    { topic: 'swimming pool' },
    { topic: 'the' },
    { from: '1997-01', to: '1997-12' },
    { to: '2021-03-31' },
    { from: '2300' },
  ])('tell of the events %j as in memory', async (asked) => {
    expect((await shared.timeline(asked)).slice()).toEqual((await memory.timeline(asked)).slice());
    const [source] = await shared.list(0, 1);
    const [own] = await memory.list(0, 1);
    expect((await shared.timeline({ ...asked, ...(source && { source }) })).slice()).toEqual(
      (await memory.timeline({ ...asked, ...(own && { source: own }) })).slice(),
    );
  });

  it('keep every character, also those that no database takes', async () => {
    const { database, close } = await freshDatabase(server);
    const odd = parseArticle(
      'odd.txt',
      'Odd news\n\nThe bridge \u0000 was\ud800 closed in 1997 💥 by the "council" \\ of {Brno}.\n',
    );
    await writeArticles(database, [odd]);
    const shared = openSharedArchive(
      database,
      createFetchedArticles(database),
      await readStatistics(database),
    );
    expect(await shared.find('odd')).toEqual(odd);
    const { quotes } = await shared.ask('When was the bridge closed?', { threshold: 0 });
    expect(quotes[0]?.text).toBe(odd.text.slice(quotes[0]?.start, quotes[0]?.end));
    await close();
  });

  it('are written and told of with one among them that no timeline can be read of', async () => {
    const { database, close } = await freshDatabase(server);
    const [first, ...others] = corpus;
    if (!first) throw new Error('expected an article');
    const unread: string[] = [];
    const onUnread = (article: { id: string }) => unread.push(article.id);
    await writeArticles(database, [{ ...first, published: 'soon' }, ...others], { onUnread });
    const archive = openSharedArchive(
      database,
      createFetchedArticles(database),
      await readStatistics(database),
      { onUnread },
    );
    expect(archive.size).toBe(corpus.length);
    for (const { mentions } of await archive.timeline({ all: true }))
      for (const { article } of mentions) expect(article.id).not.toBe(first.id);
    expect(unread).toEqual([first.id, first.id]);
    await close();
  });

  it('are written with one among them whose words and address no index takes', async () => {
    const { database, close } = await freshDatabase(server);
    const data = Array.from({ length: 100 }, (_, at) =>
      createHash('sha256').update(`${at}`).digest('hex'),
    ).join('');
    const odd = {
      ...parseArticle(
        'key.txt',
        `The key ${data} is found

The key of the bridge (${data}) was found in 1997.
`,
      ),
      url: `https://example.org/?key=${data}`,
    };
    expect(await writeArticles(database, [...corpus, odd])).toEqual({ written: 4, removed: 0 });
    const shared = openSharedArchive(
      database,
      createFetchedArticles(database),
      await readStatistics(database),
    );
    expect(await shared.matching('key found', 9)).toEqual([odd]);
    expect((await shared.ask('When was the key of the bridge found?')).quotes[0]?.article.id).toBe('key');
    expect(await writeArticles(database, corpus)).toEqual({ written: 0, removed: 1 });
    await close();
  });

  it('are suggested by names with marks or without, also those that an earlier version has written', async () => {
    const { database, close } = await freshDatabase(server);
    const article = parseArticle('vote.txt', 'Zürich votes\n\nThe town voted on the bridge on Sunday.\n');
    await writeArticles(database, [article]);
    const { matching } = createArticleTable(database, createFetchedArticles(database));
    const found = async () => {
      const each = ['zurich', 'Zürich', 'ZU\u0308R', 'rich'].map(
        async (typed) => (await matching(typed, 9)).length,
      );
      return Promise.all(each);
    };
    expect(await found()).toEqual([1, 1, 1, 0]);
    await database.query("UPDATE articles SET names = array_to_tsvector('{zu,rich,votes,vote}')");
    expect(await found()).toEqual([0, 1, 1, 1]);
    await close();
  });

  it('answer as in memory what many hold: one term, of whose passages only the best are fetched', async () => {
    const { database, close } = await freshDatabase(server);
    const many = Array.from({ length: 250 }, (_, at) =>
      parseArticle(
        `ferry${at}.txt`,
        `Piece ${at}\n\nIn harbour ${at} the ${'ferry '.repeat(1 + (at % 7))}waits${' for passengers'.repeat(at % 5)}.\n`,
      ),
    );
    await writeArticles(database, many);
    const own = openSharedArchive(database, createFetchedArticles(database), await readStatistics(database));
    const known = await openArchive(many);
    for (const question of ['ferry', 'What about the ferry?', 'ferry of harbour 7'])
      expect(placesOf(await own.ask(question))).toEqual(placesOf(await known.ask(question)));
    await close();
  });

  it('leave nothing behind when they change or go, and merge into what they would be at once', async () => {
    const { database, close } = await freshDatabase(server);
    // In many steps, so that segments are merged; each text is there before in another version.
    const made = Array.from({ length: 20 }, (_, at) =>
      parseArticle(
        `piece${at}.txt`,
        `Piece ${at}\n\nThe council of Town${at % 5} met in ${1990 + at}. It voted on ${at} bridges.\n`,
      ),
    );
    const old = made.map((article) =>
      parseArticle(article.file, `${article.text}\n\nThe Zoo of Town closed.\n`),
    );
    for (let at = 1; at <= old.length; at++) await writeArticles(database, old.slice(0, at));
    await writeArticles(database, [...made, ...corpus]);
    await writeArticles(database, made);
    const tables = async (from: typeof database) => ({
      terms: await from.query('SELECT term, frequency FROM terms WHERE frequency > 0 ORDER BY term'),
      words: await from.query('SELECT word, uses, capitalised FROM words WHERE uses > 0 ORDER BY word'),
      statistics: await from.query('SELECT articles, passages, distinct_terms::int FROM statistics'),
      postings: await from.query(
        `SELECT term, count(*)::int FROM (SELECT postings.term AS number, unnest(postings.passages) AS passage FROM postings) AS each
         JOIN passages ON passages.number = passage JOIN terms ON terms.number = each.number GROUP BY term ORDER BY term`,
      ),
    });
    const once = await freshDatabase(server);
    await writeArticles(once.database, made);
    expect(await tables(database)).toEqual(await tables(once.database));
    expect(await database.query('SELECT segment FROM segments')).not.toHaveLength(0);
    expect((await database.query('SELECT segment FROM segments')).length).toBeLessThan(20);
    expect(await mergeSegments(database)).toBe(0);
    await Promise.all([close(), once.close()]);
  });
});
