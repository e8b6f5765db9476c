import type { Article } from '../articles/article.ts';
import { atOnce, type Steps } from '../support/slices.ts';
import { draftsOf } from './attach.ts';
import type { Draft } from './draft.ts';
import type { TimelineEvent } from './event.ts';
import { eventOf } from './event-of.ts';
import { profile } from './mention-similarity.ts';
import { mergeDrafts } from './merge.ts';
import { orderEvents } from './order-events.ts';
import { relate } from './relate.ts';
import { createTopicIndex, type Topic, type TopicIndex } from './topic-index.ts';

/** Which events to keep; all filters narrow the list together. */
export interface EventFilter {
  /** Words that the events are to tell of (see topic-index.ts). If none does that its text dates, those known by the day of their piece. */
  readonly topic?: string;
  /** Sentences near to the topic in meaning, and where an article tells of it; they count only with a topic. */
  readonly alike?: Topic['alike'];
  readonly told?: Topic['told'];
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
  return atOnce(timelineSteps(articles));
}

/** Builds the same a step at a time: a step is one article or the work on one event, so that others get their turn between. */
export function* timelineSteps(articles: readonly Article[]): Steps<Timeline> {
  const drafts: Draft[] = [];
  for (const article of articles) {
    for (const draft of draftsOf(article)) drafts.push(draft);
    yield;
  }
  const profiled = yield* profile(drafts);
  const groups = yield* mergeDrafts(drafts, profiled);
  const events: TimelineEvent[] = [];
  for (const members of groups) {
    events.push(eventOf(members.flatMap((member) => drafts[member] ?? [])));
    yield;
  }
  const before = new Map<number, Set<string>>();
  const after = new Map<number, Set<string>>();
  const add = (of: Map<number, Set<string>>, event: number, id = '') =>
    (of.get(event) ?? of.set(event, new Set()).get(event))?.add(id);
  for (const [first, second] of yield* relate(drafts, groups, profiled)) {
    add(before, first, events[second]?.id);
    add(after, second, events[first]?.id);
  }
  const related: TimelineEvent[] = [];
  for (const [index, event] of events.entries()) {
    related.push({ ...event, before: listOf(before.get(index)), after: listOf(after.get(index)) });
    yield;
  }
  const ordered = yield* orderEvents(related);
  return yield* createTimeline(ordered, yield* createTopicIndex(ordered));
}

function listOf(ids: ReadonlySet<string> | undefined): readonly string[] {
  return ids ? [...ids] : NONE;
}

/** One for all events that are not related: most of half a million. */
const NONE: readonly string[] = [];

function* createTimeline(events: readonly TimelineEvent[], topics: TopicIndex): Steps<Timeline> {
  // What each event is asked, a byte each: to look into half a million objects takes ten times as long.
  const isDated = new Uint8Array(events.length);
  for (const [place, { basis }] of events.entries()) {
    isDated[place] = basis === 'published' ? 0 : 1;
    yield;
  }
  return {
    events,
    select({ topic, alike, told, from, to, source, all = false } = {}) {
      const about = topic === undefined ? undefined : topics.eventsAbout({ words: topic, alike, told });
      const fits = ({ earliest, latest, mentions }: TimelineEvent) =>
        (from === undefined || latest >= from) &&
        (to === undefined || earliest <= to) &&
        (source === undefined || mentions.some(({ article }) => article.id === source.id));
      const isWhole = from === undefined && to === undefined && source === undefined;
      const pick = (also: boolean) => {
        const picked: TimelineEvent[] = [];
        for (let at = 0; at < (about ?? events).length; at++) {
          const place = about?.[at] ?? at;
          if (!also && isDated[place] === 0) continue;
          const event = events[place];
          if (event && (isWhole || fits(event))) picked.push(event);
        }
        return picked;
      };
      const dated = pick(all);
      const chosen = dated.length > 0 || topic === undefined ? dated : pick(true);
      // Few of many events are related, and a list of all may have half a million.
      const named = new Set<string>();
      for (const event of chosen) if (isRelated(event)) for (const id of relatedTo(event)) named.add(id);
      const there = new Set<string>();
      if (named.size > 0) for (const { id = '' } of chosen) if (named.has(id)) there.add(id);
      const among = (ids: readonly string[] = []) => ids.filter((id) => there.has(id));
      return chosen.map((event) =>
        isRelated(event) ? { ...event, before: among(event.before), after: among(event.after) } : event,
      );
    },
  };
}

function isRelated({ before, after }: TimelineEvent): boolean {
  return (before !== undefined && before.length > 0) || (after !== undefined && after.length > 0);
}

function relatedTo({ before = [], after = [] }: TimelineEvent): readonly string[] {
  return [...before, ...after];
}
