import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import { eventsOf } from './attach.ts';
import type { TimelineEvent } from './event.ts';

/** Which events to keep; all filters narrow the list together. */
export interface EventFilter {
  /** Words of which all or most must be told of in the event's sentences or article title. */
  readonly topic?: string;
  /** ISO dates, inclusive: events that overlap the range. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: Article;
  /** Also the events known only by the publication date. Default false. */
  readonly all?: boolean;
}

/**
 * The events that the articles tell of, also those known only by the publication date. In order: by earliest day, the vaguer before
 * the more exact where they begin together, then in the order of the articles and their texts.
 */
export function buildTimeline(articles: readonly Article[]): TimelineEvent[] {
  const events = articles.flatMap((article) => eventsOf(article));
  return events
    .map((event, rank) => ({ event, rank }))
    .sort((a, b) => byTime(a.event, b.event) || a.rank - b.rank)
    .map(({ event }) => event);
}

/** The events that pass the filter, in their order. */
export function selectEvents(events: readonly TimelineEvent[], filter: EventFilter = {}): TimelineEvent[] {
  const { from, to, source, all = false } = filter;
  const about = filter.topic === undefined ? undefined : topicTest(filter.topic);
  return events.filter(
    (event) =>
      (all || event.basis !== 'published') &&
      (from === undefined || event.latest >= from) &&
      (to === undefined || event.earliest <= to) &&
      (source === undefined || event.mentions.some(({ article }) => article.id === source.id)) &&
      (about === undefined || about(event)),
  );
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return compare(a.earliest, b.earliest) || compare(b.latest, a.latest);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All terms of a topic of up to two, else all but one, must stand in one mention's sentence. */
function topicTest(topic: string): (event: TimelineEvent) => boolean {
  const terms = [...new Set(contentTerms(topic))];
  const needed = terms.length <= 2 ? terms.length : terms.length - 1;
  return ({ mentions }) =>
    mentions.some(({ article, sentence }) => {
      const told = new Set(contentTerms(article.text.slice(sentence.start, sentence.end)));
      return terms.filter((term) => told.has(term)).length >= needed;
    });
}
