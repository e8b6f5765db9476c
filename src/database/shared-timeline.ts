import { LRUCache } from 'lru-cache';
import type { ArticleStore } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import type { Retriever } from '../search/retriever.ts';
import { inSlices } from '../support/slices.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import { type EventFilter, readTimeline, type Timeline } from '../timeline/timeline.ts';
import type { Database } from './database.ts';
import type { FetchedArticles } from './fetched-articles.ts';
import type { SharedLexicon } from './shared-lexicon.ts';

export interface SharedTimelineOptions {
  readonly database: Database;
  readonly fetched: FetchedArticles;
  readonly lexicon: SharedLexicon;
  readonly retriever: Retriever;
  /** Articles in their order, as `ArticleStore` has it. */
  readonly list: ArticleStore['list'];
  /** Hears of an article that cannot be read for a timeline, which leaves it out. Default: the timeline rejects. */
  readonly onUnread?: OnUnread | undefined;
}

/** Articles that one timeline is put together from, at most: what a person reads through, and a second of work at worst. */
const MOST_ARTICLES = 60;
/** Passages about a topic that are looked at for their articles. */
const PASSAGES = 120;
/** Timelines kept, for their pages, their pictures and their files. */
const KEPT = 20;

/**
 * Timelines of articles in a database. The events of all of them would not fit into a process: those of the articles that fit best are put
 * together when they are asked for, as in memory: of one article, of those that speak of a topic, of those that tell of a time, or of the
 * newest.
 */
export function createSharedTimeline(options: SharedTimelineOptions): ArticleStore['timeline'] {
  const { database, fetched, lexicon, retriever, list, onUnread } = options;
  const kept = new LRUCache<string, Promise<Timeline>>({ max: KEPT });

  const about = async (topic: string, alike: EventFilter['alike'] = []): Promise<readonly Article[]> => {
    const { weightOf } = await lexicon.forQuestion(topic);
    const weights = new Map(contentTerms(topic).map((term) => [term, weightOf(term)]));
    if (weights.size === 0) return list(0, MOST_ARTICLES);
    const totalWeight = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const hits = await retriever.search({ weights, totalWeight, limit: PASSAGES });
    const near = alike.map(({ article }) => article);
    const byWords = hits.map(({ passage }) => passage.article);
    return [...new Set([...near, ...byWords])].slice(0, MOST_ARTICLES);
  };
  const between = async (from: string, to: string): Promise<readonly Article[]> => {
    const rows = (await database.read(
      `SELECT number FROM articles WHERE EXISTS (SELECT FROM events WHERE article = number AND earliest <= $2 AND latest >= $1)
       ORDER BY published DESC, id LIMIT $3`,
      [from, to, MOST_ARTICLES],
    )) as { number: number }[];
    const articles = await fetched.fetch(rows.map(({ number }) => number));
    return rows.flatMap(({ number }) => articles.get(number)?.article ?? []);
  };
  const chosen = ({
    source,
    topic,
    alike,
    from,
    to,
  }: EventFilter): readonly Article[] | Promise<readonly Article[]> => {
    if (source) return [source];
    if (topic !== undefined) return about(topic, alike);
    return from === undefined && to === undefined
      ? list(0, MOST_ARTICLES)
      : between(from ?? '', to ?? '9999');
  };
  return async (asked = {}) => {
    const articles = [...(await chosen(asked))];
    const key = articles.map((article) => fetched.numberOf(article)).join();
    const timeline = kept.get(key) ?? inSlices(readTimeline(articles, onUnread));
    kept.set(key, timeline);
    try {
      return await inSlices((await timeline).selectSteps(asked));
    } catch (error) {
      // What failed once is tried again by whoever asks next.
      kept.delete(key);
      throw error;
    }
  };
}
