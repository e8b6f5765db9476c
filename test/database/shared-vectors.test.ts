import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { Database } from '../../src/database/database.ts';
import { electWriter } from '../../src/database/elected-writer.ts';
import { createFetchedArticles } from '../../src/database/fetched-articles.ts';
import { openSharedArchive } from '../../src/database/open-shared-archive.ts';
import { withoutVectors } from '../../src/database/put-vectors.ts';
import { readStatistics } from '../../src/database/statistics.ts';
import { createVectorTable } from '../../src/database/vector-table.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { writeVectors } from '../../src/database/write-vectors.ts';
import { fakeReader } from '../reader/fake-reader.ts';
import { eventually, freshDatabase, START_MS, serverName, startServer, type TestServer } from './servers.ts';

/** Each tells one thing; the first few share words with the question, those of large numbers are near it in meaning. */
const articles = Array.from({ length: 40 }, (_, at) =>
  parseArticle(
    `piece${at}.txt`,
    `Piece ${at}\n\n${at < 6 ? `The ferry of Skagen left harbour ${at}.` : `Stranger ${at} ate a plate of beans.`}\n`,
  ),
);
const QUESTION = 'When did the ferry of Skagen leave the harbour?';
const near = (sentence: string) => Number(/\d+/.exec(sentence)?.[0] ?? 0) / 100;
const never = () => false;

