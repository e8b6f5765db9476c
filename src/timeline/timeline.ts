import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import { draftsOf } from './attach.ts';
import type { TimelineEvent } from './event.ts';
import { eventOf } from './event-of.ts';
import { profile } from './mention-similarity.ts';
import { mergeDrafts } from './merge.ts';
import { orderEvents } from './order-events.ts';
import { relate } from './relate.ts';

/** Which events to keep; all filters narrow the list together. */
export interface EventFilter {
  /** Words that the event's sentences must tell of (see topicTest). */
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
  const profiled = profile(drafts.map(({ mention }) => mention));
  const groups = mergeDrafts(drafts, profiled);
  const events = groups.map((members) => eventOf(members.flatMap((member) => drafts[member] ?? [])));
  const before = events.map(() => new Set<string>());
  const after = events.map(() => new Set<string>());
  for (const [first, second] of relate(drafts, groups, profiled)) {
    before[first]?.add(events[second]?.id ?? '');
    after[second]?.add(events[first]?.id ?? '');
  }
  return orderEvents(
    events.map((event, index) => ({
      ...event,
      before: [...(before[index] ?? [])],
      after: [...(after[index] ?? [])],
    })),
  );
}

/** The events that pass the filter, in their order; `before` and `after` name only events among them. */
export function selectEvents(events: readonly TimelineEvent[], filter: EventFilter = {}): TimelineEvent[] {
  const { from, to, source, all = false } = filter;
  const about = filter.topic === undefined ? undefined : topicTest(filter.topic);
  const chosen = events.filter(
    (event) =>
      (all || event.basis !== 'published') &&
      (from === undefined || event.latest >= from) &&
      (to === undefined || event.earliest <= to) &&
      (source === undefined || event.mentions.some(({ article }) => article.id === source.id)) &&
      (about === undefined || about(event)),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  return chosen.map((event) => ({
    ...event,
    before: (event.before ?? []).filter((id) => ids.has(id)),
    after: (event.after ?? []).filter((id) => ids.has(id)),
  }));
}

/**
 * A topic of up to two terms must be told of whole, of a longer one (a question, mostly) half: at least one term in the clause that the
 * date governs, the others there, elsewhere in its sentence or in the article's title: "His last visit to China ..." under "Putin
 * speaks ...".
 */
function topicTest(topic: string): (event: TimelineEvent) => boolean {
  const terms = [...new Set(contentTerms(topic))];
  const needed = terms.length <= 2 ? terms.length : Math.ceil(terms.length / 2);
  return ({ mentions }) =>
    mentions.some(({ article, text, sentence }) => {
      const clause = new Set(contentTerms(text));
      if (!terms.some((term) => clause.has(term))) return false;
      const around = contentTerms(`${article.text.slice(sentence.start, sentence.end)} ${article.title}`);
      const told = new Set([...clause, ...around]);
      return terms.filter((term) => told.has(term)).length >= needed;
    });
}
