import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { dayNear } from '../../resolve/resolve-near.ts';
import { addDays, isoDay, weekday } from '../../values/days.ts';
import { type Rule, rule, where } from '../rule.ts';

/**
 * "Christmas", "Christmas Day", "Christmas Eve", "Boxing Day", "New Year's Day", "New Year's Eve", "Valentine's Day", "St. Patrick's Day",
 * "April Fools' Day", "May Day", "Fourth of July", "Independence Day", "Halloween", "Veterans Day", "Thanksgiving", "Labor Day",
 * "Memorial Day", "Martin Luther King Day", "Columbus Day", "Presidents' Day", "Patriots' Day", "Election Day", "Mother's Day",
 * "Father's Day", "Bastille Day", "Earth Day", "Black Friday" (of the shops), "Ash Wednesday", "Palm Sunday", "Good Friday", "Easter", "9/11"; with a year after or none.
 */
const holiday = rule(
  /\b(?<name>Christmas(?: Day| Eve)?|Boxing Day|New Year['’]?s(?: Day| Eve)?|Valentine['’]s Day|St\.? Patrick['’]s Day|April Fools?['’]?s? Day|May Day|Fourth of July|Independence Day|Halloween|Veterans['’]? Day|Thanksgiving(?: Day)?|Labou?r Day|Memorial Day|Martin Luther King(?:,? Jr\.?)? Day|MLK Day|Columbus Day|Presidents['’]? Day|Patriots?['’]? Day|Election Day|Mother['’]?s['’]? Day|Father['’]?s['’]? Day|Bastille Day|Earth Day|Black Friday|Ash Wednesday|Palm Sunday|Good Friday|Easter(?: Sunday| Monday)?|9\/11)(?:,? (?:of )?(?<year>[12]\d{3})\b)?(?![-\w]| (?:Agreement|Accords?|Island|Rising|[Tt]rees?|[Cc]ards?|[Cc]arols?|[Gg]ifts?|[Pp]resents?|[Ee]ggs?|[Bb]unny)\b)/g,
  (g, match) => {
    const name = (g['name'] ?? '').replace(/’/g, "'");
    if (name === '9/11')
      return { type: 'DATE', length: 4, resolve: () => ({ value: '2001-09-11', basis: 'stated' }) };
    if (match[0].startsWith('Easter') && name === 'Easter' && /^Easter [A-Z]/.test(match[0]))
      return undefined;
    return {
      type: 'DATE',
      resolve(setting, span) {
        const value = g['year'] ? dayIn(name, Number(g['year'])) : nearestDay(setting, span, name);
        return value ? { value, basis: 'stated' } : undefined;
      },
    };
  },
);

function nearestDay(setting: Context, span: Span, name: string): string | undefined {
  const published = setting.published;
  const fixed = published && dayIn(name, Number(published.slice(0, 4)));
  if (!fixed) return undefined;
  const guess = dayNear(setting, span, Number(fixed.slice(5, 7)), Number(fixed.slice(8)));
  return guess && dayIn(name, Number(guess.slice(0, 4)));
}

/** [pattern, month, day] for fixed days, [pattern, month, weekday from 0 Monday, which one (-1 the last)] for floating ones. */
const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^Christmas Eve/, 12, 24],
  [/^Christmas/, 12, 25],
  [/^Boxing/, 12, 26],
  [/^New Year's Eve/, 12, 31],
  [/^New Year/, 1, 1],
  [/^Valentine/, 2, 14],
  [/^St/, 3, 17],
  [/^April/, 4, 1],
  [/^May Day/, 5, 1],
  [/^Fourth|^Independence/, 7, 4],
  [/^Bastille/, 7, 14],
  [/^Earth/, 4, 22],
  [/^Halloween/, 10, 31],
  [/^Veterans/, 11, 11],
];
const FLOATING: readonly (readonly [RegExp, number, number, number])[] = [
  [/^Thanksgiving/, 11, 3, 4],
  [/^Labo/, 9, 0, 1],
  [/^Memorial/, 5, 0, -1],
  [/^Mother/, 5, 6, 2],
  [/^Father/, 6, 6, 3],
  [/^Patriot/, 4, 0, 3],
  [/^M/, 1, 0, 3],
  [/^Columbus/, 10, 0, 2],
  [/^President/, 2, 0, 3],
];

function dayIn(name: string, year: number): string | undefined {
  const fixed = FIXED.find(([pattern]) => pattern.test(name));
  if (fixed) return isoDay(year, fixed[1], fixed[2]);
  const floating = FLOATING.find(([pattern]) => pattern.test(name));
  if (floating) {
    const [, month, day, which] = floating;
    const first = isoDay(year, which < 0 ? month + 1 : month, 1);
    return first && addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (which < 0 ? -1 : which - 1));
  }
  if (name === 'Black Friday') return dayBeside('Thanksgiving', year, 1);
  if (name === 'Election Day') {
    const november = isoDay(year, 11, 1);
    return november && addDays(november, ((7 - weekday(november)) % 7) + 1);
  }
  const easter = easterSunday(year);
  return easter && addDays(easter, FROM_EASTER[name] ?? 0);
}

const FROM_EASTER: Readonly<Record<string, number>> = {
  'Ash Wednesday': -46,
  'Palm Sunday': -7,
  'Good Friday': -2,
  'Easter Monday': 1,
};

function dayBeside(name: string, year: number, by: number): string | undefined {
  const day = dayIn(name, year);
  return day && addDays(day, by);
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string | undefined {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Days of history that go by a name: "Black Monday", "Black Thursday", "Black Tuesday", "Black Wednesday", "D-Day". */
const namedDay = rule(
  /\b(?:(?<colour>Black (?:Monday|Tuesday|Wednesday|Thursday))|(?<d>D-Day))\b(?! (?:\d|of \d))/g,
  (g) => ({
    type: 'DATE',
    resolve: () => ({ value: NAMED[g['colour'] ?? g['d'] ?? ''] ?? '', basis: 'stated' }),
  }),
);
/** The crashes of 1929 and 1987, the pound's exit of 1992, the landing of 1944. */
const NAMED: Readonly<Record<string, string>> = {
  'Black Monday': '1987-10-19',
  'Black Thursday': '1929-10-24',
  'Black Tuesday': '1929-10-29',
  'Black Wednesday': '1992-09-16',
  'D-Day': '1944-06-06',
};

/** Rules about holidays with a day of their own. */
export const holidayRules: readonly Rule[] = [
  where(/Christmas|Eve|Easter|Thanks|Hallow|Day|Friday|Fourth|Ash|Palm|9\/11/, holiday),
  where(/Black |D-Day/, namedDay),
];
