import type { Database, Queryable } from './database.ts';

/** So many segments of about one size become one: a term's passages lie in few places, and each is written again but rarely. */
const TOGETHER = 8;

/**
 * Merges segments until none is to be merged, each merge in a transaction of its own, and leaves out the passages that are gone.
 * Only the process that holds the writer's lock may. Resolves to how many merges were made.
 */
export async function mergeSegments(database: Database, signal?: AbortSignal): Promise<number> {
  for (let merges = 0; ; merges++) {
    if (signal?.aborted) return merges;
    const segments = (await database.query(
      'SELECT segment, shard, passages FROM segments ORDER BY segment',
    )) as Segment[];
    const due = dueOf(segments);
    if (!due) return merges;
    await database.transaction((inside) => merge(inside, due));
  }
}

interface Segment {
  readonly segment: number;
  readonly shard: number;
  readonly passages: number;
}

/** The first segments of one shard and about one size that are enough to be merged. */
function dueOf(segments: readonly Segment[]): readonly Segment[] | undefined {
  const alike = new Map<string, Segment[]>();
  for (const segment of segments) {
    const size = Math.floor(Math.log(Math.max(1, segment.passages)) / Math.log(TOGETHER));
    const key = `${segment.shard} ${size}`;
    const group = alike.get(key) ?? [];
    group.push(segment);
    alike.set(key, group);
    if (group.length === TOGETHER) return group;
  }
  return undefined;
}

async function merge(inside: Queryable, segments: readonly Segment[]): Promise<void> {
  const [{ shard } = { shard: 0 }] = segments;
  const old = segments.map(({ segment }) => segment);
  await inside.query(`SET LOCAL work_mem = '256MB'`);
  const [row] = (await inside.query(
    `INSERT INTO segments (shard, passages) SELECT $1, sum(passages) FROM segments WHERE segment = ANY($2::int[]) RETURNING segment`,
    [shard, old],
  )) as { segment: number }[];
  await inside.query(
    `INSERT INTO postings (term, shard, segment, gain, passages)
     SELECT term, $1, $2, gain, array_agg(passage ORDER BY passage)
     FROM (SELECT term, gain, unnest(postings.passages) AS passage FROM postings WHERE shard = $1 AND segment = ANY($3::int[])) AS each
     WHERE EXISTS (SELECT FROM passages WHERE number = passage)
     GROUP BY term, gain ORDER BY term, gain`,
    [shard, row?.segment, old],
  );
  await inside.query('DELETE FROM postings WHERE shard = $1 AND segment = ANY($2::int[])', [shard, old]);
  await inside.query('DELETE FROM segments WHERE segment = ANY($1::int[])', [old]);
}
