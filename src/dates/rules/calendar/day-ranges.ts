import { DAY_NUMBER, MONTH_PATTERN, monthNumber } from '../../values/calendar-names.ts';
import { SUFFIX } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { onDay } from './on-day.ts';

const RANGE = /\d(?:st|nd|rd|th)? ?(?:-|,|to|and|or|through|until) ?\d/;
const NOT_COUNTED = String.raw`(?![\w%]|[.,:]\d| (?:percent|per cent|million|people|points|years?|days?))`;

/** The second day of "Oct. 18-20", "October 18 to 20", which takes its month from the first. */
const rangeEnd: DateRule = {
  name: 'day-range-end',
  examples: [
    { text: 'It ran from March 3-[5].', value: '2023-03-05' },
    { text: 'from October 18 to [20]', value: '2023-10-20' },
    { text: 'on June 5 and [6, 2012]', value: '2012-06-06' },
  ],
  counterExamples: [
    { text: 'On March 3-5 people came.', readBy: 'month-day' },
    { text: 'On March 5 to 3', readBy: 'month-day' },
  ],
  onlyIf: RANGE,
  pattern: new RegExp(
    String.raw`\b(?<month>${MONTH_PATTERN})\b\.? (?<first>${DAY_NUMBER})${SUFFIX}?` +
      '(?: ?- ?| to | and | through | or |, )' +
      String.raw`(?<day>${DAY_NUMBER})${SUFFIX}?(?<year>, [12]\d{3}\b)?${NOT_COUNTED}`,
    'g',
  ),
  read(g, match) {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (month === 0 || day <= Number(g['first'])) return undefined;
    const from = match[0].lastIndexOf(g['day'] ?? '', match[0].length - (g['year']?.length ?? 0) - 1);
    return { type: 'DATE', from, resolve: onDay(month, day, g['year']?.slice(2)) };
  },
};

/** The first day of "15 and 16 March", "15-16 March 2024", which takes month and year from the second. */
const rangeStart: DateRule = {
  name: 'day-range-start',
  examples: [
    { text: 'between [15] and 16 March 2012', value: '2012-03-15' },
    { text: 'It ran from [3rd] to 5th of March.', value: '2023-03-03' },
  ],
  counterExamples: [{ text: 'He paid $15 to 16 March hares.', readBy: 'day-month' }],
  onlyIf: RANGE,
  pattern: new RegExp(
    String.raw`(?<![\d.,:$£/-])\b(?<day>${DAY_NUMBER})${SUFFIX}?` +
      `(?= ?(?:-|to|and|through|or|until) ?${DAY_NUMBER}${SUFFIX}?(?: of)? ` +
      String.raw`(?<month>${MONTH_PATTERN})\b\.?(?:,? (?<year>[12]\d{3}))?)`,
    'g',
  ),
  read(g) {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    return month === 0 ? undefined : { type: 'DATE', resolve: onDay(month, day, g['year']) };
  },
};

/** Rules about two days that share a month. */
export const dayRangeRules: readonly DateRule[] = [rangeEnd, rangeStart];
