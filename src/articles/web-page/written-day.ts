import { isoDay } from '../../dates/values/days.ts';
import type { MonthNames } from './month-names.ts';

/** How a page writes days. */
export interface DayStyle {
  /** Whether 05/06/2019 is the fifth of June; undefined: it is left unread. */
  readonly dayFirst: boolean | undefined;
  /** The months of its language, besides those that are known by their first letters. */
  readonly months?: MonthNames | undefined;
}

/**
 * The day that a short piece of a page says, as an ISO date: "2019-11-19T10:00Z", "20191119", "19.11.2019", "Nov. 19, 2019",
 * "19 de noviembre de 2019", a Unix time. The first day if it says several; undefined if it says none, or one before 1990.
 */
export function writtenDay(written: string, style: DayStyle = UNKNOWN): string | undefined {
  const text = written
    .slice(0, MAX_LENGTH)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (!/\d/.test(text)) return undefined;
  for (const read of READERS) {
    const iso = read(text, style);
    if (iso !== undefined && iso >= '1990') return iso;
  }
  return undefined;
}

const UNKNOWN: DayStyle = { dayFirst: undefined };
const MAX_LENGTH = 200;

type Reader = (text: string, style: DayStyle) => string | undefined;

/** First letters by which a month is known in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and the like. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'gen', 'ene', 'sty', 'led', 'oca', 'янв', 'січ'],
  ['feb', 'fév', 'fev', 'lut', 'úno', 'şub', 'фев', 'лют'],
  ['mar', 'mär', 'maa', 'mrt', 'mrz', 'bře', 'мар', 'бер'],
  ['apr', 'avr', 'abr', 'kwi', 'dub', 'nis', 'апр', 'кві'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'kvě', 'мая', 'май', 'тра'],
  ['jun', 'juin', 'giu', 'cze', 'čvn', 'haz', 'июн', 'чер'],
  ['jul', 'juil', 'lug', 'lip', 'čvc', 'tem', 'июл', 'лип'],
  ['aug', 'aoû', 'aou', 'ago', 'sie', 'srp', 'ağu', 'авг', 'сер'],
  ['sep', 'set', 'wrz', 'zář', 'eyl', 'сен', 'вер'],
  ['oct', 'okt', 'ott', 'out', 'paź', 'říj', 'eki', 'окт', 'жов'],
  ['nov', 'nob', 'lis', 'kas', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'gru', 'pro', 'ara', 'дек', 'гру'],
];

function monthOf(word: string, months: MonthNames | undefined): number {
  const small = word.toLowerCase();
  const month = months?.get(small) ?? months?.get(small.replace(/^ב/, ''));
  if (month !== undefined) return month;
  return MONTHS.findIndex((starts) => starts.some((start) => small.startsWith(start))) + 1;
}

const WORD = String.raw`(?<m>[\p{L}\p{M}]{3,14})`;
const YEAR = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(?<d>\d{1,2})(?:\.|º|st|nd|rd|th|er)?[\s,-]+(?:de\s+|of\s+|d’)?${WORD}\.?,?[\s-]+(?:de\s+|del\s+)?${YEAR}`,
  'giu',
);
const MONTH_DAY_YEAR = new RegExp(String.raw`${WORD}\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'giu');
const SAYS_DAY_YEAR = /\d(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d/iu;
const YEAR_MONTH_DAY = new RegExp(String.raw`${YEAR}\.?\s+${WORD}\.?\s+(?<d>\d{1,2})(?!\d)`, 'giu');

const READERS: readonly Reader[] = [
  (text, style) =>
    named(text, /(?<!\d)(?<y>(?:19|20)\d\d)[-/.](?<n>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/g, style),
  (text, style) =>
    named(text, /(?<!\d)(?<y>(?:19|20)\d\d)(?<n>[01]\d)(?<d>[0-3]\d)(?:T?\d{4,6})?(?!\d)/g, style),
  (text, style) =>
    named(text, /(?<y>(?:19|20)\d\d)\s?[年년]\s?(?<n>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})/g, style),
  unixDay,
  (text, style) => named(text, DAY_MONTH_YEAR, style),
  // Each word of a text could be a month: looked at only where a day and a year follow one.
  (text, style) => (SAYS_DAY_YEAR.test(text) ? named(text, MONTH_DAY_YEAR, style) : undefined),
  numeric,
  (text, style) => named(text, YEAR_MONTH_DAY, style),
];

function named(text: string, pattern: RegExp, { months }: DayStyle): string | undefined {
  for (const { groups: g = {} } of text.matchAll(pattern)) {
    const month = g['n'] === undefined ? monthOf(g['m'] ?? '', months) : Number(g['n']);
    const iso = isoDay(Number(g['y']), month, Number(g['d']));
    if (iso !== undefined) return iso;
  }
  return undefined;
}

function unixDay(text: string): string | undefined {
  const [, seconds] = /^\s*(1\d{9})(?:\d{3})?\s*$/.exec(text) ?? [];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

/** "19.11.2019", "19/11/19": dots put the day first, slashes and hyphens as the page's language does. */
function numeric(text: string, { dayFirst }: DayStyle): string | undefined {
  for (const [, a, sign, b, year] of text.matchAll(
    /(?<![\d.,:/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d\d)(?![\d:/-])/g,
  )) {
    const [first, second] = [Number(a), Number(b)];
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    const isDayFirst =
      sign === '.' || first > 12 || (second <= 12 && (dayFirst ?? (first === second ? true : undefined)));
    if (isDayFirst === undefined) continue;
    const iso = isDayFirst ? isoDay(full, second, first) : isoDay(full, first, second);
    if (iso !== undefined) return iso;
  }
  return undefined;
}
