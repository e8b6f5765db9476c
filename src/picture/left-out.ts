import type { Catalogue } from '../locales/en.ts';
import { eventDate } from '../replies/date-words.ts';
import type { ChosenEvents } from './choose-events.ts';

/** What a picture leaves out. */
export interface LeftOut {
  readonly count: number;
  /** How many events, and between which dates; absent if there is none. */
  readonly words?: string;
}

/** Says of how many events, and of which time, a picture shows nothing. */
export function leftOut({ count, first, last }: ChosenEvents['left'], catalogue: Catalogue): LeftOut {
  if (!first || !last) return { count: 0 };
  const [from, to] = [eventDate(first, catalogue), eventDate(last, catalogue)];
  const time = from === to ? from : catalogue.dates.range(from, to);
  return { count, words: `${catalogue.picture.notDrawn(count)} (${time})` };
}
