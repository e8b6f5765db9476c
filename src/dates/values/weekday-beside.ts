import { addDays, weekday } from './days.ts';

/** The last day before the ISO date that is the weekday (0 Monday). */
export function weekdayBefore(iso: string, day: number): string {
  return addDays(iso, -(((weekday(iso) - day + 6) % 7) + 1));
}

/** The first day after the ISO date that is the weekday (0 Monday). */
export function weekdayAfter(iso: string, day: number): string {
  return addDays(iso, ((day - weekday(iso) + 6) % 7) + 1);
}
