import type { Span } from '../../../language/span.ts';
import { type Context, relative } from '../../resolve/context.ts';
import { pointsAhead } from '../../resolve/points-ahead.ts';
import { DAY_NUMBER, WEEKDAY_PATTERN, weekdayNumber } from '../../values/calendar-names.ts';
import { isoDay, isoMonth, weekday } from '../../values/days.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { oneOf, SUFFIX } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { WEEKDAY_SIGNS } from '../signs.ts';

const PREPOSITION = oneOf(
  'on',
  'to',
  'until',
  'till',
  'by',
  'from',
  'since',
  'before',
  'after',
  'about',
  'not',
  'between',
  String.raw`the \d{1,2}(?:st|nd|rd|th) (?:and|or|to|until)`,
  '(?:open|clos|start|begin|end|finish|resum)(?:e|s|es|ed|ing)?',
);
const NO_NOUN_NEXT = String.raw`(?=[.,;:?!)"]|$| ${oneOf('and|but|at|to|when', 'he|she|it|they', 'for|with|is|was|will')}\b)`;

/** "until the 25th", "on the 3rd": a day of the month told of before, else of the publication's. */
const bareDay: DateRule = {
  name: 'day-alone',
  examples: [
    { text: 'They have until [the 25th].', value: '2023-10-25' },
    { text: 'It opened in May 2012, and on [the 3rd] it closed.', value: '2012-05-03' },
    { text: 'The party will be on [the 3rd].', value: '2023-11-03' },
    { text: 'It has been moved to [the 7th].', value: '2023-11-07' },
    { text: 'It will be back in March, from the 1st to [the 7th].', value: '2024-03-07' },
    { text: 'The sale is in June. It runs from [the 1st] to the 3rd.', value: '2024-06-01' },
    { text: 'Shops were shut in May 2012, between the 1st and [the 3rd].', value: '2012-05-03' },
    { text: 'The Games open on March 9 and close [the 18th].', value: '2024-03-18' },
    { text: 'The concert is not on Monday but on the 29th, not [the 28th].', value: '2023-10-28' },
  ],
  counterExamples: ['He came by the 3rd floor.', 'after the 1st goal', 'to open the 2nd bridge'],
  signs: { words: '#', before: 1 },
  pattern: new RegExp(String.raw`(?<=\b${PREPOSITION} )the (?<day>\d{1,2})${SUFFIX}${NO_NOUN_NEXT}`, 'g'),
  read: (g) => ({
    type: 'DATE',
    resolve(context, span) {
      const { published } = context;
      const month = context.anchorInSentence(span, /^\d{4}-\d\d/) ?? monthBefore(context, span);
      const day = Number(g['day']);
      // "will be back in August, from the 1st".
      if (month && published && month > published) return relative(dayIn(month, day), month);
      // "is on the 6th", "will close on the 3rd": the next one.
      if (published && (/^(?:future|present)$/.test(context.tense(span)) || pointsAhead(context, span))) {
        const offset = day < Number(published.slice(8, 10)) ? 1 : 0;
        return relative(dayIn(monthFrom(published, offset), day), published);
      }
      const from = context.anchor(span, /^\d{4}-\d\d/) ?? published;
      return from === undefined ? undefined : relative(dayIn(from, day), from);
    },
  }),
};

/** "It is in June. It runs from the 1st": a month that is the last date told, in the sentence before. */
function monthBefore(context: Context, span: Span): string | undefined {
  const told = context.anchor(span, /^\d{4}/, MONTH_REACH);
  return told && /^\d{4}-\d\d$/.test(told) ? told : undefined;
}
/** Code units. */
const MONTH_REACH = 60;

const WHICH_MONTH = '(?:this|last|next|the) month';
const DAY_BEFORE = '(?<=\\b(?:[Oo]n|[Bb]y|[Ff]or|day) )';

/** "the 20th of this month", "31st of last month", "day the 18th and": a day of a month near the publication. */
const dayOfMonth: DateRule = {
  name: 'day-of-this-month',
  examples: [
    { text: 'due on [the 20th of next month]', value: '2023-11-20' },
    { text: 'It closed [the 30th of last month].', value: '2023-09-30' },
    { text: 'ready for [the 18th], he said', value: '2023-10-18' },
  ],
  counterExamples: ['the 31st of last month', 'for the 18th time'],
  signs: { words: '#', before: 1 },
  pattern: new RegExp(
    String.raw`\b(?=the \d)(?:${DAY_BEFORE}|(?=the \S+ of ${WHICH_MONTH}))the (?<day>\d{1,2}${SUFFIX})` +
      String.raw`(?: of (?<which>this|last|next|the) month|(?=[,.;:)\n]| (?:and|at|but|when)\b))`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve({ published }) {
      const day = ordinalOf(g['day'] ?? '');
      if (!published || !day) return undefined;
      const offset = g['which'] === 'last' ? -1 : g['which'] === 'next' ? 1 : 0;
      return relative(dayIn(monthFrom(published, offset), day), published);
    },
  }),
};

/** "Friday the 15th", "Tuesday, the 3rd", "Tuesday 12th", "Sat 25:" in a listing: the nearest day of that number which is that weekday. */
const numberedWeekday: DateRule = {
  name: 'numbered-weekday',
  examples: [
    { text: 'They met on [Friday the 13th].', value: '2023-10-13' },
    { text: 'closed on [Tuesday, the 12th]', value: '2023-09-12' },
    { text: 'from [Thursday the 16th]', value: '2023-11-16' },
    { text: '[Sat 28]: book fair', value: '2023-10-28' },
    { text: '[Thursday 9th]: the Bank meets', value: '2023-11-09' },
    { text: 'closed until [Monday 6th] at the earliest', value: '2023-11-06' },
  ],
  counterExamples: [
    { text: 'on Friday the 13th anniversary', readBy: 'weekday' },
    'Tue 27: nobody comes.',
    { text: 'on Sunday 10th place', readBy: 'weekday' },
  ],
  signs: { words: `${WEEKDAY_SIGNS} mon tue tues wed weds thu thur thurs fri sat sun` },
  pattern: new RegExp(
    String.raw`\b(?<name>${WEEKDAY_PATTERN})\b(?:,? the (?<day>\d{1,2}${SUFFIX})\b(?! (?:of|anniversary))` +
      String.raw`|\.? (?<short>\d{1,2}${SUFFIX})${NO_NOUN_NEXT}|\.? (?<bare>${DAY_NUMBER})(?=:(?! ?\d)|[;,)](?! ?\d)|\n|$))`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve({ published }) {
      if (!published) return undefined;
      const [name, day] = [
        weekdayNumber(g['name'] ?? ''),
        ordinalOf(g['day'] ?? g['short'] ?? '') ?? Number(g['bare']),
      ];
      const days = [0, -1, 1].flatMap((offset) => dayIn(monthFrom(published, offset), day) ?? []);
      const fitting = days.find((iso) => weekday(iso) === name);
      return relative(fitting ?? (g['day'] ? days[0] : undefined), published);
    },
  }),
};

/** The month `offset` months from that of an ISO day. */
function monthFrom(iso: string, offset: number): string {
  return isoMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) + offset);
}

/** A day of the month in which the ISO date lies. */
function dayIn(iso: string, day: number): string | undefined {
  return isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), day);
}

/** Rules about days of the month without a month. */
export const dayAloneRules: readonly DateRule[] = [bareDay, dayOfMonth, numberedWeekday];
