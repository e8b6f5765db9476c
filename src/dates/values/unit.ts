import { addDays, addMonths, isoWeek } from './days.ts';
import { intervalOf } from './interval.ts';
import { oneOf } from './pattern.ts';

/** Units of time by their first letters in TIMEX3: seconds and minutes are written after a T. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** "day", "days", "fortnight" and so on to a unit and how many of it one of them is. */
export function unitOf(word: string): { unit: Unit; factor: number } | undefined {
  const name = word.toLowerCase().replace(/['’]s?$/, '');
  return UNITS[name] ?? UNITS[name.replace(/s$/, '')];
}

/** Regular-expression source for a unit's name, singular or plural. */
export const UNIT = oneOf(
  'seconds?|minutes?|mins?|hours?|hrs?',
  'days?|nights?|weeks?|fortnights?',
  'months?|quarters?|years?|yrs?',
  'decades?|centur(?:y|ies)|millenni(?:um|a)',
);

/** The units by which a text points at a date: "this year", "that week". As the group `unit`. */
export const DATE_UNIT = '(?<unit>year|month|week|quarter|decade|century|day)';

/** TIMEX3 duration: P3W, PT30M, P2.5Y; PXY if the number is left open. Decades and centuries are given in years. */
export function durationValue(count: number | undefined, unit: Unit, factor: number): string {
  if (unit === 'decade' || unit === 'century') {
    return `P${count === undefined ? 'X' : count * factor * (unit === 'decade' ? 10 : 100)}Y`;
  }
  const letter = unit === 'minute' ? 'M' : unit.charAt(0).toUpperCase();
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  return `P${time}${count === undefined ? 'X' : count * factor}${letter}`;
}

/**
 * The date `count` units after the date `from` (a TIMEX3 value; before, if negative), as exactly as the unit gives it: a month for
 * months, a week for weeks. A quarter shifted by years stays a quarter. Undefined if `from` has no place in the calendar, or the year of
 * what is reached lies outside 1 to 9999.
 */
export function shift(from: string, count: number, unit: Unit): string | undefined {
  const day = intervalOf(from)?.earliest;
  if (!day) return undefined;
  const reached = Number(day.slice(0, 4)) + count * YEARS[unit];
  if (!(reached >= 1 && reached < 10_000)) return undefined;
  const at = (months: number) => addMonths(day, Math.round(months));
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day;
    case 'day':
      return addDays(day, Math.round(count));
    case 'week':
      return isoWeek(addDays(day, Math.round(7 * count)));
    case 'month':
      return at(count).slice(0, 7);
    case 'quarter':
      return quarterOf(at(3 * count));
    case 'year': {
      const moved = at(12 * count);
      if (/-Q\d$/.test(from)) return quarterOf(moved);
      return Number.isInteger(count) ? moved.slice(0, 4) : moved.slice(0, 7);
    }
    case 'decade':
      return at(120 * count).slice(0, 3);
    case 'century':
      return at(1200 * count).slice(0, 2);
  }
}

/** About how many years one of a unit is. */
const YEARS: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 1 / 365,
  week: 7 / 365,
  month: 1 / 12,
  quarter: 1 / 4,
  year: 1,
  decade: 10,
  century: 100,
};

/** `2023-Q4` for a day of that quarter. */
export function quarterOf(iso: string): string {
  return `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
}

const UNITS: Readonly<Record<string, { unit: Unit; factor: number }>> = {
  second: { unit: 'second', factor: 1 },
  minute: { unit: 'minute', factor: 1 },
  min: { unit: 'minute', factor: 1 },
  hour: { unit: 'hour', factor: 1 },
  hr: { unit: 'hour', factor: 1 },
  day: { unit: 'day', factor: 1 },
  night: { unit: 'day', factor: 1 },
  week: { unit: 'week', factor: 1 },
  fortnight: { unit: 'week', factor: 2 },
  month: { unit: 'month', factor: 1 },
  quarter: { unit: 'quarter', factor: 1 },
  year: { unit: 'year', factor: 1 },
  yr: { unit: 'year', factor: 1 },
  decade: { unit: 'decade', factor: 1 },
  century: { unit: 'century', factor: 1 },
  centurie: { unit: 'century', factor: 1 },
  millennium: { unit: 'century', factor: 10 },
  millennia: { unit: 'century', factor: 10 },
};

/** Values of units that nothing places: "this year" in a text without a date. */
export const OPEN_VALUES: Partial<Record<Unit, string>> = {
  year: 'XXXX',
  month: 'XXXX-XX',
  week: 'XXXX-WXX',
  quarter: 'XXXX-QX',
  decade: 'XXX',
  century: 'XX',
};

/** Code units: how far behind a quarter may stand for "a year earlier" to be about it; two sentences. */
export const QUARTER_REACH = 300;
