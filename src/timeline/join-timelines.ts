import { compare } from '../support/compare.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { TimelineEvent } from './event.ts';
import { type EventList, listOf } from './event-list.ts';
import type { EventFilter } from './timeline.ts';

/**
 * The events of two timelines that were picked by the same filter, in one order: by earliest day, the vaguer before the more exact, of equal
 * ones those of `one` first; what was in order within each stays so. An event that both tell of is there twice. All events of `other`, the
 * smaller, are made for it, and few of `one`.
 */
export function joinEvents(
  one: EventList,
  other: EventList,
  { topic, all = false }: EventFilter = {},
): EventList {
  // On a topic what is known only by the day of its piece is told if nothing else is, in either: each list has but one of both kinds.
  if (topic !== undefined && !all && one.length > 0 && other.length > 0 && isDated(one) !== isDated(other))
    return isDated(one) ? one : other;
  const inserted = [...other];
  const places: number[] = [];
  for (const [index, event] of inserted.entries()) {
    const before = placeFor(event, one);
    while (places.length - index < before) places.push(places.length - index);
    places.push(one.length + index);
  }
  while (places.length < one.length + inserted.length) places.push(places.length - inserted.length);
  const eventAt = (place: number) => inserted[place - one.length] ?? (one.at(place) as TimelineEvent);
  return listOf(places, eventAt);
}

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