describe(`vectors in ${serverName}`, () => {
  let server: TestServer;
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  const { reader } = fakeReader({ near });
  beforeAll(async () => {
    server = await startServer();
    fresh = await freshDatabase(server);
    await writeArticles(fresh.database, articles);
  }, START_MS);
  afterAll(() => fresh.close());

  /** What the reader is given to read for the question, by an archive over the database. */
  const readOf = async (
    options: {
      most?: number;
      sketched?: number;
      nearArticles?: number;
      name?: string;
      database?: Database;
    } = {},
  ) => {
    const { seen, reader: fake } = fakeReader({ near });
    const { database = fresh.database, name = reader.name, ...rest } = options;
    const reading = { reader: fake, table: createVectorTable(database, { ...reader, name }), ...rest };
    const shared = openSharedArchive(
      database,
      createFetchedArticles(database),
      await readStatistics(database),
      {
        reading,
      },
    );
    await shared.prepared;
    await shared.ask(QUESTION);
    const source = await shared.find('piece9');
    const { quotes, nearest } = await shared.ask(QUESTION, { ...(source && { source }) });
    expect([...quotes, ...nearest].filter(({ article }) => article !== source)).toEqual([]);
    return seen.map(({ sentences }) => sentences.join(' ')).slice(0, 5);
  };
  const fromMemory = async () => {
    const { seen, reader: fake } = fakeReader({ near });
    const memory = await openArchive(articles, { reader: fake });
    await memory.prepared;
    await memory.ask(QUESTION);
    return seen.map(({ sentences }) => sentences.join(' '));
  };

  it('are made for all articles, batch by batch, and what was made is not made again', async () => {
    const { database } = fresh;
    expect(await withoutVectors(database, reader.name)).toHaveLength(40);
    expect(await readOf()).not.toEqual(await fromMemory());
    let asked = 0;
    // Ends within the second batch of 32.
    expect(await writeVectors(database, { reader }, () => asked++ > 35)).toBeLessThan(40);
    expect((await withoutVectors(database, reader.name)).length).toBeGreaterThan(0);
    expect(await writeVectors(database, { reader }, never)).toBeGreaterThan(0);
    expect(await withoutVectors(database, reader.name)).toEqual([]);
    const { edition } = await readStatistics(database);
    expect(await writeVectors(database, { reader }, never)).toBe(0);
    expect((await readStatistics(database)).edition).toBe(edition);
  });

  it('find what is near in meaning as in memory, if they are few enough', async () => {
    expect(await readOf()).toEqual(await fromMemory());
  });

  it('find, if they are too many, what is near in the articles that are near as a whole', async () => {
    expect(await readOf({ most: 0 })).toEqual(await fromMemory());
  });

  it('have their middles and sketches added if they were written without', async () => {
    const { database } = fresh;
    const stored = () =>
      database.query(
        `SELECT article, centre, sketches FROM vectors LEFT JOIN sketches USING (article) ORDER BY article`,
      );
    const before = await stored();
    await database.query('UPDATE vectors SET centre = NULL WHERE article % 2 = 0');
    await database.query('DELETE FROM sketches WHERE article % 3 = 0');
    await database.query("UPDATE sketches SET reader = 'another', sketches = '' WHERE article % 5 = 0");
    const { edition } = await readStatistics(database);
    expect(await writeVectors(database, { reader }, never)).toBe(0);
    expect((await readStatistics(database)).edition).toBe(edition + 1);
    expect(await stored()).toEqual(before);
    expect(await writeVectors(database, { reader }, never)).toBe(0);
    expect((await readStatistics(database)).edition).toBe(edition + 1);
    expect(await readOf({ most: 0 })).toEqual(await fromMemory());
  });

  it('find, without those, what is near in the articles that share words', async () => {
    const read = await readOf({ most: 0, sketched: 0, nearArticles: 0 });
    expect(read.join(' ')).toContain('harbour 5');
    expect(read.join(' ')).not.toContain('Stranger');
  });

  it('of another reader count for nothing, and are replaced', async () => {
    expect((await readOf({ name: 'another' })).join(' ')).not.toContain('Stranger');
    const other = { ...reader, name: 'another' };
    await writeVectors(fresh.database, { reader: other }, never);
    expect(await withoutVectors(fresh.database, reader.name)).toHaveLength(40);
    await writeVectors(fresh.database, { reader }, never);
  });

  it('find a near sentence in an article that is far as a whole, once there are sketches', async () => {
    const { database, close } = await freshDatabase(server);
    const even = 'Stranger 30 ate a plate of beans.';
    const mixed = [3, 90, 4, 5].map((at) => `Stranger ${at} ate a plate of beans.`).join('\n\n');
    const pieces = Array.from({ length: 12 }, (_, at) =>
      parseArticle(
        `piece${at}.txt`,
        `Piece\n\n${at === 7 ? mixed : `${even}\n\n${even.replace('30', '31')}`}\n`,
      ),
    );
    await writeArticles(database, pieces);
    await writeVectors(database, { reader }, never);
    const limits = { database, most: 0, nearArticles: 2 };
    expect((await readOf(limits)).join(' ')).toContain('Stranger 90');
    // Not among those of which the sketches are looked at, or without a sketch: as a whole it is too far.
    expect((await readOf({ ...limits, sketched: 11 })).join(' ')).not.toContain('Stranger 90');
    await database.query('DELETE FROM sketches');
    expect((await readOf(limits)).join(' ')).not.toContain('Stranger 90');
    await close();
  });

  it('are there with their sketches, or not at all', async () => {
    const { database, close } = await freshDatabase(server);
    await writeArticles(database, articles);
    await database.query('ALTER TABLE sketches RENAME TO elsewhere');
    await expect(writeVectors(database, { reader }, never)).rejects.toThrow('sketches');
    expect(await withoutVectors(database, reader.name)).toHaveLength(40);
    await database.query('ALTER TABLE elsewhere RENAME TO sketches');
    expect(await writeVectors(database, { reader }, never)).toBe(40);
    expect(await database.query('SELECT article FROM sketches')).toHaveLength(40);
    await close();
  });

  it('go with their article, and come anew with its next version', async () => {
    const { database, close } = await freshDatabase(server);
    await writeArticles(database, articles);
    await writeVectors(database, { reader }, never);
    const changed = parseArticle('piece3.txt', 'Piece 3\n\nNothing is as it was.\n');
    await writeArticles(database, [changed, ...articles.slice(4)]);
    for (const table of ['vectors', 'sketches'])
      expect(await database.query(`SELECT article FROM ${table}`)).toHaveLength(36);
    expect(await withoutVectors(database, reader.name)).toHaveLength(1);
    await close();
  });

  it('make an edition each time that they have doubled, and a last one', async () => {
    const { database, close } = await freshDatabase(server);
    const many = Array.from({ length: 200 }, (_, at) =>
      parseArticle(`many${at}.txt`, `Many ${at}\n\nIt rains.\n`),
    );
    await writeArticles(database, many);
    const { edition } = await readStatistics(database);
    expect(await writeVectors(database, { reader }, never)).toBe(200);
    // After 32, 64, 128 and 200.
    expect((await readStatistics(database)).edition - edition).toBe(4);
    await database.query('DELETE FROM sketches');
    const count = async () => (await database.query('SELECT article FROM sketches')).length;
    let asked = 0;
    await writeVectors(database, { reader }, () => asked++ === 1);
    expect(await count()).toBe(50);
    await writeVectors(database, { reader }, never);
    expect(await count()).toBe(200);
    await close();
  });

  it('are made by the elected writer, which writes articles meanwhile', async () => {
    const { database, close } = await freshDatabase(server);
    let folder = articles.slice(0, 3);
    const writer = electWriter({
      database,
      read: async () => folder,
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
      onProblem: (error) => {
        throw error;
      },
      async afterwards(isOver) {
        await writeVectors(database, { reader }, isOver);
      },
    });
    const count = async () => (await database.query('SELECT article FROM vectors')).length;
    await eventually(async () => (await count()) === 3);
    folder = articles.slice(0, 7);
    writer.again();
    await eventually(async () => (await count()) === 7);
    await writer.stop();
    await close();
  });

  it('a question about one article asks for no passages, which came with it', async () => {
    const statements: string[] = [];
    const { database } = fresh;
    const heard: Database = {
      ...database,
      read(sql, values) {
        statements.push(sql);
        return database.read(sql, values);
      },
    };
    const shared = openSharedArchive(heard, createFetchedArticles(heard), await readStatistics(database));
    const source = await shared.find('piece3');
    statements.length = 0;
    const { quotes, nearest } = await shared.ask('Which harbour?', { ...(source && { source }) });
    expect([...quotes, ...nearest][0]?.text).toContain('harbour 3');
    expect(statements.filter((sql) => /\b(?:passages|postings|articles WHERE)\b/.test(sql))).toEqual([]);
  });
});
