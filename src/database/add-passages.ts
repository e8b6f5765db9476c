import { inSlices, type Steps } from '../support/slices.ts';
import type { Queryable } from './database.ts';
import { GAIN_PARTS, gainOf } from './gains.ts';

/** Passages of one range of numbers lie in tables of their own, so that none grows beyond what a machine keeps in memory. */
const SHARD_PASSAGES = 2 ** 20;

/** A passage that is not in the tables yet. */
export interface NewPassage {
  readonly article: number;
  readonly place: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Writes passages and their inverted index, as a segment of its own for each shard that they lie in. */
export async function addPassages(
  inside: Queryable,
  passages: readonly NewPassage[],
  termNumbers: ReadonlyMap<string, number>,
  meanLength: number,
): Promise<void> {
  const [row] = (await inside.query(
    // Taken one after the other by the one writer: a run without gaps.
    `SELECT min(number)::int AS first FROM (SELECT nextval('passage_numbers') AS number FROM generate_series(1, $1)) AS taken`,
    [passages.length],
  )) as { first: number }[];
  const first = row?.first ?? 0;
  const numberOf = (term: string) => termNumbers.get(term) ?? 0;
  const lastShard = Math.floor((first + passages.length - 1) / SHARD_PASSAGES);
  for (let shard = Math.floor(first / SHARD_PASSAGES); shard <= lastShard; shard++)
    await openShard(inside, shard);
  await inside.query(
    `INSERT INTO passages (number, article, place, terms, counts)
     SELECT number, article, place, terms::int[], counts::smallint[]
     FROM unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::text[]) AS new(number, article, place, terms, counts)`,
    [
      passages.map((_, at) => first + at),
      passages.map(({ article }) => article),
      passages.map(({ place }) => place),
      passages.map(({ counts }) => `{${[...counts.keys()].map(numberOf).join()}}`),
      passages.map(
        ({ counts }) => `{${[...counts.values()].map((count) => Math.min(count, MOST_COUNT)).join()}}`,
      ),
    ],
  );
  for (let shard = Math.floor(first / SHARD_PASSAGES); shard <= lastShard; shard++) {
    const [from, to] = [shard * SHARD_PASSAGES - first, (shard + 1) * SHARD_PASSAGES - first];
    const own = passages.flatMap((passage, at) =>
      at >= from && at < to ? [{ ...passage, number: first + at }] : [],
    );
    await addSegment(inside, shard, own, numberOf, meanLength);
  }
}

const MOST_COUNT = 32_767;

async function openShard(inside: Queryable, shard: number): Promise<void> {
  const [from, to] = [shard * SHARD_PASSAGES, (shard + 1) * SHARD_PASSAGES];
  await inside.query(
    `CREATE TABLE IF NOT EXISTS passages_${shard} PARTITION OF passages FOR VALUES FROM (${from}) TO (${to})`,
  );
  await inside.query(
    `CREATE TABLE IF NOT EXISTS postings_${shard} PARTITION OF postings FOR VALUES IN (${shard})`,
  );
}

/** Writes the inverted index of some passages as a segment of its own: what lies there is not touched. */
async function addSegment(
  inside: Queryable,
  shard: number,
  passages: readonly (NewPassage & { readonly number: number })[],
  numberOf: (term: string) => number,
  meanLength: number,
): Promise<void> {
  const rows = await inSlices(invert(passages, numberOf, meanLength));
  const [row] = (await inside.query(
    'INSERT INTO segments (shard, passages) VALUES ($1, $2) RETURNING segment',
    [shard, passages.length],
  )) as { segment: number }[];
  await inside.query(
    `INSERT INTO postings (term, shard, segment, gain, passages)
     SELECT term, $1, $2, gain, passages::int[] FROM unnest($3::int[], $4::smallint[], $5::text[]) AS new(term, gain, passages)
     ORDER BY term, gain`,
    [
      shard,
      row?.segment,
      rows.map(({ term }) => term),
      rows.map(({ gain }) => gain),
      rows.map((list) => `{${list.passages.join()}}`),
    ],
  );
}

/** The passages in which a term stands with about one gain. */
interface PostingList {
  readonly term: number;
  readonly gain: number;
  readonly passages: number[];
}

/** The inverted index of passages, a passage a step. */
function* invert(
  passages: readonly (NewPassage & { readonly number: number })[],
  numberOf: (term: string) => number,
  meanLength: number,
): Steps<PostingList[]> {
  const lists = new Map<string, PostingList>();
  for (const { number, counts } of passages) {
    for (const [term, count] of counts) {
      const gain = Math.round(GAIN_PARTS * gainOf(count, counts.size / meanLength));
      const key = `${term} ${gain}`;
      const list = lists.get(key) ?? { term: numberOf(term), gain, passages: [] };
      list.passages.push(number);
      lists.set(key, list);
    }
    yield;
  }
  return [...lists.values()];
}
