import { monthOf } from '../dates/values/days.ts';
import type { EventDate } from '../timeline/event.ts';

/**
 * A date in the Extended Date/Time Format (ISO 8601-2, loc.gov/standards/datetime): `2023-10-18`, `2023-03`, `2022`, `199X`
 * for the 1990s, `19XX` for the century, `2022-21` for spring, `2008-35` for the third quarter, `2009-40` for the first
 * half. What it has no sign for ("early 2022", a week) is the interval of its days, `2022-01-01/2022-04-30`.
 */
export function edtf({ earliest, latest, precision, value }: EventDate): string {
  const year = earliest.slice(0, 4);
  const interval = `${earliest}/${latest}`;
  const month = monthOf(earliest);
  switch (precision) {
    case 'day':
      return earliest === latest ? earliest : interval;
    case 'month':
      return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : interval;
    case 'year':
      return year === latest.slice(0, 4) ? year : `${year}/${latest.slice(0, 4)}`;
    case 'decade':
      return earliest.slice(0, 3) === latest.slice(0, 3) ? `${year.slice(0, 3)}X` : interval;
    case 'century':
      return `${year.slice(0, 2)}XX`;
    case 'season': {
      const season = ['SP', 'SU', 'FA', 'WI'].indexOf(value.slice(5, 7));
      return season < 0 ? interval : `${value.slice(0, 4)}-${21 + season}`;
    }
    case 'quarter':
      return `${year}-${33 + Math.floor((month - 1) / 3)}`;
    case 'half':
      return `${year}-${month < 7 ? 40 : 41}`;
    case 'week':
    case 'stretch':
      return interval;
  }
}
