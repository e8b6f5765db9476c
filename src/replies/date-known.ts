import type { Catalogue } from '../locales/en.ts';
import { safeLine } from '../support/safe-text.ts';
import type { DateReading } from '../timeline/explain-dates.ts';
import { shortDay } from './day-words.ts';

/** How a date is known, in a line: the words that give it, what it is counted from, the rule that read them. */
export function dateKnown(
  { phrase, rule, anchor, isPublication }: DateReading,
  catalogue: Catalogue,
): string {
  const { known } = catalogue.timeline;
  if (phrase === undefined) return isPublication ? known.piece : known.beside;
  const day =
    anchor !== undefined && /^\d{4}-\d\d-\d\d/.test(anchor)
      ? shortDay(anchor.slice(0, 10), catalogue)
      : anchor;
  const from = day === undefined ? [] : [isPublication ? known.publication(day) : known.told(day)];
  return [known.words(safeLine(phrase)), ...from, known.rule(rule)].join(' · ');
}
