import { fullDates, MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN } from '../../language/calendar.ts';
import { isoDay, isoMonth } from '../../language/days.ts';
import { ordinalOf } from './numbers.ts';
import { dayNear, monthNear } from './reckon.ts';
import { type Candidate, type Rule, rule, stated } from './rule.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const WEEKDAY_BEFORE = `(?:\\b${WEEKDAY_PATTERN}\\b\\.?,? (?:the )?)?`;
const YEAR_WORDS = '(?<year>[12]\\d{3}(?!\\d|-\\d)|(?<rel>this|last|next|that|the same) year)';
const NOT_A_NAME =
  '(?! (?:Movement|Group|Brigade|Revolution|Street|Avenue|Square|Alliance|Party|Coalition|Committee)\\b)';

/** "Oct. 18, 2023", "Wednesday, 18 October 2023", "2023-10-18": day, month and year (see fullDates), with the weekday before it. */
export const fullDate: Rule = (text) =>
  fullDates(text).map(({ start, end, iso }): Candidate => {
    const weekday = BEFORE_WEEKDAY.exec(text.slice(Math.max(0, start - 20), start));
    return { start: start - (weekday?.[0].length ?? 0), end, type: 'DATE', resolve: () => stated(iso) };
  });
const BEFORE_WEEKDAY = new RegExp(`\\b${WEEKDAY_PATTERN}\\b\\.?,? (?:the )?$`);

