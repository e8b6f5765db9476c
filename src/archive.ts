import type { Answer } from './answer/answer.ts';
import type { Article } from './articles/article.ts';
import type { TimelineEvent } from './timeline/event.ts';

/** How to ask: which article alone (id or key), how many quotes, how many of the best to skip. */
export interface AskOptions {
  readonly source?: Article;
  /** Default 3. */
  readonly limit?: number;
  /** Default 0. */
  readonly skip?: number;
}

/** Which events to list. All filters are optional and narrow the list together. */
export interface TimelineOptions {
  readonly topic?: string;
  /** ISO dates, inclusive: events that overlap the range. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: Article;
  /** Also the events known only by the publication date. Default false. */
  readonly all?: boolean;
}

/** The façade over a fixed set of articles. Immutable; a new set of articles is a new archive. */
export interface Archive {
  /** Newest first, those without a date last. */
  readonly articles: readonly Article[];
  /** The article with this id or key. */
  find(reference: string): Article | undefined;
  /** How many passages of the article are indexed. */
  passageCount(article: Article): number;
  ask(question: string, options?: AskOptions): Promise<Answer>;
  timeline(options?: TimelineOptions): Promise<readonly TimelineEvent[]>;
}
