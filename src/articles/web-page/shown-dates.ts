import { type DatePlace, datePlaces } from './date-places.ts';
import { distance, nearness } from './headline.ts';
import type { PageDocument } from './page.ts';
import type { DayStyle } from './written-day.ts';

/** A date that a page shows to its readers, and how likely it is that of the piece. */
export interface ShownDate extends Omit<DatePlace, 'at' | 'kind'> {
  /** A sum of the signs below, about -10 to 9: those of its place, how near to the headline it stands, and whether it is one of a list. */
  readonly score: number;
  readonly near: number;
  /** Characters after the headline's end; negative before its start; undefined without a headline. */
  readonly after: number | undefined;
  /** Whether others of its kind stand before it. */
  readonly isRepeated: boolean;
  /** How many dates are shown before it. */
  readonly index: number;
}

/**
 * The dates that a page shows in short pieces of text, the likeliest first. Signs: how near to the headline, what stands
 * before it, what the classes of its elements say, whether it stands alone, whether others of its kind stand before it.
 */
export function shownDates(document: PageDocument, title: string, style: DayStyle): ShownDate[] {
  const found = datePlaces(document, title, style);
  const seen = new Set<string>();
  return found.places
    .map(({ kind, at, ...place }, index) => {
      const isRepeated = seen.has(kind);
      seen.add(kind);
      const near = nearness(at, found);
      return {
        ...place,
        score: place.score + near - (isRepeated ? REPEATED : 0),
        near,
        after: distance(at, found),
        isRepeated,
        index,
      };
    })
    .sort((a, b) => b.score - a.score);
}

const REPEATED = 2;
