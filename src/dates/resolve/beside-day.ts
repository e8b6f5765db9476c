import type { DateExpression } from '../date-expression.ts';
import { weekday } from '../values/days.ts';
import { shift } from '../values/unit.ts';
import { weekdayAfter, weekdayBefore } from '../values/weekday-beside.ts';

/**
 * A day that is counted from one that the text states: "five days before Christmas", "two weeks after 3 May", "the Monday before
 * Thanksgiving". Undefined if the two do not stand so.
 */
export function besideDay(
  text: string,
  first: DateExpression,
  second: DateExpression,
): DateExpression | undefined {
  const side = BESIDE.exec(text.slice(first.end, second.start))?.[1];
  if (!side || second.basis !== 'stated' || !DAY.test(second.value)) return undefined;
  const value = first.type === 'DURATION' ? counted(first, second, side) : named(text, first, second, side);
  if (value === undefined) return undefined;
  const shown = { ...second, start: first.start, value };
  return { ...shown, basis: 'relative', anchor: second.value, rule: `${first.rule} + ${second.rule}` };
}

function counted(first: DateExpression, second: DateExpression, side: string): string | undefined {
  const [, count, unit] = /^P(\d+)([DW])$/.exec(first.value) ?? [];
  if (!count || first.rule !== 'counted-duration') return undefined;
  return shift(second.value, Number(count) * (unit === 'W' ? 7 : 1) * (side === 'after' ? 1 : -1), 'day');
}

function named(
  text: string,
  first: DateExpression,
  second: DateExpression,
  side: string,
): string | undefined {
  const isNamed =
    first.rule === 'weekday' && /\b[Tt]he $/.test(text.slice(Math.max(0, first.start - 5), first.start));
  if (!isNamed || !DAY.test(first.value)) return undefined;
  return (side === 'after' ? weekdayAfter : weekdayBefore)(second.value, weekday(first.value));
}

const BESIDE = /^ (before|after) $/;
const DAY = /^\d{4}-\d\d-\d\d$/;
