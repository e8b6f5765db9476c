import type { Quote } from '../articles/article.ts';
import type { Span } from '../language/span.ts';

/** How exactly a text gives a date. `stretch` is a part of a larger unit, such as "early 2022". */
export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'stretch'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** How a date is known: the text states it, it is reckoned from another date, or it is the day of publication. */
export type DateBasis = 'stated' | 'relative' | 'published';

/** One place where an article tells of an event. The quote is the clause or sentence that the date governs. */
export interface Mention extends Quote {
  /** The date phrase in the article; absent where the date is that of the publication. */
  readonly phrase?: Span;
  /** The whole sentence around the quote, for showing. */
  readonly sentence: Span;
}

/** Something that happened, as long as the texts allow to say when. */
export interface TimelineEvent {
  /** First and last possible day, ISO dates, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** TIMEX3 value of the finest date given, e.g. `2023-10-18`, `2022-SP`, `2022` with `stretch`. */
  readonly value: string;
  /** Told as still to come when it was written ("will", "is expected to"). */
  readonly planned: boolean;
  readonly mentions: readonly Mention[];
}
