import { isoDay } from '../../dates/values/days.ts';

/**
 * The day that a short piece of a page says, as an ISO date: "2019-11-19T10:00Z", "20191119", "19.11.2019", "Nov. 19, 2019",
 * "19 de noviembre de 2019", a Unix time. `dayFirst` says how 05/06/2019 is meant; undefined: it is left unread. The first day
 * if it says several; undefined if it says none, or one before 1990.
 */
export function writtenDay(written: string, dayFirst: boolean | undefined): string | undefined {
  const text = written.slice(0, MAX_LENGTH);
  for (const read of READERS) {
    const iso = read(text, dayFirst);
    if (iso !== undefined && iso >= '1990') return iso;
  }
  return undefined;
}

const MAX_LENGTH = 200;

type Reader = (text: string, dayFirst: boolean | undefined) => string | undefined;

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

function monthOf(word: string): number {
  const small = word.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => small.startsWith(start))) + 1;
}

const WORD = String.raw`(?<m>\p{L}{3,12})`;
const YEAR = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(?<d>\d{1,2})(?:\.|º|st|nd|rd|th|er)?[\s,-]+(?:de\s+|of\s+|d’)?${WORD}\.?,?[\s-]+(?:de\s+|del\s+)?${YEAR}`,
  'giu',
);
const MONTH_DAY_YEAR = new RegExp(String.raw`${WORD}\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'giu');

const READERS: readonly Reader[] = [
  (text) => named(text, /(?<!\d)(?<y>(?:19|20)\d\d)[-/.](?<n>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/g),
  (text) => named(text, /(?<!\d)(?<y>(?:19|20)\d\d)(?<n>[01]\d)(?<d>[0-3]\d)(?:T?\d{4,6})?(?!\d)/g),
  (text) => named(text, /(?<y>(?:19|20)\d\d)\s?年\s?(?<n>\d{1,2})\s?月\s?(?<d>\d{1,2})/g),
  unixDay,
  (text) => named(text, DAY_MONTH_YEAR),
  (text) => named(text, MONTH_DAY_YEAR),
  numeric,
];

function named(text: string, pattern: RegExp): string | undefined {
  for (const { groups: g = {} } of text.matchAll(pattern)) {
    const month = g['n'] === undefined ? monthOf(g['m'] ?? '') : Number(g['n']);
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
function numeric(text: string, dayFirst: boolean | undefined): string | undefined {
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
