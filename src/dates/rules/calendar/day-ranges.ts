import { DAY_NUMBER, MONTH_PATTERN, monthNumber } from '../../values/calendar-names.ts';
import { SUFFIX } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { DAYS_BETWEEN, JOIN, onDay, yearOfRange } from './on-day.ts';
import { isOtherWord } from './reads-as-month.ts';

const DAY = `${DAY_NUMBER}${SUFFIX}?`;
const MONTH_AND_DAYS = String.raw`\b(?<month>${MONTH_PATTERN})\b\.? (?:${DAY}${DAYS_BETWEEN}){0,3}`;
const NOT_COUNTED = String.raw`(?![\w%]|[.,:]\d| (?:percent|per cent|million|people|points|years?|days?))`;

/** The later days of "Oct. 18-20", "October 18 to 20", "May 4, 5 and 7", which take their month from the first. */
const rangeEnd: DateRule = {
  name: 'day-range-end',
  examples: [
    { text: 'It ran from March 3-[5].', value: '2023-03-05' },
    { text: 'from October 18 to [20]', value: '2023-10-20' },
    { text: 'on June 5 and [6, 2012]', value: '2012-06-06' },
    { text: 'on May 4, [5] and 7, 2012', value: '2012-05-05' },
    { text: 'on May 4, 5, and [7, 2012]', value: '2012-05-07' },
  ],
  counterExamples: [
    { text: 'On March 3-5 people came.', readBy: 'month-day' },
    { text: 'On March 5 to 3', readBy: 'month-day' },
    'They march 5 to 10 miles.',
  ],
  signs: { words: '#' },
  pattern: new RegExp(
    `(?=\\d)(?<=${MONTH_AND_DAYS}(?<before>${DAY_NUMBER})${SUFFIX}?${DAYS_BETWEEN})` +
      String.raw`(?<day>${DAY_NUMBER})${SUFFIX}?(?<year>, [12]\d{3}\b)?${NOT_COUNTED}`,
    'g',
  ),
  read(g, match, text) {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (month === 0 || day <= Number(g['before']) || isOtherWord(g['month'] ?? '', match[0], ''))
      return undefined;
    const end = match.index + match[0].length;
    const year = g['year']?.slice(2) ?? yearOfRange(text.slice(end, end + 60), month, day);
    return { type: 'DATE', resolve: onDay(month, day, year) };
  },
};

/** The earlier days of "15 and 16 March", "the 4th, 5th and 7th of May 2024", which take month and year from the last. */
const rangeStart: DateRule = {
  name: 'day-range-start',
  examples: [
    { text: 'between [15] and 16 March 2012', value: '2012-03-15' },
    { text: 'It ran from [3rd] to 5th of March.', value: '2023-03-03' },
    { text: 'It met on [the 4th] and the 5th of May 2012.', value: '2012-05-04' },
    { text: 'They met on [4], 5 and 7 May 2012.', value: '2012-05-04' },
    { text: 'They met on the 4th, [5th] or 7th of May 2012.', value: '2012-05-05' },
  ],
  counterExamples: [
    { text: 'He paid $15 to 16 March hares.', readBy: 'day-month' },
    'Between 10 and 12 may have been hurt.',
  ],
  signs: { words: '#', before: 1 },
  pattern: new RegExp(
    String.raw`(?<![\d.,:$£/-])\b(?:the )?(?<day>${DAY_NUMBER})${SUFFIX}?` +
      `(?=(?:, (?:the )?${DAY}){0,3}${JOIN}(?:the )?(?<last>${DAY}(?: of)?) ` +
      String.raw`(?<month>${MONTH_PATTERN})\b\.?(?:,? (?<year>[12]\d{3}))?)`,
    'g',
  ),
  read(g, match, text) {
    const [name, day] = [g['month'] ?? '', Number(g['day'])];
    const month = monthNumber(name);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (month === 0 || isOtherWord(name, `${g['last']} ${name}`, before)) return undefined;
    return { type: 'DATE', resolve: onDay(month, day, g['year']) };
  },
};

/** Rules about days that share a month. */
export const dayRangeRules: readonly DateRule[] = [rangeEnd, rangeStart];
