import { inSlices } from '../support/slices.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import { addPassages } from './add-passages.ts';
import { type ArticleAnalysis, addressOf, namesOf, type WordUses } from './article-analysis.ts';
import type { Database, Queryable } from './database.ts';
import { type ArticleToWrite, analysesOf, type ReadArticle, readSteps } from './read-for-tables.ts';
import { writeDocument } from './stored-article.ts';

/** What is to be changed at once, or not at all. */
export interface Batch {
  readonly added: readonly ArticleToWrite[];
  /** Ids of articles that go, and of those added that are there in an earlier version. */
  readonly removed: readonly string[];
}

/**
 * Writes a batch in one transaction: who reads sees all of it or nothing. Only the process that holds the writer's lock may. `onUnread` hears of
 * an article whose events cannot be told, which is written without them; without it what is thrown is thrown on.
 */
export async function writeBatch(
  database: Database,
  { added, removed }: Batch,
  onUnread?: OnUnread,
): Promise<void> {
  const read = await inSlices(readSteps(added, onUnread));
  await database.transaction(async (inside) => {
    const before = await statisticsOf(inside);
    const gone = await remove(inside, removed);
    const passages = read.flatMap(({ analysis }) => analysis.passages);
    const termNumbers = await countTerms(inside, passages);
    await countWords(
      inside,
      read.map(({ analysis }) => analysis),
      gone.analyses,
    );
    const change = {
      articles: read.length - gone.articles,
      passages: passages.length - gone.passages,
      distinctTerms: sum(passages, ({ size }) => size) - gone.distinctTerms,
    };
    const after = {
      passages: before.passages + change.passages,
      distinctTerms: before.distinctTerms + change.distinctTerms,
    };
    if (read.length > 0)
      await addArticles(inside, read, termNumbers, after.distinctTerms / Math.max(1, after.passages));
    await inside.query(
      `UPDATE statistics SET edition = edition + 1, articles = articles + $1, passages = passages + $2, distinct_terms = distinct_terms + $3`,
      [change.articles, change.passages, change.distinctTerms],
    );
  });
}

async function statisticsOf(inside: Queryable) {
  const [row] = await inside.query(
    'SELECT passages, distinct_terms::float8 AS "distinctTerms" FROM statistics FOR UPDATE',
  );
  return row as { passages: number; distinctTerms: number };
}

/**
 * Removes articles and takes what they had brought out of the counts. The numbers of their passages stay in postings until the next
 * merge, where nothing stands behind them.
 */
async function remove(inside: Queryable, ids: readonly string[]): Promise<Removed> {
  if (ids.length === 0) return { articles: 0, passages: 0, distinctTerms: 0, analyses: [] };
  const rows = (await inside.query(
    'DELETE FROM articles WHERE id = ANY($1::text[]) RETURNING number, document',
    [ids],
  )) as { number: number; document: string }[];
  const [row] = await inside.query(
    `WITH gone AS (DELETE FROM passages WHERE article = ANY($1::int[]) RETURNING terms),
     counts AS (SELECT term, count(*)::int AS passages FROM (SELECT unnest(terms) AS term FROM gone) AS each GROUP BY term),
     changed AS (UPDATE terms SET frequency = frequency - counts.passages FROM counts WHERE number = counts.term)
     SELECT count(*)::int AS passages, coalesce(sum(cardinality(terms)), 0)::int AS "distinctTerms" FROM gone`,
    [rows.map(({ number }) => number)],
  );
  const counts = row as { passages: number; distinctTerms: number };
  const analyses = await inSlices(analysesOf(rows.map(({ document }) => document)));
  return { articles: rows.length, ...counts, analyses };
}

/** What removed articles had brought. */
interface Removed {
  readonly articles: number;
  readonly passages: number;
  readonly distinctTerms: number;
  readonly analyses: readonly ArticleAnalysis[];
}

