import type { Span } from '../language/span.ts';
import { lowerBound } from '../support/lower-bound.ts';

/** The dates of a sentence, asked about by offset: each question takes the logarithm of their number. */
export interface PlacedDates<Date extends Span = Span> {
  /** In the order of the text. */
  readonly all: readonly Date[];
  /** The first date that begins at the offset or after it. */
  next(at: number): Date | undefined;
  /** Those that lie wholly between the two offsets. */
  within(from: number, to: number): readonly Date[];
  /** UTF-16 units of the dates that have ended by the offset. */
  unitsUntil(at: number): number;
  /** Whether the offset parts a date. */
  parts(at: number): boolean;
}

/** `dates` in the order of the text, not overlapping. */
export function placeDates<Date extends Span>(dates: readonly Date[]): PlacedDates<Date> {
  const units = [0];
  for (const { start, end } of dates) units.push((units.at(-1) ?? 0) + end - start);
  const begunBefore = (at: number) => lowerBound(dates.length, (index) => (dates[index]?.start ?? at) >= at);
  const endedBy = (at: number) => lowerBound(dates.length, (index) => (dates[index]?.end ?? 0) > at);
  return {
    all: dates,
    next: (at) => dates[begunBefore(at)],
    within: (from, to) => dates.slice(begunBefore(from), endedBy(to)),
    unitsUntil: (at) => units[endedBy(at)] ?? 0,
    parts(at) {
      const last = dates[begunBefore(at) - 1];
      return last !== undefined && at < last.end;
    },
  };
}
