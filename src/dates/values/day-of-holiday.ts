import { addDays, isoDay, weekday } from './days.ts';

/**
 * The day of a holiday in a year, by its English name: "Christmas Eve", "Thanksgiving", "Easter Monday". A name that no other
 * line knows is taken for one counted from Easter.
 */
export function holidayIn(name: string, year: number): string | undefined {
  const fixed = FIXED.find(([pattern]) => pattern.test(name));
  if (fixed) return isoDay(year, fixed[1], fixed[2]);
  const floating = FLOATING.find(([pattern]) => pattern.test(name));
  if (floating) {
    const [, month, day, which] = floating;
    const first = isoDay(year, which < 0 ? month + 1 : month, 1);
    return first && addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (which < 0 ? -1 : which - 1));
  }
  if (name === 'Black Friday') return after(holidayIn('Thanksgiving', year), 1);
  if (name === 'Election Day') {
    const november = isoDay(year, 11, 1);
    return november && addDays(november, ((7 - weekday(november)) % 7) + 1);
  }
  return after(easterSunday(year), FROM_EASTER[name] ?? 0);
}

/** Month and day of holidays that have one. The first pattern that fits the name counts. */
const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^Christmas Eve/, 12, 24],
  [/^Christmas/, 12, 25],
  [/^Boxing/, 12, 26],
  [/^New Year's Eve/, 12, 31],
  [/^New Year/, 1, 1],
  [/^Valentine/, 2, 14],
  [/^All Saints/, 11, 1],
  [/^All Souls/, 11, 2],
  [/^Epiphany/, 1, 6],
  [/^Twelfth/, 1, 5],
  [/^Candlemas/, 2, 2],
  [/^Lady/, 3, 25],
  [/^Michaelmas/, 9, 29],
  [/^Hogmanay/, 12, 31],
  [/^Bonfire|^Guy/, 11, 5],
  [/ George/, 4, 23],
  [/ Andrew/, 11, 30],
  [/ David/, 3, 1],
  [/ Stephen/, 12, 26],
  [/^St/, 3, 17],
  [/^Armistice/, 11, 11],
  [/^Anzac|^ANZAC/, 4, 25],
  [/^Australia/, 1, 26],
  [/^Waitangi/, 2, 6],
  [/^Canada/, 7, 1],
  [/^June/, 6, 19],
  [/^April/, 4, 1],
  [/^May Day/, 5, 1],
  [/^Fourth|^Independence/, 7, 4],
  [/^Bastille/, 7, 14],
  [/^Earth/, 4, 22],
  [/^Midsummer.*Day/, 6, 24],
  [/^Midsummer/, 6, 23],
  [/^Halloween/, 10, 31],
  [/^Veterans/, 11, 11],
];
/** Month, weekday (0 Monday) and which one of that month; -1 is the last. */
const FLOATING: readonly (readonly [RegExp, number, number, number])[] = [
  [/^Thanksgiving/, 11, 3, 4],
  [/^Labo/, 9, 0, 1],
  [/^Memorial/, 5, 0, -1],
  [/^Remembrance/, 11, 6, 2],
  [/^Mother/, 5, 6, 2],
  [/^Father/, 6, 6, 3],
  [/^Patriot/, 4, 0, 3],
  [/^M/, 1, 0, 3],
  [/^Columbus/, 10, 0, 2],
  [/^President/, 2, 0, 3],
];
/** Days from Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  'Shrove Tuesday': -47,
  'Ash Wednesday': -46,
  'Palm Sunday': -7,
  'Maundy Thursday': -3,
  'Good Friday': -2,
  'Easter Monday': 1,
  'Ascension Day': 39,
  Whitsun: 49,
  'Whit Sunday': 49,
  Pentecost: 49,
  'Whit Monday': 50,
};

function after(day: string | undefined, days: number): string | undefined {
  return day && addDays(day, days);
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
