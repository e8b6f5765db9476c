import type { DateExpression } from '../dates/date-expression.ts';
import { daysBetween } from '../dates/values/days.ts';
import { type DatePrecision, type Interval, intervalOf } from '../dates/values/interval.ts';
import { type Clause, isRange } from './clauses.ts';
import type { DatePhrase, EventDate } from './event.ts';

/** The date that governs a clause: the finest of its dates, or the stretch between two; and the phrase that gives it. */
export function clauseDate(
  text: string,
  clause: Clause,
  published: string | undefined,
): { date: EventDate; phrase: DatePhrase } | undefined {
  const at = (date: DateExpression) => intervalOf(date.value, date.part, published);
  const finest = [...clause.dates].sort(
    (a, b) => lengthOf(at(a)) - lengthOf(at(b)) || Number(isTimed(b, a)) - Number(isTimed(a, b)),
  )[0];
  const interval = finest && at(finest);
  if (!interval) return undefined;
  const { value, basis } = finest;
  const [first, last] = [clause.dates[0], clause.dates.at(-1)];
  if (first && last && first !== last && isRange(text, first, last)) {
    const [from, to] = [at(first), at(last)];
    if (from && to && from.earliest <= to.latest) {
      const date = {
        earliest: from.earliest,
        latest: to.latest,
        precision: precisionOf(from, to),
        basis: first.basis,
        value: first.value,
      };
      return { date, phrase: { ...phraseOf(first), end: last.end, rule: `${first.rule} - ${last.rule}` } };
    }
  }
  return { date: { ...interval, basis, value }, phrase: phraseOf(finest) };
}

/** What goes from one date to another is told as exactly as the vaguer of the two: to the day, the month or the year. */
function precisionOf(from: Interval, to: Interval): DatePrecision {
  return LEVELS[Math.max(levelOf(from), levelOf(to))] ?? 'year';
}

function levelOf(interval: Interval): number {
  const { precision } = interval;
  return precision === 'stretch' ? (lengthOf(interval) > MONTH_DAYS ? 2 : 1) : LEVEL_OF[precision];
}

const LEVELS: readonly DatePrecision[] = ['day', 'month', 'year'];
const LEVEL_OF = {
  day: 0,
  week: 0,
  month: 1,
  season: 1,
  quarter: 1,
  half: 1,
  year: 2,
  decade: 2,
  century: 2,
} as const;
/** A longer part is one of a year, a shorter one of a month. */
const MONTH_DAYS = 31;

/** "On Tuesday ... at 5pm": of two phrases for one day the one with the time. */
function isTimed(date: DateExpression, other: DateExpression): boolean {
  return date.type === 'TIME' && other.type === 'DATE' && date.value.startsWith(other.value);
}

/** Where a date stands, which rule read it, and the date that it is counted from. */
export function phraseOf({ start, end, rule, anchor }: DateExpression): DatePhrase {
  return { start, end, rule, ...(anchor !== undefined && { anchor }) };
}

function lengthOf(interval: Interval | undefined): number {
  return interval ? daysBetween(interval.earliest, interval.latest) : Number.POSITIVE_INFINITY;
}
