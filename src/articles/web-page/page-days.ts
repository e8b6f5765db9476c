import type { PageDays } from './day-features.ts';
import { dayStyle } from './day-style.ts';
import type { ReadPage } from './page-head.ts';
import { shownDates } from './shown-dates.ts';
import { pathOf, statedDays } from './stated-days.ts';

/** All that a page says of days, to machines and to readers. */
export function pageDays(page: ReadPage): PageDays {
  const { document, meta, url, title } = page;
  const style = dayStyle(document, meta, url);
  return {
    stated: statedDays(page, style),
    shown: shownDates(document, title, style),
    addressMonth: monthIn(pathOf(url)),
    pictureMonth: monthIn(meta.first('og:image') ?? ''),
  };
}

/** "/2019/11/", as an ISO month. */
function monthIn(address: string): string | undefined {
  const [, year, month] = /[/-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?!\d)/.exec(address) ?? [];
  return year && month && `${year}-${month.padStart(2, '0')}`;
}
