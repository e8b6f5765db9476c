import { newestFirst } from '../articles/newest-first.ts';
import { B, D, K } from '../search/bm25.ts';
import { contentCounts } from '../search/corpus.ts';
import type { Passage } from '../search/passages.ts';
import type { Hit, Query, Retriever } from '../search/retriever.ts';
import { bestPassages, type GainingPassages } from './add-up-postings.ts';
import type { Database } from './database.ts';
import { essentialTerms } from './essential-terms.ts';
import type { FetchedArticles } from './fetched-articles.ts';
import { gainOf } from './gains.ts';
import type { KnownTerm, SharedLexicon } from './shared-lexicon.ts';

export interface RetrieverOptions {
  readonly database: Database;
  readonly fetched: FetchedArticles;
  readonly lexicon: SharedLexicon;
  /** Distinct terms of a passage, on average. */
  readonly meanLength: number;
}

/**
 * Passages whose gain by the essential terms is largest, which are then scored exactly: so many times the limit if those are all terms,
 * since stored gains are rounded, and so many times if others may still change the order.
 */
const CANDIDATES_ROUNDED = 4;
const CANDIDATES = 16;
/** At least so many: sentences near in meaning are looked for in their articles. */
const LEAST_CANDIDATES = 192;
/** Looked at beyond the limit: passages that are of one score are then put in the order of the articles. */
const SPARE = 6;

/** Floating point: with numbers as they are written PostgreSQL calculates in decimals, four times as long. */
const real = (value: number) => `${value}::float8`;
const LENGTH = `(${real(1 - B)} + ${real(B)} * cardinality(p.terms) / $4::float8)`;
const SCORE = `sum(a.weight * (${real(D)} + ${real(K + 1)} * p.counts[at] / (p.counts[at] + ${real(K)} * ${LENGTH})))`;

/** The essential terms' postings. */
const POSTINGS = `SELECT term, gain, array_send(passages) AS passages FROM postings WHERE term = ANY($1::int[])`;
/** Of one term by which passages gain most: as many as asked for, and those that gain as much as the last of them. */
const BEST_POSTINGS = `
SELECT term, gain, array_send(passages) AS passages FROM (
  SELECT *, sum(cardinality(passages)) OVER (ORDER BY gain DESC) - sum(cardinality(passages)) OVER (PARTITION BY gain) AS better
  FROM postings WHERE term = ANY($1::int[])
) AS each WHERE better < $2`;

/** The exact score of passages by all terms (BM25+). */
const SCORES = `
SELECT p.article, p.place, exact.score FROM passages AS p
CROSS JOIN LATERAL (
  SELECT ${SCORE} AS score FROM unnest($1::int[], $2::float8[]) AS a(term, weight), array_position(p.terms, a.term) AS at
  WHERE at IS NOT NULL
) AS exact
WHERE p.number = ANY($3::int[]) AND exact.score > 0 ORDER BY exact.score DESC, p.number`;

interface AskedTerm extends KnownTerm {
  readonly weight: number;
}

interface PostingRow extends GainingPassages {
  readonly term: number;
}

interface Row {
  readonly article: number;
  readonly place: number;
  readonly score: number;
}

/** Finds passages in PostgreSQL. */
export interface PostgresRetriever extends Retriever {
  /** The numbers of the articles in which passages stand that were found for a query, and of more that are less good, best first. */
  articlesFor(query: Query): readonly number[];
}

/**
 * The retriever over the tables, which fetches the articles in which what it finds stands. First is asked for what passages gain by the
 * essential terms, as it is stored; then, of the best, the exact score by all. What is left out cannot be among the best unless many common
 * words together outweigh the rare ones.
 */
export function createPostgresRetriever({
  database,
  fetched,
  lexicon,
  meanLength,
}: RetrieverOptions): PostgresRetriever {
  const foundFor = new WeakMap<Query, readonly number[]>();
  const search = async ({ weights, limit }: Query): Promise<readonly Row[]> => {
    const known = await lexicon.terms([...weights.keys()]);
    const asked = [...weights].flatMap(([term, weight]) => {
      const one = known.get(term);
      return one ? [{ ...one, weight }] : [];
    });
    if (asked.length === 0) return [];
    const essential = essentialTerms(asked);
    const most = Math.max(
      LEAST_CANDIDATES,
      limit * (essential.size === asked.length ? CANDIDATES_ROUNDED : CANDIDATES),
    );
    const passages = await candidates([...essential], most);
    return (await database.read(SCORES, [
      asked.map(({ number }) => number),
      asked.map(({ weight }) => weight),
      passages,
      meanLength,
    ])) as Row[];
  };
  /** The passages that gain most by these terms, as gains are stored. */
  const candidates = async (terms: readonly AskedTerm[], most: number): Promise<readonly number[]> => {
    const numbers = terms.map(({ number }) => number);
    const rows = (await (terms.length === 1
      ? database.read(BEST_POSTINGS, [numbers, most])
      : database.read(POSTINGS, [numbers]))) as PostingRow[];
    const weights = new Map(terms.map(({ number, weight }) => [number, weight]));
    // By term, so that passages with the same gains come to the same sum.
    const gaining = rows
      .toSorted((a, b) => a.term - b.term)
      .map(({ term, gain, passages }) => ({ gain: gain * (weights.get(term) ?? 0), passages }));
    return bestPassages(gaining, most);
  };
  const passagesFor = async (query: Query): Promise<readonly Passage[]> => {
    // Who asks about an article has it.
    if (query.source) return fetched.passagesOf(query.source);
    const found = await search(query);
    foundFor.set(query, [...new Set(found.map(({ article }) => article))]);
    const rows = withTies(found.slice(0, query.limit + SPARE), query.limit);
    const articles = await fetched.fetch(rows.map(({ article }) => article));
    return rows.flatMap(({ article, place }) => articles.get(article)?.passages[place] ?? []);
  };
  return {
    articlesFor: (query) => foundFor.get(query) ?? [],
    async search(query) {
      const hits = (await passagesFor(query)).map((passage) => hitOf(passage, query, meanLength));
      return hits
        .filter(({ found }) => found.length > 0)
        .sort((a, b) => b.score - a.score || newestFirst(a.passage.article, b.passage.article))
        .slice(0, query.limit);
    },
  };
}

/** The first `limit` rows, and those behind them that are of the last one's score: which of these comes first the articles' order tells. */
function withTies(rows: readonly Row[], limit: number): readonly Row[] {
  const least = (rows[limit - 1]?.score ?? 0) - ROUNDING;
  return rows.filter(({ score }, at) => at < limit || score >= least);
}

/** Scores of one passage that were added up in another order differ by less. */
const ROUNDING = 1e-9;

function hitOf(passage: Passage, { weights, totalWeight }: Query, meanLength: number): Hit {
  const counts = contentCounts(passage);
  let score = 0;
  const found: string[] = [];
  for (const [term, weight] of weights) {
    const count = counts.get(term);
    if (count === undefined) continue;
    found.push(term);
    score += weight * gainOf(count, counts.size / meanLength);
  }
  return { passage, score: score / totalWeight, found };
}
