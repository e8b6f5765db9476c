import type { Candidate } from '../../resolve/context.ts';
import { dayNear } from '../../resolve/resolve-near.ts';
import { MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN } from '../../values/calendar-names.ts';
import { isoDay } from '../../values/days.ts';
import { fullDates } from '../../values/full-dates.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { type Rule, rule, stated, where } from '../rule.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const WEEKDAY_BEFORE = `(?:\\b${WEEKDAY_PATTERN}\\b\\.?,? (?:the )?)?`;
const NOT_A_NAME =
  '(?! (?:Movement|Group|Brigade|Revolution|Street|Avenue|Square|Alliance|Party|Coalition|Committee)\\b)';

/** "Oct. 18, 2023", "Wednesday, 18 October 2023", "2023-10-18": day, month and year (see fullDates), with the weekday before it. */
const fullDate: Rule = (text) =>
  fullDates(text).map(({ start, end, iso }): Candidate => {
    const weekday = BEFORE_WEEKDAY.exec(text.slice(Math.max(0, start - 20), start));
    return { start: start - (weekday?.[0].length ?? 0), end, type: 'DATE', resolve: () => stated(iso) };
  });
const BEFORE_WEEKDAY = new RegExp(`\\b${WEEKDAY_PATTERN}\\b\\.?,? (?:the )?$`);

/** "Oct. 18", "October 18th", "Wednesday, October 18", "May the 5th"; not "the March 18 Movement", "June 10,000", "May 5 percent". */
const monthDay = rule(
  new RegExp(
    `${WEEKDAY_BEFORE}\\b(?<month>${MONTH_PATTERN})\\b\\.?(?: the)? (?<day>${DAY})(?:st|nd|rd|th)?(?![\\w%]|[.,:]\\d| ?(?:%|percent|per cent|million|billion|people|points)\\b)${NOT_A_NAME}`,
    'g',
  ),
  (g, match, text) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (!isoDay(2024, month, day) || isVerb(g['month'] ?? '', match[0])) return undefined;
    const attack =
      month === 9 &&
      day === 11 &&
      /^,? (?:\w+ ){0,2}(?:attacks?|terror|hijack|atrocit)/i.test(text.slice(match.index + match[0].length));
    return {
      type: 'DATE',
      resolve: (setting, span) => stated(attack ? '2001-09-11' : dayNear(setting, span, month, day)),
    };
  },
);

/** "18 October", "the 18th of October", "Wednesday 18 Oct."; not "1.18 October". */
const dayMonth = rule(
  new RegExp(
    `${WEEKDAY_BEFORE}(?<![\\d.,:$€£/-])\\b(?<day>${DAY})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_PATTERN})\\b(?!\\.?,? \\d{4}| \\d{1,2}\\b)${NOT_A_NAME}`,
    'g',
  ),
  (g) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (!isoDay(2024, month, day)) return undefined;
    return { type: 'DATE', resolve: (setting, span) => stated(dayNear(setting, span, month, day)) };
  },
);

/** "the first of May", "the twenty-second of June", "September the tenth", "May twenty-first, 2016": the day in words. */
const speltDay = rule(
  new RegExp(
    `\\b(?:the )?(?:(?<day>(?:twenty-|thirty-|twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)) of (?<month>${MONTH_PATTERN})|(?<m2>${MONTH_PATTERN}) (?:the )?(?<d2>(?:twenty-|thirty-|twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)))\\b(?:,? (?<year>[12]\\d{3})\\b)?(?! (?:quarter|half|time|round|anniversary|birthday|year))`,
    'g',
  ),
  (g) => {
    const month = monthNumber(g['month'] ?? g['m2'] ?? '');
    const day = ordinalOf(g['day'] ?? g['d2'] ?? '') ?? 0;
    if (!isoDay(2024, month, day)) return undefined;
    return {
      type: 'DATE',
      resolve: (setting, span) =>
        stated(g['year'] ? isoDay(Number(g['year']), month, day) : dayNear(setting, span, month, day)),
    };
  },
);

