import { stated } from '../../resolve/context.ts';
import { dayNear } from '../../resolve/resolve-near.ts';
import { DAY_NUMBER, MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN } from '../../values/calendar-names.ts';
import { isoDay } from '../../values/days.ts';
import { SUFFIX } from '../../values/pattern.ts';
import type { RuleResult } from '../rule.ts';

/** Resolves to the day of the month in the year (in figures), if the text gives one, else in the year that fits best. */
export function onDay(month: number, day: number, year: string | undefined): RuleResult['resolve'] {
  return (context, span) =>
    year === undefined ? dayNear(context, span, month, day) : stated(isoDay(Number(year), month, day));
}

/** Whether some year has that day: not 30 February. */
export function isDayOfMonth(month: number, day: number): boolean {
  return isoDay(LEAP_YEAR, month, day) !== undefined;
}

const LEAP_YEAR = 2024;

/**
 * The year of what ends a range or a list, "28 July to 4 August 1914", "5 June to August 1998", "May 4, 5 and 7, 2023", for a day that
 * stands before it; `after` is what follows that one.
 */
export function yearOfRange(after: string, month: number, day: number): string | undefined {
  const sameMonth = DAYS_ALONE.exec(after)?.groups?.['year'];
  if (sameMonth !== undefined) return sameMonth;
  const g = RANGE_END.exec(after)?.groups;
  const [toMonth, toDay] = [
    monthNumber(g?.['m1'] ?? g?.['m2'] ?? g?.['m3'] ?? ''),
    Number(g?.['d1'] ?? g?.['d2'] ?? LAST),
  ];
  if (!g || toMonth === 0) return undefined;
  const isYearBefore = month > toMonth || (month === toMonth && day > toDay);
  return String(Number(g['year']) - (isYearBefore ? 1 : 0));
}
/** What joins the last of some days to those before it: "4-5", "4 to 5", "4, 5, and 7". */
export const JOIN = '(?:,? (?:to|and|through|or|until) | ?- ?)';
/** What stands between two days of one month: "4-5", "4, 5 and 7". */
export const DAYS_BETWEEN = `(?:${JOIN}|, )(?:the )?`;
const DAYS_ALONE = new RegExp(
  String.raw`^(?:${DAYS_BETWEEN}${DAY_NUMBER}${SUFFIX}?){1,4},? (?<year>[12]\d{3})(?!\d)`,
);
const DAY_MONTH = `(?<d1>${DAY_NUMBER})${SUFFIX}? (?<m1>${MONTH_PATTERN})`;
const MONTH_DAY = String.raw`(?<m2>${MONTH_PATTERN})\b\.? (?<d2>${DAY_NUMBER})${SUFFIX}?`;
/** No day of a month that ends a range without its day is later. */
const LAST = 31;
const MONTH_ALONE = `(?<!and )(?<m3>${MONTH_PATTERN})`;
const RANGE_END = new RegExp(
  `^ ?(?:-|to|through|until|till|and) ?(?:${WEEKDAY_PATTERN},? )?` +
    String.raw`(?:${DAY_MONTH}|${MONTH_DAY}|${MONTH_ALONE})\b` +
    String.raw`,? (?<year>[12]\d{3})(?!\d)`,
);
