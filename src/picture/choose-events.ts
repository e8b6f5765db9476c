import type { DatePrecision } from '../dates/values/interval.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { EventList } from '../timeline/event-list.ts';

/** Events to choose from, in order. */
export type ToChoose = Pick<EventList, 'length' | 'slice' | 'at' | typeof Symbol.iterator>;

/** What a picture shows, and what it leaves out, both in their order. */
export interface ChosenEvents {
  readonly shown: readonly TimelineEvent[];
  readonly left: {
    readonly count: number;
    readonly first?: TimelineEvent | undefined;
    readonly last?: TimelineEvent | undefined;
  };
}

/** So many a picture has room for. */
const MOST = 40;

/**
 * The events that tell most in a picture, if there are more than it has room for (`most`, default 40): spread over the list, of each part of it
 * the one that is told most exactly and by most articles; a part with nothing but vague years leaves its room to others. In slices.
 */
export function chooseEvents(events: ToChoose, most = MOST): Promise<ChosenEvents> {
  return inSlices(chooseSteps(events, most));
}

function* chooseSteps(events: ToChoose, most: number): Steps<ChosenEvents> {
  const { length } = events;
  if (length <= most) return { shown: events.slice(), left: { count: 0 } };
  const worths: number[] = [];
  for (const event of events) {
    worths.push(worthOf(event));
    yield;
  }
  const chosen = new Set<number>();
  for (let part = 0; part < most; part++) {
    const best = bestIn(worths, Math.floor((part * length) / most), Math.floor(((part + 1) * length) / most));
    if ((worths[best] ?? 0) >= EXACT) chosen.add(best);
  }
  for (let worth = Math.max(...new Set(worths)); chosen.size < most; worth--) {
    const rest = worths.flatMap((own, place) => (own === worth && !chosen.has(place) ? [place] : []));
    const room = Math.min(rest.length, most - chosen.size);
    for (let at = 0; at < room; at++) chosen.add(rest[Math.floor((at * rest.length) / room)] ?? 0);
    yield;
  }
  const shown = [...chosen].sort((a, b) => a - b).flatMap((place) => events.at(place) ?? []);
  const isLeft = (_: number, place: number) => !chosen.has(place);
  const [first, last] = [worths.findIndex(isLeft), worths.findLastIndex(isLeft)];
  return { shown, left: { count: length - most, first: events.at(first), last: events.at(last) } };
}

function bestIn(worths: readonly number[], from: number, to: number): number {
  let best = from;
  for (let place = from; place < to; place++) if ((worths[place] ?? 0) > (worths[best] ?? 0)) best = place;
  return best;
}

/** As much as the month of an event that one article tells of. */
const EXACT = 2;
const PRECISION: Readonly<Record<DatePrecision, number>> = {
  day: 3,
  week: 3,
  month: 2,
  stretch: 2,
  season: 1,
  quarter: 1,
  half: 1,
  year: 0,
  decade: 0,
  century: 0,
};
const MOST_ARTICLES = 3;

/** How much a reader has of an event: how exactly its date is told, and one more for each further article, up to three. */
function worthOf({ precision, basis, mentions }: TimelineEvent): number {
  const articles = new Set(mentions.map(({ article }) => article)).size;
  return (basis === 'published' ? 0 : PRECISION[precision]) + Math.min(articles - 1, MOST_ARTICLES);
}
