import type { Article } from '../articles/article.ts';
import { atOnce, type Steps } from '../support/slices.ts';
import { articleDraftSteps, type OnUnread } from './article-drafts.ts';
import type { ArticleDrafts } from './draft-table.ts';
import { Drafts } from './drafts.ts';
import { type EventList, listOf } from './event-list.ts';
import { type EventTable, eventTable } from './event-table.ts';
import { createTopicIndex, type Topic, type TopicIndex } from './topic-index.ts';

/** Which events to keep; all filters narrow the list together. */
export interface EventFilter {
  /** Words that the events are to tell of (see topic-index.ts). If none does that its text dates, those known by the day of their piece. */
  readonly topic?: string;
  /** Sentences near to the topic in meaning, and where an article tells of it; they count only with a topic. */
  readonly alike?: Topic['alike'];
  readonly near?: Topic['near'];
  /** ISO dates, inclusive: events that overlap the range, but those that may have been before it as well as after it ("2022" for a March). */
  readonly from?: string;
  readonly to?: string;
  readonly source?: Article;
  /** Also the events known only by the publication date. Default false. */
  readonly all?: boolean;
  /** Of those without the ones whose whole sentence is there for another event: for who is shown sentences, not clauses. Default false. */
  readonly sentencesOnce?: boolean;
}

/** The events of a set of articles. */
export interface Timeline {
  /** All of them, in order. */
  readonly events: EventList;
  /** Those that pass the filter, in their order; `before` and `after` name only events among them. */
  select(filter?: EventFilter): EventList;
  /** The same in small steps: of half a million events a topic's are looked for some 50 ms. */
  selectSteps(filter?: EventFilter): Steps<EventList>;
}

/**
 * The events that the articles tell of, also those known only by the day of their piece, each with all its mentions. In order: by
 * earliest day, the vaguer before the more exact if they begin together, then as the texts order them, then in the order of the
 * articles and their texts.
 */
export function buildTimeline(articles: readonly Article[]): Timeline {
  return atOnce(readTimeline(articles));
}

/**
 * Builds the same a step at a time: a step is one article or the work on one event, so that others get their turn between. Of an article that
 * cannot be read `onUnread` hears; without it what is thrown is thrown on.
 */
export function* readTimeline(articles: readonly Article[], onUnread?: OnUnread): Steps<Timeline> {
  const { drafts } = yield* articleDraftSteps(articles, undefined, onUnread);
  return yield* timelineSteps(articles, drafts);
}

/** The same of articles of which it was read what they tell of, in their order. */
export function* timelineSteps(articles: readonly Article[], stored: ArticleDrafts): Steps<Timeline> {
  const drafts = new Drafts(articles, stored);
  const events = yield* eventTable(drafts);
  return createTimeline(drafts, events, yield* createTopicIndex(drafts, events));
}

function createTimeline(drafts: Drafts, events: EventTable, topics: TopicIndex): Timeline {
  function* selectSteps({
    topic,
    alike,
    near,
    from,
    to,
    source,
    all = false,
    sentencesOnce = false,
  }: EventFilter = {}): Steps<EventList> {
    const about =
      topic === undefined ? placesOf(events) : yield* topics.eventsAbout({ words: topic, alike, near });
    const own = source && (drafts.numberOf(source) ?? -1);
    const fits = (event: number) => {
      const { earliest, latest } = events.dateOf(event);
      return (
        (from === undefined || latest >= from) &&
        (to === undefined || earliest <= to) &&
        !(from !== undefined && to !== undefined && earliest < from && latest > to) &&
        (own === undefined || events.draftsOf(event).some((draft) => drafts.articleOf[draft] === own))
      );
    };
    const isWhole = from === undefined && to === undefined && source === undefined;
    const pick = (also: boolean) =>
      filtered(about, (event) => (also || events.isDated(event)) && (isWhole || fits(event)));
    const dated = yield* pick(all);
    const chosen = dated.length > 0 || topic === undefined ? dated : yield* pick(true);
    // A byte each: a list of all may have half a million.
    const there = new Uint8Array(events.size);
    for (const event of chosen) there[event] = 1;
    yield;
    const repeats = (event: number) =>
      !events.isDated(event) &&
      events.draftsOf(event).every((draft) =>
        drafts.besideInSentence(draft).some((other) => {
          const place = events.eventOf[other] ?? event;
          return there[place] === 1 && (events.isDated(place) || other < draft);
        }),
      );
    const once = sentencesOnce ? yield* filtered(chosen, (event) => !repeats(event)) : chosen;
    if (once.length < chosen.length) {
      there.fill(0);
      for (const event of once) there[event] = 1;
    }
    return listOf(once, (event) => events.eventAt(event, (other) => there[other] === 1));
  }
  return {
    events: listOf(placesOf(events), (event) => events.eventAt(event, () => true)),
    select: (filter) => atOnce(selectSteps(filter)),
    selectSteps,
  };
}

/** Those of some places that are to be kept, in their order. */
function* filtered(places: Uint32Array, isKept: (place: number) => boolean): Steps<Uint32Array> {
  const kept = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at++) {
    if (at % AT_ONCE === 0) yield;
    const place = places[at] ?? 0;
    if (isKept(place)) kept[count++] = place;
  }
  return kept.slice(0, count);
}

/** Events that are looked at in a millisecond or two. */
const AT_ONCE = 5000;

function placesOf({ size }: EventTable): Uint32Array {
  const places = new Uint32Array(size);
  for (let event = 0; event < size; event++) places[event] = event;
  return places;
}
