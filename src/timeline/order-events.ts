import { pushTo } from '../support/push-to.ts';
import type { Steps } from '../support/slices.ts';
import type { TimelineEvent } from './event.ts';
import { inOrderOfTime } from './time-of-day.ts';

/**
 * Events in order: by earliest day, the vaguer before the more exact if they begin together, those of one day by their time if it is told,
 * then as given. If the texts order
 * two events whose days overlap ("three weeks before the invasion"), the later one is moved behind the earlier. Yields after each event.
 */
export function* orderEvents(events: readonly TimelineEvent[]): Steps<TimelineEvent[]> {
  const order = new Order();
  for (const some of yield* byFirstDay(events)) {
    for (const event of inOrderOfTime(some.sort((a, b) => compare(b.latest, a.latest)))) order.append(event);
    yield;
  }
  const byId = new Map<string, Link>();
  const moving: Link[] = [];
  for (const link of order.links()) {
    const { id, after = [] } = link.event;
    if (id !== undefined) byId.set(id, link);
    if (after.length > 0) moving.push(link);
    yield;
  }
  for (const link of moving) {
    let behind: Link | undefined;
    for (const id of link.event.after ?? []) {
      const earlier = byId.get(id);
      if (earlier && earlier.place > (behind ?? link).place) behind = earlier;
    }
    if (behind && behind.event.earliest <= link.event.latest) order.move(link, behind);
    yield;
  }
  const ordered: TimelineEvent[] = [];
  for (const { event } of order.links()) {
    ordered.push(event);
    yield;
  }
  return ordered;
}

/** The events of each earliest day, the days in order: far fewer than events, so that nothing sorts all of those at once. */
function* byFirstDay(events: readonly TimelineEvent[]): Steps<TimelineEvent[][]> {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    pushTo(days, event.earliest, event);
    yield;
  }
  return [...days].sort(([a], [b]) => compare(a, b)).map(([, some]) => some);
}

/** An event in its order, which can be moved without moving all others. */
interface Link {
  readonly event: TimelineEvent;
  /** Grows along the order; there is room between two. */
  place: number;
  previous: Link | undefined;
  next: Link | undefined;
}

class Order {
  #first: Link | undefined;
  #last: Link | undefined;

  append(event: TimelineEvent): void {
    const link: Link = { event, place: (this.#last?.place ?? 0) + 1, previous: this.#last, next: undefined };
    if (this.#last) this.#last.next = link;
    else this.#first = link;
    this.#last = link;
  }

  *links(): Iterable<Link> {
    for (let link = this.#first; link; link = link.next) yield link;
  }

  /** Puts `link` right behind `before`. */
  move(link: Link, before: Link): void {
    if (link.previous) link.previous.next = link.next;
    else this.#first = link.next;
    if (link.next) link.next.previous = link.previous;
    const { next } = before;
    link.previous = before;
    link.next = next;
    before.next = link;
    if (next) next.previous = link;
    link.place = next ? (before.place + next.place) / 2 : before.place + 1;
    // Some fifty can be put into the same place before there is no number left between two.
    if (link.place <= before.place || (next && link.place >= next.place)) this.#number();
  }

  #number(): void {
    let place = 0;
    for (const link of this.links()) link.place = ++place;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
