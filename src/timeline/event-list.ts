import type { TimelineEvent } from './event.ts';

/** Events in order. An archive may tell of half a million, so those of a list may be made when they are looked at. */
export interface EventList extends Iterable<TimelineEvent> {
  readonly length: number;
  /** The event at a place, from 0; undefined where there is none. */
  at(place: number): TimelineEvent | undefined;
  /** Those from one place on and up to another, as an array has it. */
  slice(from?: number, to?: number): readonly TimelineEvent[];
  map<Value>(value: (event: TimelineEvent, place: number) => Value): Value[];
  toReversed(): EventList;
}

/** What writes them one after the other needs of such a list; an array has it too. */
export type ListedEvents = Pick<EventList, 'length' | typeof Symbol.iterator>;

/** The events at some places of a table, in that order. */
export function listOf(places: ArrayLike<number>, eventAt: (place: number) => TimelineEvent): EventList {
  const { length } = places;
  const made = (place: number) => eventAt(places[place] ?? 0);
  return {
    length,
    at: (place) => (place >= 0 && place < length ? made(place) : undefined),
    slice(from = 0, to = length) {
      const [first, last] = [clamped(from, length), clamped(to, length)];
      return Array.from({ length: Math.max(0, last - first) }, (_, index) => made(first + index));
    },
    map: (value) => Array.from({ length }, (_, index) => value(made(index), index)),
    toReversed: () => listOf(Array.from(places).reverse(), eventAt),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield made(index);
    },
  };
}

/** A place of an array's `slice`: from the end, if negative. */
function clamped(place: number, length: number): number {
  return place < 0 ? Math.max(0, length + place) : Math.min(place, length);
}
