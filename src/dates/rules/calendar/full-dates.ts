import { relative, stated } from '../../resolve/context.ts';
import { DAY_NUMBER, MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN } from '../../values/calendar-names.ts';
import { isoDay } from '../../values/days.ts';
import { FULL_DATE, isoOfFullDate } from '../../values/find-full-dates.ts';
import { ordinalOf, SPELT_DAY } from '../../values/numbers.ts';
import { SUFFIX } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { isDayOfMonth, onDay } from './on-day.ts';
import { isOtherWord, isSomebodys } from './reads-as-month.ts';

/** Day, month and year in one of the ways that `fullDates` takes, with the weekday before it. */
const fullDate: DateRule = {
  name: 'full-date',
  examples: [
    { text: 'in Beijing on [Oct. 18, 2023].', value: '2023-10-18' },
    { text: 'On [Monday, October 9, 2023], it began.', value: '2023-10-09' },
    { text: 'on april 22, [5 december 1391]', value: '1391-12-05' },
    { text: 'between 15 and [16 March 2012]', value: '2012-03-16' },
    { text: 'It ran from 15-[16 March 2012].', value: '2012-03-16' },
    { text: 'signed [2021-03-12] in Brno', value: '2021-03-12' },
    { text: 'It opened on the [3rd of May, 2011].', value: '2011-05-03' },
    { text: 'Dated this [13th day of January 2025].', value: '2025-01-13' },
  ],
  counterExamples: [
    { text: 'on 31 February 2023', readBy: 'month-of-year' },
    { text: 'in October 2023', readBy: 'month-of-year' },
    { text: 'on 1.18 October 2023', readBy: 'month-of-year' },
  ],
  signs: { words: '#', before: 1 },
  pattern: FULL_DATE,
  read(g, match, text) {
    const iso = isoOfFullDate(g);
    if (!iso) return undefined;
    const weekday = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, match.index - 20), match.index));
    return { type: 'DATE', from: -(weekday?.[0].length ?? 0), resolve: () => stated(iso) };
  },
};
const WEEKDAY_BEFORE = new RegExp(String.raw`\b${WEEKDAY_PATTERN}\b\.?,? (?:the )?$`);

const SPELT_DAY_SIGNS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth',
].join(' ');
const DAY_OF_MONTH = `(?<day>${SPELT_DAY}) of (?<month>${MONTH_PATTERN})`;
const MONTH_THEN_DAY = `(?<m2>${MONTH_PATTERN}) (?:the )?(?<d2>${SPELT_DAY})`;
const NOT_COUNTED = '(?! (?:quarter|half|time|round|anniversary|birthday|year))';

/** The day in words, with a year or none. */
const speltDay: DateRule = {
  name: 'spelt-day',
  examples: [
    { text: 'born on [the twenty-second of June 2017]', value: '2017-06-22' },
    { text: 'It began on [the first of May].', value: '2023-05-01' },
    { text: 'on [September the tenth]', value: '2023-09-10' },
    { text: 'held [May twenty-first, 2016]', value: '2016-05-21' },
  ],
  counterExamples: [
    { text: 'the thirtieth of February', readBy: 'month' },
    'It was April first birthday.',
    'It may first need repairs, Mrs May first said.',
  ],
  signs: { words: SPELT_DAY_SIGNS, before: 4 },
  pattern: new RegExp(
    String.raw`\b(?:the )?(?:${DAY_OF_MONTH}|${MONTH_THEN_DAY})\b(?:,? (?<year>[12]\d{3})\b)?${NOT_COUNTED}`,
    'g',
  ),
  read(g, match, text) {
    const [first = '', before] = [g['m2'], text.slice(Math.max(0, match.index - 24), match.index)];
    if (isOtherWord(first, match[0], before) || isSomebodys(first, before)) return undefined;
    const month = monthNumber(g['month'] ?? first);
    const day = ordinalOf(g['day'] ?? g['d2'] ?? '') ?? 0;
    return isDayOfMonth(month, day) ? { type: 'DATE', resolve: onDay(month, day, g['year']) } : undefined;
  },
};

const DAY_MONTH = `(?<day>${DAY_NUMBER})${SUFFIX}? (?<month>${MONTH_PATTERN})`;
const MONTH_DAY = String.raw`(?<m2>${MONTH_PATTERN})\b\.? (?<d2>${DAY_NUMBER})${SUFFIX}?`;

/** Day and month of a year that is pointed at. */
const dayOfThatYear: DateRule = {
  name: 'day-of-that-year',
  examples: [
    { text: 'It closed on [May 3 last year].', value: '2022-05-03' },
    { text: 'He came in 1998 and left on [11 August of that year].', value: '1998-08-11' },
    { text: 'due on [June 5, next year]', value: '2024-06-05' },
  ],
  counterExamples: [
    { text: 'on May 3 in last place', readBy: 'month-day' },
    { text: 'Of 20 ships 12 may this year be sold.', readBy: 'deictic-unit' },
  ],
  signs: { words: 'year', before: 5 },
  pattern: new RegExp(
    String.raw`\b(?:${DAY_MONTH}|${MONTH_DAY}),?(?: of| in)? (?<which>that|the same|this|last|next) year\b`,
    'g',
  ),
  read(g, match, text) {
    const [name, day] = [g['month'] ?? g['m2'] ?? '', Number(g['day'] ?? g['d2'])];
    const month = monthNumber(name);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (!isDayOfMonth(month, day) || isOtherWord(name, match[0], before)) return undefined;
    const which = g['which'] ?? '';
    return {
      type: 'DATE',
      resolve(context, span) {
        const from = /that|same/.test(which) ? context.anchor(span, /^\d{4}/) : context.published;
        const offset = which === 'last' ? -1 : which === 'next' ? 1 : 0;
        return from === undefined
          ? undefined
          : relative(isoDay(Number(from.slice(0, 4)) + offset, month, day), from);
      },
    };
  },
};

/** Rules about days with their month and their year. */
export const fullDateRules: readonly DateRule[] = [fullDate, speltDay, dayOfThatYear];
