import { cosineOf, nearestRows, type PackedVectors } from '../search/nearest-rows.ts';
import type { Query } from '../search/retriever.ts';
import type { SentenceVectors, VectorHit } from '../search/vector-index.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { inSlices, nextTurn } from '../support/slices.ts';
import type { Database } from './database.ts';
import type { FetchedArticles } from './fetched-articles.ts';
import { bestBySketch, nearestMiddles } from './near-articles.ts';
import type { CentrePage, VectorTable } from './vector-table.ts';

export interface SharedVectorsOptions {
  readonly database: Database;
  readonly fetched: FetchedArticles;
  readonly table: VectorTable;
  /** How many passages all articles have. */
  readonly passages: number;
  /** The numbers of the articles that hold the passages found for a query, best first; none if it was not asked. */
  readonly articlesFor: (query: Query) => readonly number[];
  /** Up to so many passages all vectors are kept here and compared; default 40,000: some 100,000 sentences, 40 MB, 50 ms a question. */
  readonly most?: number;
  /**
   * Beyond, of so many articles that are nearest as a whole the sketches are compared, and by these the sentences of `nearArticles`, beside those
   * that share words; default 1,600 and 192.
   */
  readonly sketched?: number;
  readonly nearArticles?: number;
}

/** Nearness in meaning over the vectors in a database. */
export interface SharedVectors extends SentenceVectors {
  /** Brings all vectors here, if they are few enough, else the middle of each article's. Rejects if the database does not answer. */
  prepare(signal: AbortSignal): Promise<void>;
}

/** Articles fetched at once: some 3 MB. */
const AT_ONCE = 200;

/**
 * Finds the sentences of one edition that are near in meaning: among all, as in memory, if they are few enough to be kept here; else among
 * those of the articles of which the best passages by words are some, and of those in which, by their sketches, the nearest sentences stand.
 */
export function createSharedVectors(options: SharedVectorsOptions): SharedVectors {
  const { database, fetched, table, passages, articlesFor } = options;
  const { most = 40_000, sketched = 1600, nearArticles = 192 } = options;
  /** Those of all articles that are here, if all are compared. */
  const all = new Set<number>();
  /** The middles of the articles' vectors, if not all vectors are here. */
  let centres: readonly CentrePage[] = [];
  // The parts of many searches would add up in one turn of the event loop.
  const inTurn = oneAtATime();
  const partsOf = function* (articles: Iterable<number>): Generator<readonly [number, PackedVectors]> {
    for (const article of articles) {
      const vectors = table.get(article);
      if (vectors) yield [article, vectors];
    }
  };
  const nearest = async (question: Float32Array): Promise<readonly number[]> => {
    const near = await inTurn(() => inSlices(nearestMiddles(centres, question, sketched)));
    if (near.length <= nearArticles) return near.map(({ article }) => article);
    const sketches = await table.sketches(near.map(({ article }) => article));
    return inTurn(() => inSlices(bestBySketch(near, sketches, question, nearArticles)));
  };
  return {
    async prepare(signal) {
      if (passages > most) {
        centres = await table.centres(signal);
        return;
      }
      const rows = (await database.read(
        'SELECT number FROM articles ORDER BY published DESC, id',
      )) as readonly { number: number }[];
      const numbers = rows.map(({ number }) => number);
      for (let at = 0; at < numbers.length && !signal.aborted; at += AT_ONCE) {
        const some = numbers.slice(at, at + AT_ONCE);
        await table.fetch(some);
        for (const number of some) all.add(number);
        await nextTurn();
      }
    },
    async search(question, limit, source, byWords) {
      const own = source && fetched.numberOf(source);
      const found = source
        ? [own ?? []].flat()
        : [...new Set([...(byWords ? articlesFor(byWords) : []), ...(await nearest(question))])];
      await table.fetch(found);
      // In the order of `all`, which is that in memory: of two sentences of one text the same comes first.
      const among = source || all.size === 0 ? found : new Set([...all, ...found]);
      const rows = await inTurn(() => nearestRows(partsOf(among), question, limit));
      const articles = await fetched.fetch(rows.map(({ part }) => part));
      return rows.flatMap(({ part, row, cosine }): VectorHit[] => {
        const sentence = articles.get(part)?.sentences[row];
        return sentence ? [{ sentence, cosine }] : [];
      });
    },
    cosine(question, sentence) {
      const number = fetched.numberOf(sentence.article);
      const vectors = number === undefined ? undefined : table.get(number);
      return vectors && cosineOf(question, vectors, sentence.number);
    },
  };
}
