import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import { draftsOf } from './attach.ts';
import type { TimelineEvent } from './event.ts';
import { eventOf } from './event-of.ts';
import { mergeDrafts } from './merge.ts';
import { orderEvents } from './order-events.ts';
import { relate } from './relate.ts';

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
 * The events that the articles tell of, also those known only by the day of their piece, each with all its mentions. In order: by
 * earliest day, the vaguer before the more exact where they begin together, then as the texts order them, then in the order of the
 * articles and their texts.
 */
export function buildTimeline(articles: readonly Article[]): TimelineEvent[] {
  const drafts = articles.flatMap((article) => draftsOf(article));
  const groups = mergeDrafts(drafts);
  const events = groups.map((members) => eventOf(members.flatMap((member) => drafts[member] ?? [])));
  const pairs = relate(drafts, groups);
  const idsOf = (indexes: readonly number[]) => [
    ...new Set(indexes.flatMap((index) => events[index]?.id ?? [])),
  ];
  return orderEvents(
    events.map((event, index) => ({
      ...event,
      before: idsOf(pairs.flatMap(([first, second]) => (first === index ? [second] : []))),
      after: idsOf(pairs.flatMap(([first, second]) => (second === index ? [first] : []))),
    })),
  );
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
