import type { Steps } from '../support/slices.ts';
import type { Drafts } from './drafts.ts';
import type { EventDate, TimelineEvent } from './event.ts';
import { eventOf, rankedMentions } from './event-of.ts';
import { profile } from './mention-similarity.ts';
import { mergeDrafts } from './merge.ts';
import { orderEvents } from './order-events.ts';
import { relate } from './relate.ts';

/** The events of a timeline as numbers, in order: each is told by its place. They become objects when they are looked at. */
export interface EventTable {
  readonly size: number;
  /** By draft: the place of its event. */
  readonly eventOf: Uint32Array;
  /** The drafts of an event: the one whose date it is comes first, then in the order of articles and texts. */
  draftsOf(event: number): Uint32Array;
  dateOf(event: number): EventDate;
  /** Whether a text gives its date. */
  isDated(event: number): boolean;
  /** The event; `isShown` says which of those that lie before and behind it are named. */
  eventAt(event: number, isShown: (event: number) => boolean): TimelineEvent;
}

/** The events, by their places, that the texts put before and behind one. */
interface EventRelations {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** Brings the drafts of the same events together, and those in order. In small steps. */
export function* eventTable(drafts: Drafts): Steps<EventTable> {
  const profiled = yield* profile(drafts);
  const groups = yield* mergeDrafts(drafts, profiled);
  const groupOf = new Uint32Array(drafts.size);
  for (const [group, members] of groups.entries()) {
    if (members.length > 1) groups[group] = rankedMentions(drafts, members);
    for (const member of members) groupOf[member] = group;
    yield;
  }
  const before = new Map<number, Set<number>>();
  const after = new Map<number, Set<number>>();
  for (const [first, second] of yield* relate(drafts, groupOf, profiled)) {
    addTo(before, first, second);
    addTo(after, second, first);
  }
  const order = yield* orderEvents({
    size: groups.length,
    dateOf: (group) => drafts.dateOf(groups[group]?.[0] ?? 0),
    after,
  });
  const starts = new Uint32Array(order.length + 1);
  const members = new Uint32Array(drafts.size);
  const placeOf = new Uint32Array(order.length);
  for (const [place, group] of order.entries()) {
    const from = starts[place] ?? 0;
    const own = groups[group] ?? [];
    members.set(own, from);
    starts[place + 1] = from + own.length;
    placeOf[group] = place;
    yield;
  }
  // From here on it tells the place.
  for (let draft = 0; draft < drafts.size; draft++) {
    groupOf[draft] = placeOf[groupOf[draft] ?? 0] ?? 0;
    if (draft % AT_ONCE === 0) yield;
  }
  const relations = new Map<number, EventRelations>();
  const placed = (groups: ReadonlySet<number> = NONE) =>
    new Set([...groups].map((group) => placeOf[group] ?? 0));
  for (const group of [...before.keys(), ...after.keys()]) {
    relations.set(placeOf[group] ?? 0, {
      before: placed(before.get(group)),
      after: placed(after.get(group)),
    });
    yield;
  }
  return viewOf(drafts, { starts, members, eventOf: groupOf, relations });
}

/** Drafts between two steps. */
const AT_ONCE = 10_000;
const NONE: ReadonlySet<number> = new Set();

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

interface Numbers {
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly eventOf: Uint32Array;
  readonly relations: ReadonlyMap<number, EventRelations>;
}

function viewOf(drafts: Drafts, { starts, members, eventOf: placeOf, relations }: Numbers): EventTable {
  const bestOf = (event: number) => members[starts[event] ?? 0] ?? 0;
  const draftsOf = (event: number) => members.subarray(starts[event], starts[event + 1]);
  const idOf = (event: number) => drafts.idOf(bestOf(event));
  return {
    size: starts.length - 1,
    eventOf: placeOf,
    draftsOf,
    dateOf: (event) => drafts.dateOf(bestOf(event)),
    isDated: (event) => !drafts.isUndated(bestOf(event)),
    eventAt(event, isShown) {
      const { before = NONE, after = NONE } = relations.get(event) ?? {};
      const named = (places: ReadonlySet<number>) => [...places].filter(isShown).map(idOf);
      return { ...eventOf(drafts, draftsOf(event)), before: named(before), after: named(after) };
    },
  };
}
