import { compare } from '../support/compare.ts';
import { pushTo } from '../support/push-to.ts';
import type { Steps } from '../support/slices.ts';
import type { EventDate } from './event.ts';
import { inOrderOfTime } from './time-of-day.ts';

/** Events to be ordered, by their numbers. */
export interface UnorderedEvents {
  readonly size: number;
  dateOf(event: number): Pick<EventDate, 'earliest' | 'latest' | 'value'>;
  /** The events that the texts put before one; only of those that have any. */
  readonly after: ReadonlyMap<number, Iterable<number>>;
}

/**
 * The numbers of events in order: by earliest day, the vaguer before the more exact if they begin together, those of one day by their time
 * if it is told, then as given. If the texts order
 * two events whose days overlap ("three weeks before the invasion"), the later one is moved behind the earlier. Yields after each event.
 */
export function* orderEvents({ size, dateOf, after }: UnorderedEvents): Steps<Uint32Array> {
  const order = new Order(size);
  for (const some of yield* byFirstDay(size, dateOf)) {
    some.sort((a, b) => compare(dateOf(b).latest, dateOf(a).latest));
    for (const event of inOrderOfTime(some, dateOf)) order.append(event);
    yield;
  }
  const moving: number[] = [];
  for (const event of order.all()) {
    if (after.has(event)) moving.push(event);
    yield;
  }
  for (const event of moving) {
    let behind = event;
    for (const earlier of after.get(event) ?? [])
      if (order.placeOf(earlier) > order.placeOf(behind)) behind = earlier;
    if (behind !== event && dateOf(behind).earliest <= dateOf(event).latest) order.move(event, behind);
    yield;
  }
  const ordered = new Uint32Array(size);
  let at = 0;
  for (const event of order.all()) {
    ordered[at++] = event;
    yield;
  }
  return ordered;
}

/** The events of each earliest day, the days in order: far fewer than events, so that nothing sorts all of those at once. */
function* byFirstDay(size: number, dateOf: UnorderedEvents['dateOf']): Steps<number[][]> {
  const days = new Map<string, number[]>();
  for (let event = 0; event < size; event++) {
    pushTo(days, dateOf(event).earliest, event);
    yield;
  }
  return [...days].sort(([a], [b]) => compare(a, b)).map(([, some]) => some);
}

/** Events in their order, which can be moved without moving all others. */
class Order {
  /** By event: the one before and the one behind it, or itself at an end. */
  readonly #previous: Uint32Array;
  readonly #next: Uint32Array;
  /** By event: grows along the order; there is room between two. */
  readonly #places: Float64Array;
  #first = 0;
  #last: number | undefined;

  constructor(size: number) {
    this.#previous = new Uint32Array(size);
    this.#next = new Uint32Array(size);
    this.#places = new Float64Array(size);
  }

  append(event: number): void {
    const last = this.#last;
    this.#places[event] = (last === undefined ? 0 : this.placeOf(last)) + 1;
    this.#next[event] = event;
    this.#previous[event] = last ?? event;
    if (last === undefined) this.#first = event;
    else this.#next[last] = event;
    this.#last = event;
  }

  placeOf(event: number): number {
    return this.#places[event] ?? 0;
  }

  *all(): Iterable<number> {
    if (this.#last === undefined) return;
    let event = this.#first;
    yield event;
    for (let next = this.#next[event]; next !== undefined && next !== event; next = this.#next[event]) {
      event = next;
      yield event;
    }
  }

  /** Puts an event right behind another, which stands behind it. */
  move(event: number, behind: number): void {
    const [before = event, after = event] = [this.#previous[event], this.#next[event]];
    if (before === event) {
      this.#first = after;
      this.#previous[after] = after;
    } else {
      this.#next[before] = after;
      this.#previous[after] = before;
    }
    const next = this.#next[behind] ?? behind;
    const isLast = next === behind;
    this.#previous[event] = behind;
    this.#next[event] = isLast ? event : next;
    this.#next[behind] = event;
    if (!isLast) this.#previous[next] = event;
    const place = isLast ? this.placeOf(behind) + 1 : (this.placeOf(behind) + this.placeOf(next)) / 2;
    this.#places[event] = place;
    // Some fifty can be put into the same place before there is no number left between two.
    if (place <= this.placeOf(behind) || (!isLast && place >= this.placeOf(next))) this.#number();
  }

  #number(): void {
    let place = 0;
    for (const event of this.all()) this.#places[event] = ++place;
  }
}