/** "11 August of that year", "May 3 last year", "5 June the same year". */
const dayOfYear = rule(
  new RegExp(
    `\\b(?:(?<day>${DAY})(?:st|nd|rd|th)? (?<month>${MONTH_PATTERN})|(?<m2>${MONTH_PATTERN})\\b\\.? (?<d2>${DAY})(?:st|nd|rd|th)?),?(?: of| in)? (?<which>that|the same|this|last|next) year\\b`,
    'g',
  ),
  (g) => {
    const [month, day] = [monthNumber(g['month'] ?? g['m2'] ?? ''), Number(g['day'] ?? g['d2'])];
    if (!isoDay(2024, month, day)) return undefined;
    return {
      type: 'DATE',
      resolve(setting, span) {
        const told = /that|same/.test(g['which'] ?? '');
        const from = told ? setting.anchor(span, /^\d{4}/) : setting.published;
        const offset = g['which'] === 'last' ? -1 : g['which'] === 'next' ? 1 : 0;
        return from && isoDay(Number(from.slice(0, 4)) + offset, month, day);
      },
    };
  },
);

/** "until the 25th", "on the 3rd": a day of the month told before, else of the publication's. */
const bareDay = rule(
  /(?<=\b(?:on|until|till|by|from|since|before|after) )the (?<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:)"”]|$| (?:and|but|at|to|when|he|she|it|they|for|with)\b)/g,
  (g) => ({
    type: 'DATE',
    resolve(setting, span) {
      const from = setting.anchor(span, /^\d{4}-\d\d/) ?? setting.published;
      const month = from?.slice(0, 7);
      return month && isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), Number(g['day']));
    },
  }),
);

/** The second day of "Oct. 18-20", "October 18 to 20", "18 and 19 October" is read with the first one's month. */
const dayRange = rule(
  new RegExp(
    `\\b(?<month>${MONTH_PATTERN})\\b\\.? (?<first>${DAY})(?:st|nd|rd|th)?(?<gap> ?[-–—] ?| to | and | through | or |, )(?<day>${DAY})(?:st|nd|rd|th)?(?<year>, [12]\\d{3}\\b)?(?![\\w%]|[.,:]\\d| (?:percent|per cent|million|people|points|years?|days?))`,
    'g',
  ),
  (g, match) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (month === 0 || day <= Number(g['first'])) return undefined;
    const year = g['year'] ? Number(g['year'].slice(2)) : undefined;
    const from = match[0].lastIndexOf(g['day'] ?? '', match[0].length - (g['year']?.length ?? 0) - 1);
    return {
      type: 'DATE',
      from,
      resolve: (setting, span) =>
        stated(year ? isoDay(year, month, day) : dayNear(setting, span, month, day)),
    };
  },
);

/** "15 and" of "15 and 16 March", "15-16 March 2024". */
const dayBeforeRange = rule(
  new RegExp(
    `(?<![\\d.,:$€£/-])\\b(?<day>${DAY})(?:st|nd|rd|th)?(?= ?(?:[-–—]|to|and|through|or|until) ?${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_PATTERN})\\b\\.?(?:,? (?<year>[12]\\d{3}))?)`,
    'g',
  ),
  (g) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (month === 0) return undefined;
    return {
      type: 'DATE',
      resolve: (setting, span) =>
        stated(g['year'] ? isoDay(Number(g['year']), month, day) : dayNear(setting, span, month, day)),
    };
  },
);

/** "they march 5 miles", "it may 3 times": without a capital these two are verbs, unless the day has its "th". */
function isVerb(month: string, phrase: string): boolean {
  return /^(?:march|mar|may)$/.test(month) && !/(?:st|nd|rd|th)$/.test(phrase);
}

const RANGE = /\d(?:st|nd|rd|th)? ?(?:-|,|to|and|or|through|until) ?\d/;

/** The calendar-date rules, the more telling first. */
export const calendarRules: readonly Rule[] = [
  fullDate,
  monthDay,
  dayMonth,
  where(/(?:st|nd|rd|th) of [A-Z]|[a-z] (?:the )?(?:twenty|thirty|[a-z]+(?:st|nd|rd|th)\b)/, speltDay),
  where(/ year/, dayOfYear),
  where(/ the \d{1,2}(?:st|nd|rd|th)/, bareDay),
  where(RANGE, dayRange),
  where(RANGE, dayBeforeRange),
];
