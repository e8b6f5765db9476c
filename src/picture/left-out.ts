import type { Catalogue } from '../locales/en.ts';
import { eventDate } from '../replies/dates.ts';
import type { TimelineEvent } from '../timeline/event.ts';

/** What a picture leaves out. */
export interface LeftOut {
  readonly count: number;
  /** How many events, and between which dates; absent if there is none. */
  readonly words?: string;
}

/** Says of how many events, and of which time, a picture shows nothing: those given, in their order. */
export function leftOut(events: readonly TimelineEvent[], catalogue: Catalogue): LeftOut {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return { count: 0 };
  const [from, to] = [eventDate(first, catalogue), eventDate(last, catalogue)];
  const time = from === to ? from : catalogue.dates.range(from, to);
  return { count: events.length, words: `${catalogue.picture.notDrawn(events.length)} (${time})` };
}
