import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { pointsAhead } from '../../resolve/points-ahead.ts';
import { isoYear } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { oneOf } from '../../values/pattern.ts';
import { SEASONS } from '../../values/timex-codes.ts';
import type { Groups } from '../rule.ts';

/** The year after a part of it: "of 2008", "of fiscal year 2009", "last year", ", 2010". */
export const OF_YEAR = `(?:,? (?:of |in )?${oneOf(
  String.raw`(?:fiscal |calendar |the )?(?:year )?(?<year>[12]\d{3})(?:[-/]\d\d)?\b`,
  '(?<rel>(?:this|last|next|the|that|the same) year)',
)})`;

/** The year before a part of it: "last year's". */
export const WHOSE = "(?:(?<rel0>(?:[Tt]his|[Ll]ast|[Nn]ext) year)'s )";

/**
 * The part of the year (`Q3`, `H1`, `SP`) that the groups of a match mean: of the year that they name (`year`, `year0`) or point at
 * (`rel`, `rel0`), else the last one begun, or the next in the future tense. With `told`, "third-quarter earnings", the last one that is over.
 */
export function partOfYear(context: Context, span: Span, part: string, g: Groups): Resolved | undefined {
  const named = g['year'] ?? g['year0'];
  if (named) return stated(`${named}-${part}`);
  const rel = g['rel'] ?? g['rel0'];
  const shared = rel ? undefined : yearOfNext(context.after(span), part);
  if (shared) return stated(`${shared}-${part}`);
  const from = rel && /that|same/.test(rel) ? context.anchor(span, /^\d{4}/) : context.published;
  if (!from) return undefined;
  const year = Number(from.slice(0, 4));
  if (rel)
    return relative(`${isoYear(year + (/last/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0))}-${part}`, from);
  const around = partsAround(from, part);
  if (g['told'] && !FORECAST.test(context.before(span))) return relative(around.findLast(isOver(from)), from);
  const nearest = pointsAhead(context, span)
    ? around.find((value) => !isOver(from)(value))
    : around.findLast(hasBegun(from));
  return relative(nearest, from);
}

/**
 * The year that a part of a year takes from the one that ends its range or list, "the first quarter to the third quarter of 2008", "autumn to
 * spring 2011"; `after` is what follows it.
 */
export function yearOfNext(after: string, part: string): string | undefined {
  const { season, nth, year } = NEXT_PART.exec(after)?.groups ?? {};
  if (!year || (season !== undefined) !== /^[A-Z]{2}$/.test(part)) return undefined;
  const next = season
    ? SEASONS[season.toLowerCase()]
    : part.charAt(0) + (NTH.indexOf(nth?.toLowerCase() ?? '') + 1);
  const isYearBefore = PARTS.indexOf(part) > PARTS.indexOf(next ?? '');
  return isoYear(Number(year) - (isYearBefore ? 1 : 0));
}
const NTH = ['first', 'second', 'third', 'fourth'];
const PARTS = ['SP', 'SU', 'FA', 'WI', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'];
const NEXT_PART = new RegExp(
  `^ (?:to|through|until|till|and|or) (?:the |early |late |mid-)?` +
    `(?:(?<season>spring|summer|autumn|fall|winter)|(?<nth>${oneOf(...NTH)})[- ](?:quarter|half))` +
    String.raw` (?:of |in )?(?<year>[12]\d{3})\b`,
  'i',
);

/** So far ahead figures are forecast, of whose year two digits may be given. */
export const FORECAST_YEARS = 20;

/** Before the results of a quarter that is not over; "will report" is told of one that is. */
const FORECAST =
  /\b(?:expects?|expected|forecasts?|sees|predicts?|anticipates?|projects|estimates?) [^.;]{0,40}$/i;

/** The part in the year of the ISO date and in those beside it. */
export function partsAround(iso: string, part: string): string[] {
  const year = Number(iso.slice(0, 4));
  return [year - 1, year, year + 1].map((one) => `${isoYear(one)}-${part}`);
}

/** Whether a part of a year ends before the ISO date. */
export function isOver(iso: string): (value: string) => boolean {
  return (value) => (intervalOf(value)?.latest ?? '9') < iso;
}

/** Whether a part of a year begins on the ISO date or before. */
export function hasBegun(iso: string): (value: string) => boolean {
  return (value) => (intervalOf(value)?.earliest ?? '9') <= iso;
}
