import type { Database } from './database.ts';

/** The few numbers that hold for all articles. */
export interface Statistics {
  /** Another one means that the articles have changed. */
  readonly edition: number;
  readonly articles: number;
  readonly passages: number;
  /** Distinct terms of a passage, on average; 1 if there is none. */
  readonly meanLength: number;
}

/** Rejects if the database does not answer. */
export async function readStatistics(database: Database): Promise<Statistics> {
  const [row] = await database.read(
    `SELECT edition, articles, passages, (CASE WHEN passages > 0 THEN distinct_terms::float8 / passages ELSE 1 END) AS "meanLength"
     FROM statistics`,
  );
  return row as Statistics;
}
