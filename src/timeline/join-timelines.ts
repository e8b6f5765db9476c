import { compare } from '../support/compare.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Steps } from '../support/slices.ts';
import type { TimelineEvent } from './event.ts';
import { type EventList, listOf } from './event-list.ts';
import type { EventFilter } from './timeline.ts';
import { isToldByBoth, joinedEvent } from './told-by-both.ts';

/**
 * The events of two timelines that were picked by the same filter, in one order: by earliest day, the vaguer before the more exact, of equal
 * ones those of `one` first; what was in order within each stays so. An event of which both tell (told-by-both.ts) is there once, in the place of
 * the one of `one`. All events of `other`, the smaller, are made for it, and of `one` those of the same days. An event of `other` a step.
 */
export function* joinSteps(
  one: EventList,
  other: EventList,
  { topic, all = false }: EventFilter = {},
): Steps<EventList> {
  // On a topic what is known only by the day of its piece is told if nothing else is, in either: each list has but one of both kinds.
  if (topic !== undefined && !all && one.length > 0 && other.length > 0 && isDated(one) !== isDated(other))
    return isDated(one) ? one : other;
  const inserted: TimelineEvent[] = [];
  /** How many of `one` come before each of them. */
  const before: number[] = [];
  const both = new Map<number, TimelineEvent>();
  /** What an event is called whose own name went with its other half. */
  const renamed = new Map<string, string>();
  const atOfDay = rememberingDay(one);
  for (const event of other) {
    const end = placeFor(event, one);
    const place = placeOfSame(event, end, atOfDay, both);
    const there = place < 0 ? undefined : one.at(place);
    if (!there) {
      inserted.push(event);
      before.push(end);
    } else {
      const joined = joinedEvent(there, event);
      both.set(place, joined);
      for (const { id } of [there, event])
        if (id !== undefined && joined.id !== undefined && id !== joined.id) renamed.set(id, joined.id);
    }
    yield;
  }
  const places: number[] = [];
  for (const [index, end] of before.entries()) {
    while (places.length - index < end) places.push(places.length - index);
    places.push(one.length + index);
  }
  while (places.length < one.length + inserted.length) places.push(places.length - inserted.length);
  const eventAt = (place: number) =>
    inserted[place - one.length] ?? both.get(place) ?? (one.at(place) as TimelineEvent);
  if (renamed.size === 0) return listOf(places, eventAt);
  const called = (ids: readonly string[]) => ids.map((id) => renamed.get(id) ?? id);
  return listOf(places, (place) => {
    const event = eventAt(place);
    return {
      ...event,
      ...(event.before && { before: called(event.before) }),
      ...(event.after && { after: called(event.after) }),
    };
  });
}

/**
 * Where another timeline, whose events `at` gives, tells of the same event as one that would stand at `end` there, among those of its day; -1 if it
 * does not. An event is joined to one other.
 */
function placeOfSame(
  event: TimelineEvent,
  end: number,
  at: (place: number, day: string) => TimelineEvent | undefined,
  taken: ReadonlyMap<number, unknown>,
): number {
  if (event.basis === 'published' || event.earliest !== event.latest) return -1;
  for (let place = end - 1; place >= Math.max(0, end - OF_A_DAY); place--) {
    const there = at(place, event.earliest);
    if (there?.earliest !== event.earliest) return -1;
    if (!taken.has(place) && isToldByBoth(there, event)) return place;
  }
  return -1;
}

/** The events of a list by their places. Those that were looked at for one day are not made anew: that takes longer than to compare them. */
function rememberingDay(list: EventList): (place: number, day: string) => TimelineEvent | undefined {
  const made = new Map<number, TimelineEvent | undefined>();
  let of = '';
  return (place, day) => {
    if (day !== of) made.clear();
    of = day;
    const known = made.get(place) ?? list.at(place);
    made.set(place, known);
    return known;
  };
}

/** Events of one day that are compared with one; of 1,165 news pieces no day has as many. */
const OF_A_DAY = 200;

/** How many events come before one, in a list that is in order but for those that the texts order otherwise. */
function placeFor(event: TimelineEvent, list: EventList): number {
  return lowerBound(list.length, (index) => {
    const there = list.at(index);
    return there !== undefined && compareEvents(event, there) < 0;
  });
}

function isDated(list: EventList): boolean {
  return list.at(0)?.basis !== 'published';
}

function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return compare(a.earliest, b.earliest) || compare(b.latest, a.latest);
}