/** "Oct. 18", "October 18th", "Wednesday, October 18", "May the 5th"; not "the March 18 Movement", "June 10,000", "May 5 percent". */
export const monthDay = rule(
  new RegExp(
    `${WEEKDAY_BEFORE}\\b(?<month>${MONTH_PATTERN})\\b\\.?(?: the)? (?<day>${DAY})(?:st|nd|rd|th)?(?![\\w%]|[.,:]\\d| ?(?:%|percent|per cent|million|billion|people|points)\\b)${NOT_A_NAME}`,
    'g',
  ),
  (g, match, text) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (!isoDay(2024, month, day)) return undefined;
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
export const dayMonth = rule(
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

/** The second day of "Oct. 18-20", "October 18 to 20", "18 and 19 October" is read with the first one's month. */
export const dayRange = rule(
  new RegExp(
    `\\b(?<month>${MONTH_PATTERN})\\b\\.? (?<first>${DAY})(?:st|nd|rd|th)?(?<gap> ?[-–—] ?| to | and | through | or |, )(?<day>${DAY})(?:st|nd|rd|th)?(?<year>, [12]\\d{3}\\b)?(?![\\w%]|[.,:]\\d| (?:percent|per cent|million|people|points|years?|days?))`,
    'g',
  ),
  (g, match) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    if (day <= Number(g['first'])) return undefined;
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
export const dayBeforeRange = rule(
  new RegExp(
    `(?<![\\d.,:$€£/-])\\b(?<day>${DAY})(?:st|nd|rd|th)?(?= ?(?:[-–—]|to|and|through|or|until) ?${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_PATTERN})\\b\\.?(?:,? (?<year>[12]\\d{3}))?)`,
    'g',
  ),
  (g) => {
    const [month, day] = [monthNumber(g['month'] ?? ''), Number(g['day'])];
    return {
      type: 'DATE',
      resolve: (setting, span) =>
        stated(g['year'] ? isoDay(Number(g['year']), month, day) : dayNear(setting, span, month, day)),
    };
  },
);

/** "October 2023", "Oct. of 2023", "October, 2023", "March last year", "February of that year". */
export const monthYear = rule(
  new RegExp(`\\b(?<month>${MONTH_PATTERN})\\b\\.?(?:,| of| in)? ${YEAR_WORDS}(?![\\d%]|[.,]\\d)`, 'g'),
  (g) => {
    const month = monthNumber(g['month'] ?? '');
    if (!g['rel']) return { type: 'DATE', resolve: () => stated(isoMonth(Number(g['year']), month)) };
    return {
      type: 'DATE',
      resolve(setting, span) {
        const said = /that|same/.test(g['rel'] ?? '');
        const from = said ? setting.anchor(span, /^\d{4}/) : setting.published;
        if (!from) return undefined;
        const offset = g['rel'] === 'last' ? -1 : g['rel'] === 'next' ? 1 : 0;
        return isoMonth(Number(from.slice(0, 4)) + offset, month);
      },
    };
  },
);

/**
 * "October", "in March", "this past March", "last July", "next May", "back in March". March, April, May, June and August are also
 * names and verbs: they need a word before them that goes with a date, or another month beside them.
 */
export const monthAlone = rule(
  new RegExp(
    `\\b(?:(?<which>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming) )?(?<month>${MONTH_PATTERN})\\b(?<dot>\\.(?= [a-z]))?(?!\\.? \\d| ${MONTH_PATTERN}\\b|-[A-Za-z])`,
    'g',
  ),
  (g, match, text) => {
    const name = g['month'] ?? '';
    const month = monthNumber(name);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!g['which'] && !readsAsMonth(name, before, after, text)) return undefined;
    return {
      type: 'DATE',
      resolve(setting, span) {
        const which = g['which']?.toLowerCase();
        const published = setting.published;
        if (!which || !published) return stated(monthNear(setting, span, month));
        const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
        if (which === 'this') return isoMonth(year, month);
        if (which.endsWith('past') || which === 'last') return isoMonth(month < now ? year : year - 1, month);
        return isoMonth(month > now ? year : year + 1, month);
      },
    };
  },
);

const CERTAIN_MONTH =
  /^(?:January|February|July|September|October|November|December|JAN|FEB|JUL|SEP|OCT|NOV|DEC)/;
const DATE_WORD_BEFORE =
  /\b(?:in|since|until|till|during|early|late|mid|middle of|end of|beginning of|start of|month of|through|last|of|from|to|for|by|before|after|and|between|or|around|as of|ending|ended)[ -]$/i;
const SURE_WORD_BEFORE =
  /\b(?:in|since|until|till|during|early|late|mid|middle of|end of|beginning of|start of|month of)[ -]$/i;
const PERSON_BEFORE =
  /\b(?:Mrs?|Ms|Miss|Dr|Sir|Lord|Lady|Theresa|Prime Minister|President|Senator|Judge)\.? $/;

function readsAsMonth(name: string, before: string, after: string, text: string): boolean {
  if (name.length === 3 && name !== 'May') return false;
  if (name.length === 4 && name !== 'June' && name !== 'July') return false;
  if (
    PERSON_BEFORE.test(before) ||
    /^ (?:[A-Z][a-z]+ (?:said|says|told)|said|says|told|has said)\b/.test(after)
  )
    return false;
  if (CERTAIN_MONTH.test(name))
    return !/^ [A-Z][a-z]+(?: said| says|,)/.test(after) || DATE_WORD_BEFORE.test(before);
  if (
    name === 'May' &&
    /\b(?:[A-Z][a-z]+|Mrs|Ms|Mr)\.? May\b/.test(
      text.replace(/\b(?:In|Since|Until|Last|This|Early|Late|By|From|For|During|Next) May\b/g, ''),
    )
  ) {
    return SURE_WORD_BEFORE.test(before);
  }
  return (
    DATE_WORD_BEFORE.test(before) ||
    /^(?:['’]s\b| (?:and|to|through|or) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/.test(
      after,
    )
  );
}

/** "10/18/2023", "18.10.2023", "9-18-15", "7/8/07", "2023.10.18": month first, unless only the other order is a date. */
export const numericDate = rule(
  /(?<![\w./-])(?:(?<y>[12]\d{3})\.(?<ym>\d{1,2})\.(?<yd>\d{1,2})|(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>[12]\d{3}|\d{2}))(?![\w/-]|\.\d)/g,
  (g) => {
    if (g['y']) {
      const iso = isoDay(Number(g['y']), Number(g['ym']), Number(g['yd']));
      return iso ? { type: 'DATE', resolve: () => stated(iso) } : undefined;
    }
    const short = g['year'] ?? '';
    if (short.length === 2 && g['sep'] === '.') return undefined;
    const year = short.length === 4 ? Number(short) : Number(short) + (Number(short) < 50 ? 2000 : 1900);
    const [a, b] = [Number(g['a']), Number(g['b'])];
    const iso =
      (g['sep'] === '.' ? isoDay(year, b, a) : undefined) ?? isoDay(year, a, b) ?? isoDay(year, b, a);
    return iso ? { type: 'DATE', resolve: () => stated(iso) } : undefined;
  },
);

/** "on the 18th", "the 20th of this month", "31st of last month": a day whose month is the current one or named by "this/last/next". */
export const dayOfMonth = rule(
  /\b(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?=the \S+ of (?:this|last|next|the) month))the (?<day>\d{1,2}(?:st|nd|rd|th))(?: of (?<which>this|last|next|the) month|(?=[,.;:)\n]| (?:and|at|but|when)\b))/g,
  (g) => ({
    type: 'DATE',
    resolve(setting) {
      const published = setting.published;
      const day = ordinalOf(g['day'] ?? '');
      if (!published || !day) return undefined;
      const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      const offset = g['which'] === 'last' ? -1 : g['which'] === 'next' ? 1 : 0;
      const month = isoMonth(year, now + offset);
      return isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), day);
    },
  }),
);

/** The calendar-date rules, the more telling first. */
export const calendarRules: readonly Rule[] = [
  fullDate,
  monthDay,
  dayMonth,
  dayRange,
  dayBeforeRange,
  monthYear,
  monthAlone,
  numericDate,
  dayOfMonth,
];
