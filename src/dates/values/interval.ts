import type { DatePart } from '../date-expression.ts';
import { addDays, addMonths, isoMonth, isoYear, lastDayOfMonth, mondayOfWeek, parseDay } from './days.ts';
import { oneOf } from './pattern.ts';

/** How exactly a text gives a date. `stretch` is a part of a larger unit, such as "early 2022". */
export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'stretch'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** The days that a date can mean. */
export interface Interval {
  /** ISO dates, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
}

/**
 * The days of a TIMEX3 DATE or TIME value: `2023-10-18`, `2008-03-01TEV`, `2023-W42`, `2008-W09-WE`, `2023-03`, `2023-Q1`,
 * `2022-SP`, `2009-H1`, `2022`, `2023/2024` (from July to June), `FY2007` (taken for the calendar year), `199`, `19`. Undefined for values without a place in the
 * calendar (PAST_REF, durations, XXXX-05). `part` narrows it: the first, middle or last third; before or after `published`; or it lets it
 * go on up to that.
 */
export function intervalOf(value: string, part?: DatePart, published?: string): Interval | undefined {
  const whole = wholeOf(value);
  if (!whole || !part) return whole;
  const { earliest, latest, precision } = whole;
  if (part === 'EARLIER' || part === 'LATER') {
    if (!published || published <= earliest || published >= latest) return whole;
    const clipped = part === 'EARLIER' ? { earliest, latest: published } : { earliest: published, latest };
    return { ...clipped, precision };
  }
  if (part === 'SINCE')
    return published && published > latest ? { earliest, latest: published, precision } : whole;
  const months = MONTHS_OF[precision];
  if (months) {
    const third = months / 3;
    const from = part === 'START' ? 0 : part === 'MID' ? third : 2 * third;
    return {
      earliest: addMonths(earliest, from),
      latest: addDays(addMonths(earliest, from + third), -1),
      precision: 'stretch',
    };
  }
  if (precision !== 'month') return whole;
  if (part === 'START') return { earliest, latest: addDays(earliest, 9), precision: 'stretch' };
  if (part === 'MID')
    return { earliest: addDays(earliest, 10), latest: addDays(earliest, 19), precision: 'stretch' };
  return { earliest: addDays(earliest, 20), latest, precision: 'stretch' };
}

const MONTHS_OF: Partial<Record<DatePrecision, number>> = {
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function wholeOf(value: string): Interval | undefined {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(value)?.[0];
  if (day) return parseDay(day) ? { earliest: day, latest: day, precision: 'day' } : undefined;
  const match = YEAR_OR_PART.exec(value);
  if (match?.groups) return partOfYear(Number(match.groups['year']), match.groups);
  const split = SPLIT_YEAR.exec(value);
  if (split) return months(Number(split[1]), 7, 12, 'year');
  if (/^\d{3}$/.test(value))
    return { earliest: firstDay(`${value}0`), latest: `${value}9-12-31`, precision: 'decade' };
  if (/^\d\d$/.test(value))
    return { earliest: firstDay(`${value}00`), latest: `${value}99-12-31`, precision: 'century' };
  return undefined;
}

/** The first day of a year of four digits; the calendar has no year 0, with which the first century would begin. */
function firstDay(year: string): string {
  return `${isoYear(Number(year))}-01-01`;
}

/** A season or school year. */
const SPLIT_YEAR = /^(\d{4})\/\d{4}$/;

const PART = oneOf(
  String.raw`W(?<week>\d\d)(?<weekend>-WE)?`,
  String.raw`(?<month>\d\d)(?:-XX)?`,
  'Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)',
);
const YEAR_OR_PART = new RegExp(String.raw`^(?:FY)?(?<year>\d{4})(?:-${PART})?$`);

function partOfYear(
  year: number,
  part: { readonly [name: string]: string | undefined },
): Interval | undefined {
  if (year < 1) return undefined;
  const { week, weekend, month, quarter, half, season } = part;
  if (week) {
    if (Number(week) < 1 || Number(week) > 53) return undefined;
    const monday = mondayOfWeek(`${String(year).padStart(4, '0')}-W${week}`);
    return {
      earliest: weekend ? addDays(monday, 5) : monday,
      latest: addDays(monday, 6),
      precision: weekend ? 'stretch' : 'week',
    };
  }
  if (month)
    return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1, 'month') : undefined;
  if (quarter) return months(year, 3 * Number(quarter) - 2, 3, 'quarter');
  if (half) return months(year, 6 * Number(half) - 5, 6, 'half');
  if (season) return months(year, SEASON_START[season] ?? 1, 3, 'season');
  return months(year, 1, 12, 'year');
}

function months(year: number, month: number, count: number, precision: DatePrecision): Interval {
  return {
    earliest: `${isoMonth(year, month)}-01`,
    latest: lastDayOfMonth(year, month + count - 1),
    precision,
  };
}
