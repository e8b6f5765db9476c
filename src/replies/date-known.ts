import { intervalOf } from '../dates/values/interval.ts';
import type { Catalogue } from '../locales/en.ts';
import { safeLine } from '../support/safe-text.ts';
import type { DateReading } from '../timeline/explain-dates.ts';
import { eventDate } from './date-words.ts';
import { shortDay } from './day-words.ts';

/** How a date is known, in a line: the words that give it, what it is counted from, the rule that read them. */
export function dateKnown(
  { phrase, rule, anchor, isPublication }: DateReading,
  catalogue: Catalogue,
): string {
  const { known } = catalogue.timeline;
  if (phrase === undefined) return isPublication ? known.piece : known.beside;
  const day = anchor === undefined ? undefined : written(anchor, catalogue);
  const from = day === undefined ? [] : [isPublication ? known.publication(day) : known.told(day)];
  return [known.words(safeLine(phrase)), ...from, known.rule(rule)].join(' · ');
}

/** A TIMEX3 value as a reader would write it: "6 Mar 2017", "spring 2015"; as it is if it has no place in the calendar. */
function written(value: string, catalogue: Catalogue): string {
  const interval = intervalOf(value);
  if (!interval) return value;
  return interval.precision === 'day'
    ? shortDay(interval.earliest, catalogue)
    : eventDate({ ...interval, value }, catalogue);
}
