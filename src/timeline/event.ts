import type { Quote } from '../articles/article.ts';
import type { DatePrecision } from '../dates/values/interval.ts';
import type { Span } from '../language/span.ts';

/**
 * How a date is known: the text states it, it is counted from another date, or it is the day of the piece (of its publication, or the
 * one shortly before that it reports on).
 */
type DateBasis = 'stated' | 'relative' | 'published';

/** A date as a text gives it. */
export interface EventDate {
  /** First and last possible day, ISO dates, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** TIMEX3 value, e.g. `2023-10-18`, `2022-SP`, `2022` with `stretch`. */
  readonly value: string;
}

/** The words that give a date, and how they were read. */
export interface DatePhrase extends Span {
  /** The rule's name; the rules of both ends of a stretch, `year - year-range-end`. */
  readonly rule: string;
  /** TIMEX3 value of the date that it was counted or completed from; absent if the text says all. */
  readonly anchor?: string;
}

/** One place where an article tells of an event. The quote is the clause or sentence that the date governs. */
export interface Mention extends Quote {
  /** The date phrase in the article; absent if the date is that of the piece. */
  readonly phrase?: DatePhrase;
  /** The whole sentence around the quote, for showing. */
  readonly sentence: Span;
  /** The date that this mention gives, if the event's own may be another source's. */
  readonly date?: EventDate;
}

/** Something that happened, as long as the texts allow to say when. Its date is the finest stated one of its mentions. */
export interface TimelineEvent extends EventDate {
  /** Told as still to come when it was written ("will", "is expected to"). */
  readonly planned: boolean;
  /** Told as still to come by one article, and by a later one as done. Default false. */
  readonly held?: boolean;
  /** The one whose date it is comes first, then in the order of articles and texts. */
  readonly mentions: readonly Mention[];
  /** Unique in a timeline, the same for the same articles. */
  readonly id?: string;
  /** Ids of the events that the texts say it came before, or after: "three weeks before the invasion". */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Whether two mentions give dates that cannot both be right. */
  readonly sourcesDiffer?: boolean;
}
