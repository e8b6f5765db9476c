import type { TimelineEvent } from '../timeline/event.ts';

/**
 * An event's date as exactly as the text gives it, never more: "18 October 2023", "March 2023", "early 2022",
 * "spring 2022", "2013", "1990s", "third quarter of 2008", "week of 16 October 2023".
 */
export function eventDate({ earliest, latest, precision, value }: TimelineEvent): string {
  const year = earliest.slice(0, 4).replace(/^0+(?=\d)/, '');
  switch (precision) {
    case 'day':
      return earliest === latest ? day(earliest) : `${day(earliest)} – ${day(latest)}`;
    case 'week':
      return `week of ${day(earliest)}`;
    case 'month':
      return earliest.slice(0, 7) === latest.slice(0, 7)
        ? month(earliest)
        : `${month(earliest)} – ${month(latest)}`;
    case 'season':
      return `${SEASONS[/-(SP|SU|FA|WI)/.exec(value)?.[1] ?? ''] ?? month(earliest)} ${year}`;
    case 'quarter':
      return `${ORDINALS[Math.floor((monthOf(earliest) - 1) / 3)]} quarter of ${year}`;
    case 'half':
      return `${monthOf(earliest) < 7 ? 'first' : 'second'} half of ${year}`;
    case 'year':
      return earliest.slice(0, 4) === latest.slice(0, 4) ? year : `${year} – ${latest.slice(0, 4)}`;
    case 'decade':
      return `${year}s`;
    case 'century':
      return `${year.slice(0, -2)}00s`;
    case 'stretch':
      return stretch(earliest, latest, year);
  }
}

/** Part of a month, of a year, of a decade, or whatever lies between two days. */
function stretch(earliest: string, latest: string, year: string): string {
  if (earliest.slice(0, 7) === latest.slice(0, 7)) {
    if (earliest === latest) return day(earliest);
    const first = Number(earliest.slice(8));
    return Number(latest.slice(8)) - first > 12
      ? month(earliest)
      : `${thirdOf(first - 1, 31)} ${month(earliest)}`;
  }
  if (earliest.slice(0, 4) === latest.slice(0, 4)) {
    const length = monthOf(latest) - monthOf(earliest) + 1;
    return length <= 4
      ? `${thirdOf(monthOf(earliest) - 1, 12)} ${year}`
      : `${month(earliest)} – ${month(latest)}`;
  }
  const sameDecade = earliest.slice(0, 3) === latest.slice(0, 3);
  if (sameDecade && Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4)) <= 4) {
    return `${thirdOf(Number(earliest.slice(3, 4)), 10)} ${earliest.slice(0, 3)}0s`;
  }
  return `${earliest.slice(0, 4)} – ${latest.slice(0, 4)}`;
}

function thirdOf(offset: number, length: number): string {
  if (offset < length / 4) return 'early';
  return offset < (length * 7) / 12 ? 'mid' : 'late';
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function day(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

function month(iso: string): string {
  return MONTH.format(new Date(`${iso}T00:00:00Z`));
}

function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}
