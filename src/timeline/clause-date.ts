import type { DateExpression } from '../dates/date-expression.ts';
import { daysBetween } from '../dates/values/days.ts';
import { type Interval, intervalOf } from '../dates/values/interval.ts';
import type { Span } from '../language/span.ts';
import { type Clause, isRange } from './clauses.ts';
import type { ToldDate } from './event.ts';

/** The date that governs a clause: the finest of its dates, or the stretch between two; and the phrase that gives it. */
export function clauseDate(
  text: string,
  clause: Clause,
  published: string | undefined,
): { told: ToldDate; phrase: Span } | undefined {
  const at = (date: DateExpression) => intervalOf(date.value, date.part, published);
  const finest = [...clause.dates].sort((a, b) => lengthOf(at(a)) - lengthOf(at(b)))[0];
  const interval = finest && at(finest);
  if (!interval) return undefined;
  const { value, basis } = finest;
  const [first, last] = [clause.dates[0], clause.dates.at(-1)];
  if (first && last && first !== last && isRange(text, first, last)) {
    const [from, to] = [at(first), at(last)];
    if (from && to && from.earliest <= to.latest) {
      const told = {
        earliest: from.earliest,
        latest: to.latest,
        precision: from.precision,
        basis: first.basis,
        value: first.value,
      };
      return { told, phrase: { start: first.start, end: last.end } };
    }
  }
  return { told: { ...interval, basis, value }, phrase: { start: finest.start, end: finest.end } };
}

function lengthOf(interval: Interval | undefined): number {
  return interval ? daysBetween(interval.earliest, interval.latest) : Number.POSITIVE_INFINITY;
}
