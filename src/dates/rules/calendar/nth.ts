import { monthNear } from '../../resolve/resolve-near.ts';
import { MONTH_PATTERN, monthNumber, weekdayNumber } from '../../values/calendar-names.ts';
import { addDays, isoMonth, isoWeek, lastDayOfMonth, weekday } from '../../values/days.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { type Rule, rule, where } from '../rule.ts';

/**
 * "the first Friday of July", "the last week of March 2012", "the second Monday of next month", "the third week of this month": a day
 * or a week counted inside a month. A week is that of the month's first, eighth, fifteenth ... day.
 */
const nth = rule(
  new RegExp(
    `\\b(?:the )?(?<which>first|second|third|fourth|fifth|last|final) (?<what>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week(?:end)?)(?: of| in)? (?:(?<month>${MONTH_PATTERN})\\b\\.?(?:,? (?<year>[12]\\d{3}))?|(?<rel>this|next|last|the|previous) month)\\b`,
    'g',
  ),
  (g) =>
    g['month'] && monthNumber(g['month']) === 0
      ? undefined
      : {
          type: 'DATE',
          resolve(setting, span) {
            const month = g['year']
              ? isoMonth(Number(g['year']), monthNumber(g['month'] ?? ''))
              : g['month']
                ? monthNear(setting, span, monthNumber(g['month']))
                : near(setting.published, g['rel']);
            // Without a publication date the month's year is not known (XXXX-05), and its weekdays neither.
            if (!month || !/^\d{4}/.test(month)) return undefined;
            const value = dayIn(month, g['which'] ?? '', g['what'] ?? '');
            return value && { value, basis: g['month'] ? 'stated' : 'relative' };
          },
        },
);

function near(published: string | undefined, rel: string | undefined): string | undefined {
  const offset = rel === 'next' ? 1 : rel === 'last' || rel === 'previous' ? -1 : 0;
  return published && isoMonth(Number(published.slice(0, 4)), Number(published.slice(5, 7)) + offset);
}

function dayIn(month: string, which: string, what: string): string | undefined {
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const count = ordinalOf(which);
  const day = weekdayNumber(what);
  if (day < 0) {
    const week = isoWeek(count ? addDays(`${month}-01`, 7 * (count - 1)) : last);
    return what === 'weekend' ? `${week}-WE` : week;
  }
  const first = addDays(`${month}-01`, (day - weekday(`${month}-01`) + 7) % 7);
  const found = count ? addDays(first, 7 * (count - 1)) : addDays(last, -((weekday(last) - day + 7) % 7));
  return found.startsWith(month) ? found : undefined;
}

/** Rules about the nth day or week of a month. */
export const nthRules: readonly Rule[] = [where(/(?:st|nd|rd|th|nal) (?:week|[A-Z][a-z]+day)/, nth)];
