import { beforeAll, describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { createArticleTable } from '../../src/database/article-table.ts';
import type { Database } from '../../src/database/database.ts';
import { createFetchedArticles } from '../../src/database/fetched-articles.ts';
import { isAway } from '../../src/database/is-away.ts';
import { migrate } from '../../src/database/migrations.ts';
import { SCHEMA_STEPS } from '../../src/database/schema-steps.ts';
import { UnusableDatabase } from '../../src/database/unusable-database.ts';
import { createVectorTable } from '../../src/database/vector-table.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { writeVectors } from '../../src/database/write-vectors.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { bytesOfVectors, centreOf, packVectors } from '../../src/search/nearest-rows.ts';
import { fakeReader } from '../reader/fake-reader.ts';
import { freshDatabase, openAgain, START_MS, serverName, startServer, type TestServer } from './servers.ts';

/** The version before sketches were kept. */
const BEFORE_SKETCHES = 5;
const BEFORE_ADDRESSES = 6;
const articles = [1, 2, 3].map((at) =>
  parseArticle(
    `piece${at}.txt`,
    `---\nurl: https://example.org/piece${at}\n---\nPiece ${at}\n\nIt rains in ${at} towns.\n`,
  ),
);

/** Copies what `writeArticles` writes into tables of an earlier version, which kept no address. */
async function writeArticlesAsEarlier(server: TestServer, database: Database): Promise<void> {
  const newest = await freshDatabase(server);
  await writeArticles(newest.database, articles);
  const columns = 'id, key, digest, published, names, document';
  await database.query(
    `INSERT INTO articles (${columns}) SELECT ${columns} FROM ${newest.schema}.articles ORDER BY number`,
  );
  await newest.close();
}

/** Writes vectors for all articles, as the version before wrote them. */
async function writeAsEarlier(database: Database, { name, width }: Reader): Promise<void> {
  const vectors = packVectors([new Float32Array(width).fill(1 / Math.sqrt(width))], width);
  await database.query(
    `INSERT INTO vectors (article, reader, vectors, centre) SELECT number, $1, $2, $3 FROM articles
     ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, vectors = excluded.vectors, centre = excluded.centre`,
    [name, bytesOfVectors(vectors), bytesOfVectors(centreOf(vectors, width))],
  );
}

describe(`migrations in ${serverName}`, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  }, START_MS);

  it('bring a database of an earlier version up to date, once, whoever else does it at the time', async () => {
    const { database, schema, close } = await freshDatabase(server, SCHEMA_STEPS.slice(0, BEFORE_SKETCHES));
    const { reader } = fakeReader();
    await writeArticlesAsEarlier(server, database);
    const earlier = () => writeAsEarlier(database, reader);
    await earlier();
    const others = [1, 2].map(() => openAgain(server, schema));
    await Promise.all([database, ...others].map((each) => migrate(each, schema)));
    await migrate(database, schema);
    expect(await database.query('SELECT step FROM migrations ORDER BY step')).toEqual(
      SCHEMA_STEPS.map((_, at) => ({ step: at + 1 })),
    );
    const lines = async () =>
      (await database.query(
        'SELECT vectors.reader, sketches.reader AS sketched FROM vectors LEFT JOIN sketches USING (article)',
      )) as { reader: string; sketched: string | null }[];
    expect((await lines()).map(({ sketched }) => sketched)).toEqual([null, null, null]);
    expect(await writeVectors(database, { reader }, () => false)).toBe(0);
    expect(await lines()).toEqual(articles.map(() => ({ reader: 'fake', sketched: 'fake' })));
    // A process of the earlier version that has not ended yet goes on writing.
    await earlier();
    expect(await writeVectors(database, { reader: { ...reader, name: 'newer' } }, () => false)).toBe(3);
    await earlier();
    expect(await lines()).toEqual(articles.map(() => ({ reader: 'fake', sketched: 'newer' })));
    // Those of other vectors count for nothing.
    const sketches = async (name: string) =>
      (await createVectorTable(database, { ...reader, name }).sketches([1, 2, 3])).size;
    expect(await sketches('fake')).toBe(0);
    expect(await sketches('newer')).toBe(3);
    expect(await writeVectors(database, { reader }, () => false)).toBe(0);
    expect(await lines()).toEqual(articles.map(() => ({ reader: 'fake', sketched: 'fake' })));
    await Promise.all(others.map((each) => each.close()));
    await close();
  });

  it('give articles of an earlier version the addresses by which links find them, at the next writing', async () => {
    const { database, schema, close } = await freshDatabase(server, SCHEMA_STEPS.slice(0, BEFORE_ADDRESSES));
    await writeArticlesAsEarlier(server, database);
    await migrate(database, schema);
    const table = createArticleTable(database, createFetchedArticles(database));
    const found = async () => (await table.find('http://www.example.org/piece2/?utm_source=x'))?.id;
    expect(await found()).toBeUndefined();
    expect(await writeArticles(database, articles)).toEqual({ written: 0, removed: 0 });
    expect(await found()).toBe('piece2');
    await close();
  });

  it('leave alone what a newer version has made, and say so', async () => {
    const { database, schema, close } = await freshDatabase(server);
    const refused = await migrate(database, schema, SCHEMA_STEPS.slice(0, BEFORE_SKETCHES)).catch(
      (error: unknown) => error,
    );
    expect(refused).toEqual(
      new UnusableDatabase(
        `DATABASE_URL: expected tables of ${BEFORE_SKETCHES} migrations, found ${SCHEMA_STEPS.length}: a newer version made them`,
      ),
    );
    // Else the start would go on, as it does while the server is away.
    expect(isAway(refused)).toBe(false);
    await close();
  });

  it('that fail change nothing', async () => {
    const steps = SCHEMA_STEPS.slice(0, BEFORE_SKETCHES);
    const { database, schema, close } = await freshDatabase(server, steps);
    const broken = [...steps, 'CREATE TABLE half (number int); SELECT 1 / 0'];
    await expect(migrate(database, schema, broken)).rejects.toThrow('division by zero');
    await expect(database.query('SELECT number FROM half')).rejects.toThrow('half');
    await migrate(database, schema);
    expect(await database.query('SELECT article FROM sketches')).toEqual([]);
    await close();
  });
});
