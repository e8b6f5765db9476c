import { fullDates } from '../language/calendar.ts';
import { parseDay } from '../language/days.ts';
import type { DateExpression } from './date-expression.ts';
import { plainText } from './plain-text.ts';
import { Resolver } from './resolver.ts';
import { calendarRules } from './rules/calendar-dates.ts';
import { clockRules } from './rules/clock.ts';
import { deicticRules } from './rules/deictic.ts';
import { durationRules } from './rules/durations.ts';
import { fiscalRules } from './rules/fiscal.ts';
import { holidayRules } from './rules/holidays.ts';
import { joinTimes } from './rules/join-times.ts';
import { monthRules } from './rules/months.ts';
import { nthRules } from './rules/nth.ts';
import { numericRules } from './rules/numeric-dates.ts';
import type { Candidate, Rule } from './rules/rule.ts';
import { setRules } from './rules/sets.ts';
import { toldUnitRules } from './rules/told-units.ts';
import { unitRules } from './rules/units.ts';
import { weekdayRules } from './rules/weekdays.ts';
import { yearPartRules } from './rules/year-parts.ts';
import { yearRules } from './rules/years.ts';

/**
 * The dates, times, durations and recurring times of an English text, in its order, not overlapping, by rules (see rules/).
 * Weekdays, months and the like are resolved by tense against `published` (ISO date); where that is missing or no date, against the
 * full date at the text's top, if there is one. Never throws.
 *
 * @example findDates('He left on Wednesday.', { published: '2023-10-18' }) // [{ text: 'Wednesday', value: '2023-10-18', ... }]
 */
export function findDates(
  text: string,
  { published }: { readonly published?: string | undefined } = {},
): DateExpression[] {
  const plain = plainText(text);
  const chosen = choose(
    RULES.flatMap((rule) => rule(plain)),
    plain.length,
  );
  const day = published !== undefined && parseDay(published) ? published.slice(0, 10) : dateline(plain);
  const found = joinTimes(plain, new Resolver(plain, day, chosen).expressions());
  return found.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
}

/** The first full date, where it stands near enough to the top to be that of the text. */
function dateline(text: string): string | undefined {
  return fullDates(text.slice(0, TOP))[0]?.iso;
}

/** Code units: a headline and the line under it. */
const TOP = 300;

const RULES: readonly Rule[] = [
  ...calendarRules,
  ...monthRules,
  ...holidayRules,
  ...numericRules,
  ...nthRules,
  ...weekdayRules,
  ...deicticRules,
  ...yearPartRules,
  ...fiscalRules,
  ...unitRules,
  ...toldUnitRules,
  ...yearRules,
  ...clockRules,
  ...setRules,
  ...durationRules,
];

/** Of overlapping candidates the longest, then the one of the earlier rule. `length` is that of the text. */
function choose(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  return candidates
    .map((candidate, rank) => ({ candidate, rank, size: candidate.end - candidate.start }))
    .sort((a, b) => b.size - a.size || a.rank - b.rank)
    .flatMap(({ candidate }) => {
      const { start, end } = candidate;
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [candidate];
    })
    .sort((a, b) => a.start - b.start);
}
