import { stated } from '../../resolve/context.ts';
import { DAY_NUMBER, MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN } from '../../values/calendar-names.ts';
import { DAY_BEFORE } from '../../values/find-full-dates.ts';
import { oneOf, SUFFIX } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { MONTH_SIGNS } from '../signs.ts';
import { isDayOfMonth, onDay, yearOfRange } from './on-day.ts';
import { isOtherWord } from './reads-as-month.ts';

const WEEKDAY_BEFORE = String.raw`(?:\b${WEEKDAY_PATTERN}\b\.?,? (?:the )?)?`;
const NAMED = oneOf(
  'Movement|Group|Brigade|Revolution|Street|Avenue|Square',
  'Alliance|Party|Coalition|Committee',
);
const NOT_A_NAME = String.raw`(?! ${NAMED}\b)`;
const COUNTED = oneOf('%', 'percent', 'per cent', 'million', 'billion', 'people', 'points');
const NOT_A_NUMBER = String.raw`(?![\w%]|[.,:]\d| ?${COUNTED}\b)`;

/** Month and day: "Oct. 18", "October 18th", "Wednesday, October 18", "May the 5th". */
const monthDay: DateRule = {
  name: 'month-day',
  examples: [
    { text: 'He spoke on [Oct. 13] in Kyiv.', value: '2023-10-13' },
    { text: 'on [april 22], and', value: '2023-04-22' },
    { text: 'another event to be held on [November 12]', value: '2023-11-12' },
    { text: 'The firm has until [April 30] to reach a deal.', value: '2024-04-30' },
    { text: 'He was named chairman, effective [Jan. 1].', value: '2024-01-01' },
    { text: 'on [Wednesday, October 18th], he', value: '2023-10-18' },
    { text: 'It fell on [May the 5th].', value: '2023-05-05' },
    { text: 'in [the week of Oct. 9]', value: '2023-W41' },
    { text: 'Buses return in [the week beginning Oct. 9].', value: '2023-W41' },
    { text: 'on [the morning of June 5]', value: '2023-06-05TMO' },
    { text: 'the [Sept. 11] attacks', value: '2001-09-11' },
    { text: 'Firefighters remember the attacks of [September 11].', value: '2001-09-11' },
    { text: 'The ferry was built in 1978 and passed a test on [May 2].', value: '2023-05-02' },
    {
      text: 'It burned in 1903, 1911, 1924 and 1950. It shut on Friday. Repairs ran for a week from [October 2].',
      value: '2023-10-02',
    },
    { text: 'The gallery ran it from [March 3] to April 5, 2010.', value: '2010-03-03' },
    { text: 'The cup final on [October 28] was sold out in July.', value: '2023-10-28' },
    { text: 'The end of the subsidy on [Sept. 20] will cost growers dear.', value: '2023-09-20' },
    { text: 'They led by four points as recently as [April 8].', value: '2023-04-08' },
    { text: 'The vote was moved from November 28 to [January 12].', value: '2024-01-12' },
    { text: 'The terms are to be agreed this month and drafted by [January 25].', value: '2024-01-25' },
    { text: 'A general who seized power in May 1999 was re-elected on [October 6].', value: '2023-10-06' },
    { text: 'On [Friday, Oct. 2], and in May', value: 'XXXX-10-02', published: null },
  ],
  counterExamples: [
    'The March 18 Movement',
    'They march 5 miles, which may 3 times be the last march and may be in march.',
    { text: 'By September 7,000 had died.', readBy: 'month' },
  ],
  signs: { words: MONTH_SIGNS, before: 2 },
  pattern: new RegExp(
    String.raw`${WEEKDAY_BEFORE}\b(?<month>${MONTH_PATTERN})\b\.?(?: the)? (?<day>${DAY_NUMBER})${SUFFIX}?` +
      NOT_A_NUMBER +
      NOT_A_NAME,
    'g',
  ),
  read(g, match, text) {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (!isDayOfMonth(month, day) || isVerb(g['month'] ?? '', match[0])) return undefined;
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60);
    const isAttack =
      month === 9 &&
      day === 11 &&
      (ATTACK_NEXT.test(after) || ATTACK_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index)));
    return {
      type: 'DATE',
      resolve: isAttack ? () => stated('2001-09-11') : onDay(month, day, yearOfRange(after, month, day)),
    };
  },
};
const ATTACK_BEFORE = /\b(?:attacks?|hijackings?|events) (?:of|on) $/i;
const ATTACK_NEXT = /^,? (?:\w+ ){0,2}(?:attacks?|terror|hijack|atrocit)/i;

/** "they march 5 miles", "it may 3 times": without a capital these two are verbs, unless the day has its "th". */
function isVerb(month: string, phrase: string): boolean {
  return /^(?:march|mar|may)$/.test(month) && !/(?:st|nd|rd|th)$/.test(phrase);
}

const NOT_WITHIN = String.raw`(?<![\d.,:$£/]|(?!${DAY_BEFORE})-)`;

/** Day and month: "18 October", "the 18th of October", "Wednesday 18 Oct.". */
const dayMonth: DateRule = {
  name: 'day-month',
  examples: [
    { text: 'It opened on [11 December].', value: '2022-12-11' },
    { text: 'It will open on [11 December].', value: '2023-12-11' },
    { text: 'on the [18th of October]', value: '2023-10-18' },
    { text: 'He left on [20 may], she says.', value: '2023-05-20' },
    { text: 'They met on [Wednesday 18 Oct].', value: '2023-10-18' },
    { text: 'War began on 28 July 1914. On [4 August] they marched until 1918.', value: '1914-08-04' },
    { text: 'The siege lasted from [28 December] to 4 March 1704.', value: '1703-12-28' },
    { text: 'The price will double after [1 December].', value: '2023-12-01' },
    { text: 'It ran from 3-[5 March].', value: '2023-03-05' },
    { text: 'It ran from [5 June] to August 1998.', value: '1998-06-05' },
    { text: 'The strike ran from [3 November] to March.', value: '2022-11-03' },
    { text: 'The strike ran from [3 November] to March.', value: '2003-11-03', published: '2005-02-01' },
    { text: 'They announced closures from [3 November] to March.', value: '2023-11-03' },
  ],
  counterExamples: [
    { text: 'at 1.18 October', readBy: 'month' },
    'Up to 20 may have died, 12 may be missing, and another 3 march for peace.',
    'The 4 May Movement',
    { text: 'on 12 October 2011', readBy: 'full-date' },
  ],
  signs: { words: MONTH_SIGNS, before: 4 },
  pattern: new RegExp(
    String.raw`${WEEKDAY_BEFORE}${NOT_WITHIN}\b(?<day>${DAY_NUMBER})${SUFFIX}?(?: of)? ` +
      String.raw`(?<month>${MONTH_PATTERN})\b(?!\.?,? \d{4}| \d{1,2}\b)${NOT_A_NAME}`,
    'g',
  ),
  read(g, match, text) {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (!isDayOfMonth(month, day) || isOtherWord(g['month'] ?? '', match[0], before)) return undefined;
    const end = match.index + match[0].length;
    return { type: 'DATE', resolve: onDay(month, day, yearOfRange(text.slice(end, end + 60), month, day)) };
  },
};

/** Rules about days with their month alone. */
export const monthDayRules: readonly DateRule[] = [monthDay, dayMonth];
