import { addMonths, dayOf, daysBetween, mondayOf, monthOf, yearIn } from '../dates/values/days.ts';
import type { Catalogue, DatePartWord, Season } from '../locales/en.ts';
import type { EventDate, TimelineEvent } from '../timeline/event.ts';
import { longDay, month, yearOf } from './day-words.ts';

/**
 * An event's date as exactly as the text gives it, never more: "18 October 2023", "March 2023", "early 2022",
 * "spring 2022", "2013", "1990s", "third quarter of 2008", "week of 16 October 2023"; from one such time to another,
 * "1960s – 1980s".
 */
export function eventDate(
  { earliest, latest, precision, value }: Omit<EventDate, 'basis'>,
  catalogue: Catalogue,
): string {
  const span = (write: Write) => spanOf({ earliest, latest }, write, catalogue);
  switch (precision) {
    case 'day':
      return earliest === latest ? longDay(earliest, catalogue) + clockOf(value, earliest) : span(longDay);
    case 'week':
      return span(week);
    case 'month':
      return span(month);
    case 'season':
      return span(season);
    case 'quarter':
      return span(quarter);
    case 'half':
      return span(half);
    case 'year':
      return span(year);
    case 'decade':
      return span(decade);
    case 'century':
      return span(century);
    case 'stretch':
      return stretch({ earliest, latest }, catalogue);
  }
}

/** Writes the time of some length in which a day lies. */
type Write = (iso: string, catalogue: Catalogue) => string;

/** The time in which all of these days lie, or from the one of the first to the one of the last. */
function spanOf({ earliest, latest }: Days, write: Write, catalogue: Catalogue): string {
  const [first, last] = [write(earliest, catalogue), write(latest, catalogue)];
  return first === last ? first : catalogue.dates.range(first, last);
}

/** ", 17:40" if the text tells the time of that day by the clock. */
function clockOf(value: string, day: string): string {
  const time = value.startsWith(day) ? /T(\d\d:\d\d)/.exec(value)?.[1] : undefined;
  return time === undefined ? '' : `, ${time}`;
}

/** The month in which all of a date lies, "October 2023", else the year; the date itself if it is of several years: "1990s". */
export function monthOrYear(event: TimelineEvent, catalogue: Catalogue): string {
  if (!isInOneYear(event)) return eventDate(event, catalogue);
  return (isInOneMonth(event) ? month : year)(event.earliest, catalogue);
}

type Days = Pick<EventDate, 'earliest' | 'latest'>;

/** Whether all of a date lies in one month. */
export function isInOneMonth({ earliest, latest }: Days): boolean {
  return earliest.slice(0, 7) === latest.slice(0, 7);
}

/** Whether all of a date lies in one year. */
function isInOneYear({ earliest, latest }: Days): boolean {
  return earliest.slice(0, 4) === latest.slice(0, 4);
}

/** A weekend, a third of a month, of a year, of a decade, or whatever lies between two days. */
function stretch(days: Days, catalogue: Catalogue): string {
  const { dates } = catalogue;
  const { earliest, latest } = days;
  if (daysBetween(earliest, latest) <= LONGEST_WEEKEND) return spanOf(days, longDay, catalogue);
  if (isInOneMonth(days))
    return dayOf(latest) - dayOf(earliest) >= 14
      ? month(earliest, catalogue)
      : dates.part(thirdOf(dayOf(earliest) - 1, 31), month(earliest, catalogue));
  const months = 12 * (yearIn(latest) - yearIn(earliest)) + monthOf(latest) - monthOf(earliest) + 1;
  if (isInOneYear(days) && months <= 4)
    return dates.part(thirdOf(monthOf(earliest) - 1, 12), year(earliest, catalogue));
  if (months <= 12) return spanOf(days, month, catalogue);
  const inOneDecade = decade(earliest, catalogue) === decade(latest, catalogue);
  const isPart = months >= LEAST_OF_DECADE && months <= THIRD_OF_DECADE && inOneDecade;
  return isPart
    ? dates.part(thirdOf(yearIn(earliest) % 10, 10), decade(earliest, catalogue))
    : spanOf(days, year, catalogue);
}

/** Days from the first to the last: a long weekend has four. */
const LONGEST_WEEKEND = 3;
/** In months: less is a stretch of years, more is no part of a decade. */
const LEAST_OF_DECADE = 36;
const THIRD_OF_DECADE = 40;

function thirdOf(offset: number, length: number): DatePartWord {
  if (offset < length / 4) return 'early';
  return offset < (length * 7) / 12 ? 'mid' : 'late';
}

function year(iso: string, { dates }: Catalogue): string {
  return dates.year(yearOf(iso));
}

function week(iso: string, catalogue: Catalogue): string {
  return catalogue.dates.weekOf(longDay(mondayOf(iso), catalogue));
}

/** A winter is that of the year in which it begins. */
function season(iso: string, { dates }: Catalogue): string {
  const begun = addMonths(iso, -(monthOf(iso) % 3));
  return dates.season(SEASONS[Math.floor(monthOf(begun) / 3) - 1] ?? 'WI', yearOf(begun));
}

/** From March, June, September and December on. */
const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

function quarter(iso: string, { dates }: Catalogue): string {
  return dates.quarter(Math.ceil(monthOf(iso) / 3), yearOf(iso));
}

function half(iso: string, { dates }: Catalogue): string {
  return dates.half(monthOf(iso) < 7 ? 1 : 2, yearOf(iso));
}

function decade(iso: string, { dates }: Catalogue): string {
  return dates.decade(firstYear(iso, 10));
}

function century(iso: string, { dates }: Catalogue): string {
  return dates.century(firstYear(iso, 100));
}

/** The first year of so many in which a day lies; there is no year 0. */
function firstYear(iso: string, years: number): string {
  return String(Math.max(1, yearIn(iso) - (yearIn(iso) % years)));
}