/** Counts the terms of new passages, and gives their numbers. */
async function countTerms(
  inside: Queryable,
  passages: readonly ReadonlyMap<string, number>[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const terms of passages)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rows = (await inside.query(
    `INSERT INTO terms AS known (term, frequency)
     SELECT * FROM unnest($1::text[], $2::int[]) AS new(term, frequency) ORDER BY term
     ON CONFLICT (term) DO UPDATE SET frequency = known.frequency + excluded.frequency RETURNING term, number`,
    [[...counts.keys()], [...counts.values()]],
  )) as { term: string; number: number }[];
  return new Map(rows.map(({ term, number }) => [term, number]));
}

async function countWords(
  inside: Queryable,
  added: readonly ArticleAnalysis[],
  gone: readonly ArticleAnalysis[],
) {
  const changes = new Map<string, WordUses>();
  const count = (analyses: readonly ArticleAnalysis[], by: number) => {
    for (const { words } of analyses)
      for (const [word, { uses, capitalised }] of words) {
        const known = changes.get(word) ?? { uses: 0, capitalised: 0 };
        changes.set(word, {
          uses: known.uses + by * uses,
          capitalised: known.capitalised + by * capitalised,
        });
      }
  };
  count(added, 1);
  count(gone, -1);
  const values = [...changes.values()];
  await inside.query(
    `INSERT INTO words AS known SELECT * FROM unnest($1::text[], $2::int[], $3::int[]) AS new(word, uses, capitalised) ORDER BY word
     ON CONFLICT (word) DO UPDATE SET uses = known.uses + excluded.uses, capitalised = known.capitalised + excluded.capitalised`,
    [[...changes.keys()], values.map(({ uses }) => uses), values.map(({ capitalised }) => capitalised)],
  );
}

async function addArticles(
  inside: Queryable,
  read: readonly ReadArticle[],
  termNumbers: ReadonlyMap<string, number>,
  meanLength: number,
): Promise<void> {
  const rows = (await inside.query(
    `INSERT INTO articles (id, key, digest, published, names, document, address)
     SELECT id, key, digest, published, array_to_tsvector(string_to_array(names, ' ')), document, address
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS new(id, key, digest, published, names, document, address)
     RETURNING id, number`,
    [
      read.map(({ article }) => article.id),
      read.map(({ article }) => article.key),
      read.map(({ digest }) => digest),
      read.map(({ article }) => article.published ?? ''),
      read.map(({ article }) => namesOf(article).join(' ')),
      read.map(({ article, analysis }) => writeDocument(article, analysis.sentenceTerms)),
      read.map(({ article }) => addressOf(article)),
    ],
  )) as { id: string; number: number }[];
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  await addAbbreviations(inside, read, numbers);
  await addEvents(inside, read, numbers);
  const passages = read.flatMap(({ article, analysis }) =>
    analysis.passages.map((counts, place) => ({ article: numbers.get(article.id) ?? 0, place, counts })),
  );
  if (passages.length > 0) await addPassages(inside, passages, termNumbers, meanLength);
}

async function addEvents(
  inside: Queryable,
  read: readonly ReadArticle[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = read.flatMap(({ article, told }) =>
    told.map(([earliest, latest]) => ({ article: numbers.get(article.id) ?? 0, earliest, latest })),
  );
  await inside.query(
    `INSERT INTO events (article, earliest, latest)
     SELECT DISTINCT * FROM unnest($1::int[], $2::text[], $3::text[]) AS new(article, earliest, latest)`,
    [
      rows.map(({ article }) => article),
      rows.map(({ earliest }) => earliest),
      rows.map(({ latest }) => latest),
    ],
  );
}

async function addAbbreviations(
  inside: Queryable,
  read: readonly ReadArticle[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = read.flatMap(({ article, analysis }) =>
    [...analysis.abbreviations].map(([short, long]) => ({
      article: numbers.get(article.id) ?? 0,
      short,
      long,
    })),
  );
  await inside.query(
    `INSERT INTO abbreviations (article, short, long) SELECT article, short, string_to_array(long, ' ')
     FROM unnest($1::int[], $2::text[], $3::text[]) AS new(article, short, long)`,
    [
      rows.map(({ article }) => article),
      rows.map(({ short }) => short),
      rows.map(({ long }) => long.join(' ')),
    ],
  );
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
