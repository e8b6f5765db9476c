import { stated } from '../../resolve/context.ts';
import { dayNear } from '../../resolve/resolve-near.ts';
import { isoDay } from '../../values/days.ts';
import type { Reading } from '../rule.ts';

/** Resolves to the day of the month in the year (in figures), if the text gives one, else in the year that fits best. */
export function onDay(month: number, day: number, year: string | undefined): Reading['resolve'] {
  return (context, span) =>
    year === undefined ? dayNear(context, span, month, day) : stated(isoDay(Number(year), month, day));
}

/** Whether some year has that day: not 30 February. */
export function isDayOfMonth(month: number, day: number): boolean {
  return isoDay(LEAP_YEAR, month, day) !== undefined;
}

const LEAP_YEAR = 2024;
