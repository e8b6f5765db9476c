import { stated } from '../../resolve/context.ts';
import {
  DAY_NUMBER,
  MONTH_PATTERN,
  monthNumber,
  WEEKDAY_NAME,
  weekdayNumber,
} from '../../values/calendar-names.ts';
import { numberOf } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import { partOfDay, SEASONS } from '../../values/timex-codes.ts';
import { durationValue, UNIT, unitOf } from '../../values/unit.ts';
import { isOtherWord } from '../calendar/reads-as-month.ts';
import type { DateRule } from '../rule.ts';
import { WEEKDAY_SIGNS } from '../signs.ts';

/** By their first five letters. */
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekl: 'P1W',
  month: 'P1M',
  quart: 'P3M',
  fortn: 'P2W',
  annua: 'P1Y',
  yearl: 'P1Y',
  night: 'P1D',
  hourl: 'PT1H',
  'half-': 'P6M',
};
/** First words of a sentence or a listing, not of a name: "The annual dinner", "Open daily". */
const OPENED =
  '(?:The|An?|Its|Their|His|Her|This|Our|Each|Some|Open|Closed|Runs|Held|Served|Updated|Published)';
const WORD =
  '(?<word>half-yearly|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|nightly|hourly|fortnightly)';
const ADVERB_SIGNS = 'daily weekly monthly quarterly annual annually yearly nightly hourly fortnightly'
  .split(' ')
  .map((word) => `${word} semi${word} bi${word}`)
  .join(' ');
const FIRST = '(?<first>Daily|Nightly|Hourly|Weekly|Fortnightly|Monthly|Quarterly|Annual|Yearly)';
const AT_HEAD = String.raw`(?<=^|[.\n] ?)${FIRST}\b(?= [a-z])`;

/** "daily", "weekly", "monthly", "quarterly", "annual", "yearly", "nightly", "hourly"; not "Daily" of a name. */
const recurringAdverb: DateRule = {
  name: 'recurring-adverb',
  examples: [
    { text: 'its [quarterly] dividend', value: 'P3M', type: 'SET' },
    { text: 'an [annual] fair', value: 'P1Y', type: 'SET' },
    { text: '[Daily] flights start on Sunday.', value: 'P1D', type: 'SET' },
    { text: '[Nightly] lows are below zero.', value: 'P1D', type: 'SET' },
    { text: 'its [annual] net profit', value: 'P1Y', type: 'SET' },
    { text: 'at its [annual] meeting', value: 'P1Y', type: 'SET' },
    { text: 'Open [daily] but for Mondays.', value: 'P1D', type: 'SET' },
    { text: 'Bins are emptied [fortnightly].', value: 'P2W', type: 'SET' },
    { text: 'It grew. The [annual] dinner is on.', value: 'P1Y', type: 'SET' },
    { text: 'its [half-yearly] figures', value: 'P6M', type: 'SET' },
  ],
  counterExamples: ['the Sunday Times and the Daily Mail', 'a daily-like thing'],
  signs: { words: ADVERB_SIGNS, before: 2 },
  pattern: new RegExp(
    String.raw`(?<!(?!${OPENED} )\b[A-Z]\w* |-)\b(?:twice[- ]|semi-?|bi-?)?${WORD}\b(?!-)|${AT_HEAD}`,
    'g',
  ),
  read: (g) => ({
    type: 'SET',
    resolve: () => stated(ADVERBS[(g['word'] ?? g['first'] ?? '').toLowerCase().slice(0, 5)]),
  }),
};

const EVERY_WHAT = oneOf(
  `(?<unit>${UNIT})`,
  `(?<weekday>${WEEKDAY_NAME})`,
  '(?<part>morning|afternoon|evening)',
  '(?<season>spring|summer|autumn|fall|winter)',
  String.raw`(?<month>${MONTH_PATTERN})(?: (?<day>${DAY_NUMBER})(?:st|nd|rd|th)?(?![\d%]))?`,
);
const PARTS: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV' };

/** "every day", "each year", "every two weeks", "every other month", "every Monday", "every morning", "each summer". */
const every: DateRule = {
  name: 'every',
  examples: [
    { text: 'It opens [every day].', value: 'P1D', type: 'SET' },
    { text: 'It meets [every other week].', value: 'P2W', type: 'SET' },
    { text: 'It meets [every three months].', value: 'P3M', type: 'SET' },
    { text: 'It opens [every Monday].', value: 'XXXX-WXX-1', type: 'SET' },
    { text: 'It opens [every morning].', value: 'XXXX-XX-XXTMO', type: 'SET' },
    { text: 'It rains [each autumn].', value: 'XXXX-FA', type: 'SET' },
    { text: 'It is held [every August].', value: 'XXXX-08', type: 'SET' },
    { text: 'They are handed over [every December 10].', value: 'XXXX-12-10', type: 'SET' },
    { text: 'It pays [every quarter].', value: 'P3M', type: 'SET' },
  ],
  counterExamples: ['every man', 'each of them', 'Each may bring a friend.'],
  signs: { words: 'every each' },
  pattern: new RegExp(String.raw`\b(?:every|each)(?: single)? (?:(?<count>[\w-]+) )?${EVERY_WHAT}\b`, 'gi'),
  read(g) {
    if (isOtherWord(g['month'] ?? '', '', '')) return undefined;
    const value = () => {
      if (g['weekday']) return weekdayValue(g['weekday']);
      if (g['part']) return `XXXX-XX-XX${PARTS[g['part'].toLowerCase()]}`;
      if (g['season']) return `XXXX-${SEASONS[g['season'].toLowerCase()]}`;
      if (g['month'])
        return `XXXX-${pad(monthNumber(g['month']))}${g['day'] ? `-${pad(Number(g['day']))}` : ''}`;
      const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
      if (!unit || !factor) return undefined;
      const count = !g['count'] ? 1 : /other/i.test(g['count']) ? 2 : numberOf(g['count']);
      return unit === 'quarter'
        ? durationValue(3 * (count ?? 1), 'month', 1)
        : durationValue(count, unit, factor);
    };
    const recurring = value();
    return recurring === undefined ? undefined : { type: 'SET', resolve: () => stated(recurring) };
  },
};

/** "Mondays", "on Sundays", "Friday nights", "weekends". */
const weekdaysAgain: DateRule = {
  name: 'weekdays-again',
  examples: [
    { text: 'open [Friday nights]', value: 'XXXX-WXX-5TNI', type: 'SET' },
    { text: 'It opens on [Mondays].', value: 'XXXX-WXX-1', type: 'SET' },
    { text: 'It closes [on weekends].', value: 'XXXX-WXX-WE', type: 'SET' },
  ],
  counterExamples: [{ text: 'On Monday night it rained.', readBy: 'weekday' }],
  signs: {
    words: `${WEEKDAY_SIGNS} mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends`,
    before: 1,
  },
  pattern: new RegExp(
    String.raw`\b(?<name>${WEEKDAY_NAME})(?<part> (?:morning|afternoon|evening|night))?s\b|\b(?:[Oo]n )?(?<end>weekends)\b`,
    'g',
  ),
  read: (g) => ({
    type: 'SET',
    resolve: () => stated(g['end'] ? 'XXXX-WXX-WE' : weekdayValue(g['name'] ?? '') + partOfDay(g['part'])),
  }),
};

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function weekdayValue(name: string): string {
  return `XXXX-WXX-${weekdayNumber(name) + 1}`;
}

/** Rules about times that come again. */
export const recurringTimeRules: readonly DateRule[] = [recurringAdverb, every, weekdaysAgain];
