import { compare } from '../support/compare.ts';
import type { EventDate } from './event.ts';

/** The time of day of a TIMEX3 value, to be ordered by: `17:40`; a part of the day by about its middle. Undefined if it has none. */
function timeOfDay(value: string): string | undefined {
  const [, clock, part] = /^\d{4}-\d\d-\d\dT(?:(\d\d:\d\d)|(MO|AF|EV|NI))/.exec(value) ?? [];
  return clock ?? PARTS[part ?? ''];
}

const PARTS: Readonly<Record<string, string>> = { MO: '09:00', AF: '15:00', EV: '19:00', NI: '22:00' };

/** The events of one day, those whose time of day is told in its order, in the places that they had; the others stay where they are. */
export function inOrderOfTime<Event>(
  events: readonly Event[],
  dateOf: (event: Event) => Pick<EventDate, 'earliest' | 'latest' | 'value'>,
): Event[] {
  const keyed = events.map((event) => ({ event, key: keyOf(dateOf(event)) }));
  const timed = keyed.flatMap(({ event, key }) => (key === undefined ? [] : [{ event, key }]));
  timed.sort((a, b) => compare(a.key, b.key));
  let next = 0;
  return keyed.map(({ event, key }) => (key === undefined ? event : (timed[next++]?.event ?? event)));
}

function keyOf({
  earliest,
  latest,
  value,
}: Pick<EventDate, 'earliest' | 'latest' | 'value'>): string | undefined {
  return earliest === latest && value.startsWith(earliest) ? timeOfDay(value) : undefined;
}
