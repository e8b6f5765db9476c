import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { monthNear } from '../../resolve/resolve-near.ts';
import { MONTH_PATTERN, monthNumber, WEEKDAY_NAME, weekdayNumber } from '../../values/calendar-names.ts';
import { addDays, isoMonth, isoWeek, lastDayOfMonth, weekday } from '../../values/days.ts';
import { ordinalOf } from '../../values/numbers.ts';
import type { DateRule, Groups } from '../rule.ts';
import { isOtherWord } from './reads-as-month.ts';

const WHICH = '(?<which>first|second|third|fourth|fifth|last|final)';
const WHAT = `(?<what>${WEEKDAY_NAME}|week(?:end)?|day(?= of))`;
const NAMED_MONTH = String.raw`(?<month>${MONTH_PATTERN})\b\.?(?:,? (?<year>[12]\d{3}))?`;

/** A day or a week counted inside a month. The second week is the one with most of the 8th to the 14th; the second weekend that of the 8th's week. */
const nthOfMonth: DateRule = {
  name: 'nth-of-month',
  examples: [
    { text: '[the first Friday of July 2016]', value: '2016-07-01' },
    { text: 'It fell on [the last Sunday of March].', value: '2023-03-26' },
    { text: 'It fell on [the last day of February 2012].', value: '2012-02-29' },
    { text: 'in [the last week of March 2012]', value: '2012-W13' },
    { text: 'in [the second week of December 2019]', value: '2019-W50' },
    { text: 'It will be on [the second Monday of next month].', value: '2023-11-13' },
    { text: 'on [the third weekend of this month]', value: '2023-W41-WE' },
  ],
  counterExamples: [
    { text: 'the fifth Monday of Movember', readBy: 'weekday' },
    { text: 'On the second Sunday may be late.', readBy: 'weekday' },
  ],
  signs: { words: 'first second third fourth fifth last final', before: 1 },
  pattern: new RegExp(
    String.raw`\b(?:the )?${WHICH} ${WHAT}(?: of| in)? (?:${NAMED_MONTH}|(?<rel>this|next|last|the|previous) month)\b`,
    'g',
  ),
  read(g, match) {
    if (g['month'] && monthNumber(g['month']) === 0) return undefined;
    if (!/ (?:of|in) /.test(match[0]) && isOtherWord(g['month'] ?? '', '', '')) return undefined;
    // "the first day of the month" is any month's.
    if (g['what'] === 'day' && g['rel'] === 'the') return undefined;
    return {
      type: 'DATE',
      resolve(context, span) {
        const month = monthOf(context, span, g);
        // Without a publication date the month's year is not known (XXXX-05), and its weekdays neither.
        if (!month || !/^\d{4}/.test(month.value)) return undefined;
        const value = dayIn(month.value, g['which'] ?? '', g['what'] ?? '');
        return g['month'] ? stated(value, month.anchor) : relative(value, month.anchor);
      },
    };
  },
};

function monthOf(context: Context, span: Span, g: Groups): Resolved | undefined {
  const month = monthNumber(g['month'] ?? '');
  if (g['year']) return stated(isoMonth(Number(g['year']), month));
  if (g['month']) return monthNear(context, span, month);
  const { published } = context;
  const offset = g['rel'] === 'next' ? 1 : g['rel'] === 'last' || g['rel'] === 'previous' ? -1 : 0;
  return published === undefined
    ? undefined
    : relative(isoMonth(Number(published.slice(0, 4)), Number(published.slice(5, 7)) + offset), published);
}

function dayIn(month: string, which: string, what: string): string | undefined {
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const count = ordinalOf(which);
  if (what === 'day') return count ? addDays(`${month}-01`, count - 1) : last;
  const day = weekdayNumber(what);
  if (day < 0) {
    if (what === 'weekend') return `${isoWeek(count ? addDays(`${month}-01`, 7 * (count - 1)) : last)}-WE`;
    // The week that has most of its days: the 8th to the 14th lie round the 11th.
    return isoWeek(count ? addDays(`${month}-04`, 7 * (count - 1)) : last);
  }
  const first = addDays(`${month}-01`, (day - weekday(`${month}-01`) + 7) % 7);
  const found = count ? addDays(first, 7 * (count - 1)) : addDays(last, -((weekday(last) - day + 7) % 7));
  return found.startsWith(month) ? found : undefined;
}

/** Rules about the nth day or week of a month. */
export const nthRules: readonly DateRule[] = [nthOfMonth];
