import type { Article } from '../articles/article.ts';
import { draftsOf } from './attach.ts';
import type { TimelineEvent } from './event.ts';
import { eventOf } from './event-of.ts';
import { profile } from './mention-similarity.ts';
import { mergeDrafts } from './merge.ts';
import { orderEvents } from './order-events.ts';
import { relate } from './relate.ts';
import { createTopicIndex, type TopicIndex } from './topic-index.ts';

/** Which events to keep; all filters narrow the list together. */
export interface EventFilter {
  /** Words that the event's sentences must tell of (see topic-index.ts). */
  readonly topic?: string;
  /** ISO dates, inclusive: events that overlap the range. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: Article;
  /** Also the events known only by the publication date. Default false. */
  readonly all?: boolean;
}

/** The events of a set of articles. */
export interface Timeline {
  /** All of them, in order. */
  readonly events: readonly TimelineEvent[];
  /** Those that pass the filter, in their order; `before` and `after` name only events among them. */
  select(filter?: EventFilter): TimelineEvent[];
}

/**
 * The events that the articles tell of, also those known only by the day of their piece, each with all its mentions. In order: by
 * earliest day, the vaguer before the more exact if they begin together, then as the texts order them, then in the order of the
 * articles and their texts.
 */
export function buildTimeline(articles: readonly Article[]): Timeline {
  const drafts = articles.flatMap((article) => draftsOf(article));
  const profiled = profile(drafts.map(({ mention }) => mention));
  const groups = mergeDrafts(drafts, profiled);
  const events = groups.map((members) => eventOf(members.flatMap((member) => drafts[member] ?? [])));
  const before = events.map(() => new Set<string>());
  const after = events.map(() => new Set<string>());
  for (const [first, second] of relate(drafts, groups, profiled)) {
    before[first]?.add(events[second]?.id ?? '');
    after[second]?.add(events[first]?.id ?? '');
  }
  return createTimeline(
    orderEvents(
      events.map((event, index) => ({
        ...event,
        before: [...(before[index] ?? [])],
        after: [...(after[index] ?? [])],
      })),
    ),
  );
}

function createTimeline(events: readonly TimelineEvent[]): Timeline {
  // Made for the first topic, and kept: a start does not wait for it.
  let topics: TopicIndex | undefined;
  return {
    events,
    select({ topic, from, to, source, all = false } = {}) {
      if (topic !== undefined) topics ??= createTopicIndex(events);
      const about = topic === undefined ? undefined : topics?.eventsAbout(topic);
      const chosen = events.filter(
        (event, index) =>
          (all || event.basis !== 'published') &&
          (from === undefined || event.latest >= from) &&
          (to === undefined || event.earliest <= to) &&
          (source === undefined || event.mentions.some(({ article }) => article.id === source.id)) &&
          (about === undefined || about.has(index)),
      );
      const ids = new Set(chosen.map(({ id }) => id));
      return chosen.map((event) => ({
        ...event,
        before: (event.before ?? []).filter((id) => ids.has(id)),
        after: (event.after ?? []).filter((id) => ids.has(id)),
      }));
    },
  };
}
