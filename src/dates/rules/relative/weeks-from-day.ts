import { relative } from '../../resolve/context.ts';
import { WEEKDAY_NAME, weekdayNumber } from '../../values/calendar-names.ts';
import { addDays } from '../../values/days.ts';
import { numberOf } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import { weekdayAfter, weekdayBefore } from '../../values/weekday-beside.ts';
import type { DateRule } from '../rule.ts';

const WEEKS = '(?<count>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our) (?<unit>week|fortnight)s?';
const DAY = `(?<day>today|tomorrow|yesterday|${WEEKDAY_NAME})`;
const AHEAD = oneOf(
  '(?=today|tomorrow)',
  '(?:from|after|on) (?=today|tomorrow|[MTWFS])',
  '(?:from )?(?:next|this) (?=[MTWFS])',
);
const BACK = '(?<back>ago (?:on |last )?|last (?=[MTWFS]))';
const WEEKDAY_WEEK = `(?<name>${WEEKDAY_NAME}) (?<unit2>week|fortnight)`;

/** "a week today", "a week on Monday", "two weeks from Friday", "a week ago yesterday", "a week last Sunday", "Monday week". */
const weeksFromDay: DateRule = {
  name: 'weeks-from-day',
  examples: [
    { text: 'The fair opens [a week today].', value: '2023-10-25' },
    { text: 'They vote [a week on Monday].', value: '2023-10-30' },
    { text: 'The hearing resumes [two weeks from Friday].', value: '2023-11-03' },
    { text: 'Her cast comes off [a week from tomorrow].', value: '2023-10-26' },
    { text: 'The kiln cracked [a week ago yesterday].', value: '2023-10-10' },
    { text: 'It snowed [a week last Sunday].', value: '2023-10-08' },
    { text: 'We leave for Crete [a fortnight on Saturday].', value: '2023-11-04' },
    { text: 'Bids close on [Tuesday week].', value: '2023-10-31' },
    { text: 'Bids close on [Tuesday fortnight].', value: '2023-11-07' },
  ],
  counterExamples: [
    { text: 'He left a week ago.', readBy: 'counted-shift' },
    { text: 'It rained for a week after Monday.', readBy: 'weekday' },
    { text: 'on Monday week 3 begins', readBy: 'weekday' },
  ],
  signs: { words: 'week weeks fortnight fortnights', before: 1 },
  pattern: new RegExp(
    String.raw`\b(?:(?<!\bfor )${WEEKS} (?:${BACK}|${AHEAD})${DAY}|${WEEKDAY_WEEK})\b(?![-'\w]| \d)`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve({ published }) {
      if (!published) return undefined;
      const name = g['day'] ?? g['name'] ?? '';
      const weeks =
        (numberOf(g['count'] ?? 'one') ?? 1) * ((g['unit'] ?? g['unit2']) === 'fortnight' ? 2 : 1);
      const isBack = g['back'] !== undefined;
      return relative(addDays(dayFrom(published, name, isBack), 7 * (isBack ? -weeks : weeks)), published);
    },
  }),
};

/** The day from which the weeks are counted. */
function dayFrom(published: string, name: string, isBack: boolean): string {
  if (name === 'today') return published;
  if (name === 'tomorrow') return addDays(published, 1);
  if (name === 'yesterday') return addDays(published, -1);
  return (isBack ? weekdayBefore : weekdayAfter)(published, weekdayNumber(name));
}

/** Rules about weeks that are counted from a day. */
export const weeksFromDayRules: readonly DateRule[] = [weeksFromDay];
