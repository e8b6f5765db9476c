import { dayRangeRules } from './calendar/day-ranges.ts';
import { dayAloneRules } from './calendar/days-alone.ts';
import { decadeRules } from './calendar/decades.ts';
import { fiscalRules } from './calendar/fiscal-years.ts';
import { fullDateRules } from './calendar/full-dates.ts';
import { halfRules } from './calendar/halves.ts';
import { holidayRules } from './calendar/holidays.ts';
import { monthDayRules } from './calendar/month-days.ts';
import { monthQuarterRules } from './calendar/month-quarters.ts';
import { monthRules } from './calendar/months.ts';
import { newYearRules } from './calendar/new-year.ts';
import { nthRules } from './calendar/nth-days.ts';
import { numericRules } from './calendar/numeric-dates.ts';
import { quarterRules } from './calendar/quarters.ts';
import { seasonRules } from './calendar/seasons.ts';
import { speltYearRules } from './calendar/spelt-years.ts';
import { splitYearRules } from './calendar/split-years.ts';
import { yearRules } from './calendar/years.ts';
import { clockTimeRules } from './clock/clock-times.ts';
import { partOfDayRules } from './clock/parts-of-day.ts';
import { countedDurationRules } from './duration/counted-durations.ts';
import { stretchRules } from './duration/stretches.ts';
import { anaphoricUnitRules } from './relative/anaphoric-units.ts';
import { countedShiftRules } from './relative/counted-shifts.ts';
import { deicticDayRules } from './relative/deictic-days.ts';
import { deicticUnitRules } from './relative/deictic-units.ts';
import { runningUnitRules } from './relative/running-units.ts';
import { vagueTimeRules } from './relative/vague-times.ts';
import { weeksFromDayRules } from './relative/weeks-from-day.ts';
import { yearBeforeRules } from './relative/year-before.ts';
import type { DateRule } from './rule.ts';
import { rateRules } from './set/rates.ts';
import { recurringTimeRules } from './set/recurring-times.ts';
import { weekdayRules } from './weekday/weekdays.ts';
import { weekendRules } from './weekday/weekends.ts';

/** All rules. Of two that read phrases of the same length, the one that stands first here wins. */
export const DATE_RULES: readonly DateRule[] = [
  ...fullDateRules,
  ...monthDayRules,
  ...dayRangeRules,
  ...monthRules,
  ...holidayRules,
  ...numericRules,
  ...dayAloneRules,
  ...nthRules,
  ...weekdayRules,
  ...weekendRules,
  ...deicticDayRules,
  ...weeksFromDayRules,
  ...vagueTimeRules,
  ...quarterRules,
  ...monthQuarterRules,
  ...halfRules,
  ...seasonRules,
  ...fiscalRules,
  ...newYearRules,
  ...deicticUnitRules,
  ...runningUnitRules,
  ...anaphoricUnitRules,
  ...yearBeforeRules,
  ...splitYearRules,
  ...yearRules,
  ...speltYearRules,
  ...decadeRules,
  ...clockTimeRules,
  ...partOfDayRules,
  ...recurringTimeRules,
  ...rateRules,
  ...countedShiftRules,
  ...countedDurationRules,
  ...stretchRules,
];
