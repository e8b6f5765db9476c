import type { Span } from '../../language/span.ts';
import { addDays, daysBetween, isoDay, isoMonth, monthOf, weekday, yearIn } from '../values/days.ts';
import { intervalOf } from '../values/interval.ts';
import { type Context, type Resolved, relative, stated } from './context.ts';
import { endOfPast } from './ended-range.ts';
import { sideOf } from './points-ahead.ts';

/** The month of which year (`XXXX-10` if nothing tells): the latest one up to the publication in the past tense, the next one in the future. */
export function monthNear(context: Context, span: Span, month: number): Resolved | undefined {
  const narrated = context.narrated(span);
  const next = narrated && firstFrom(narrated, month);
  if (next && !isStillToCome(context, span, next)) return relative(next, narrated);
  const opening = RANGE_BEFORE.test(context.before(span))
    ? context.anchorInSentence(span, /^\d{4}-\d\d(?:-\d\d)?$/)
    : undefined;
  if (opening) return relative(firstFrom(opening, month), opening);
  const told = context.anchorInSentence(span, YEAR_TO_DAY);
  const { published } = context;
  if (!published)
    return told ? relative(isoMonth(yearIn(told), month), told) : relative(`XXXX-${pad(month)}`);
  const year = yearIn(published);
  const now = monthOf(published);
  const before = context.before(span);
  const isOld = told && yearIn(told) < year - 1 && !/\b(?:as of|since) $/i.test(before);
  const backThen = (isOld && !OF_ITS_OWN.test(before)) || (told && FRAME.exec(before)?.[1] === told);
  if (backThen && context.tense(span) === 'past') return relative(isoMonth(yearIn(told), month), told);
  const ended = endOfPast(context, span);
  if (ended)
    return relative(
      lastOver(published, ended, (of) => isoMonth(of, month)),
      published,
    );
  if (month === now) return relative(isoMonth(year, month), published);
  const side = sideOf(context, span);
  if (side === 'ahead' && told && yearIn(told) > year) return relative(isoMonth(yearIn(told), month), told);
  const ahead = side === 'near' ? (month - now + 12) % 12 < HALF_A_YEAR : side === 'ahead';
  const meant = ahead ? (month > now ? year : year + 1) : month < now ? year : year - 1;
  return relative(isoMonth(meant, month), published);
}

/** Whether a date lies after the publication though its verb is past: then no history goes on to it. */
function isStillToCome(context: Context, span: Span, value: string): boolean {
  const { published } = context;
  return published !== undefined && value > published && context.tense(span) === 'past';
}

/** The day of a month without its year: the latest one in the past tense, the next one in the future, else the nearest. */
export function dayNear(context: Context, span: Span, month: number, day: number): Resolved | undefined {
  const narrated = context.narrated(span);
  const next = narrated === undefined ? undefined : firstDayFrom(narrated, month, day);
  if (narrated && !(next && isStillToCome(context, span, next))) return stated(next, narrated);
  const opening = RANGE_FROM.test(context.before(span))
    ? context.anchorInSentence(span, /^\d{4}-\d\d-\d\d$/)
    : undefined;
  if (opening) return stated(firstDayFrom(opening, month, day), opening);
  const told = context.anchorInSentence(span, YEAR_TO_DAY);
  const { published } = context;
  if (!published)
    return told ? stated(isoDay(yearIn(told), month, day), told) : stated(`XXXX-${pad(month)}-${pad(day)}`);
  const year = yearIn(published);
  const tense = context.tense(span);
  const isFrame =
    told && (yearIn(told) < year - 1 || told === String(year - 1)) && !OF_ITS_OWN.test(context.before(span));
  if (isFrame && tense === 'past') return stated(isoDay(yearIn(told), month, day), told);
  const ended = endOfPast(context, span);
  if (ended)
    return stated(
      lastOver(published, ended, (of) => isoDay(of, month, day)),
      published,
    );
  const days = [year - 1, year, year + 1].flatMap((y) => isoDay(y, month, day) ?? []);
  const distance = (iso: string) => daysBetween(published, iso);
  const nearest = [...days].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
  const side = sideOf(context, span);
  if (side === 'near' || (side === 'back' && tense === 'unknown')) return stated(nearest, published);
  const meant =
    side === 'ahead' ? days.find((iso) => distance(iso) >= 0) : days.findLast((iso) => distance(iso) <= 0);
  const isTooFar = meant === undefined || Math.abs(distance(meant)) > FARTHEST;
  return stated(isTooFar ? nearest : meant, published);
}

/** The weekday (0 Monday) that the sentence means, seen from an ISO day: that day itself, else the last one, or the next in the future tense. */
export function weekdayNear(
  context: Context,
  span: Span,
  day: number,
  published: string,
): Resolved | undefined {
  const before = context.before(span);
  const opening =
    RANGE_BEFORE.test(before) || LISTED_DAY.test(before)
      ? context.anchorInSentence(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10)
      : undefined;
  if (opening) return relative(addDays(opening, (day - weekday(opening) + 7) % 7), opening);
  const week = APPOSED.test(before) ? context.anchorInSentence(span, /^\d{4}-W\d\d$/) : undefined;
  const monday = week && intervalOf(week)?.earliest;
  if (monday) return relative(addDays(monday, day), week);
  const back = (weekday(published) - day + 7) % 7;
  if (back === 0) return relative(published, published);
  const side = sideOf(context, span);
  const ahead = side === 'near' ? back > HALF_A_WEEK : side === 'ahead';
  return relative(addDays(published, ahead ? 7 - back : -back), published);
}

/** Days: a day eleven months ago or ahead is not told without its year; the nearest is meant, whatever the verb. */
const FARTHEST = 330;
/** "It was built in 1978 and passed a test on 22 January": what is joined by "and" to a year at its end has a time of its own. */
const OF_ITS_OWN = /\b[12]\d{3}(?: by(?: [\w'’-]+){1,4})?,? and (?:[\w'’-]+ ){1,6}(?:on )?(?:the )?$/;
const HALF_A_YEAR = 6;
const HALF_A_WEEK = 3;

/** "In 2022 the bridge was opened in March": a sentence that opens with its year. */
const FRAME = /^["']?(?:In|During|Early in|Late in) ([12]\d{3})\b/;
/** "from April 28 to June 2": the second day follows the first. */
const RANGE_FROM = /\b(?:from|between) [^;]{1,30} (?:to|and|through|until|till) $/i;

/** "from March to", "between June and", "January-": the month that follows is the one after. */
const RANGE_BEFORE = new RegExp(
  [
    String.raw`\b(?:from|between)\b[^.;]{1,30} (?:to|and|through|until|till) `,
    '[a-z.] ?- ?',
    ' (?:to|through) ',
  ]
    .map((head) => `${head}(?:early |late |mid-?)?$`)
    .join('|'),
  'i',
);

/** "next week, on Tuesday": a day of that week. */
const APPOSED = /\bweek,(?: [a-z]+,)? on $/;
/** "Monday and Tuesday": the days of a list follow each other. */
const LISTED_DAY = /day (?:and|or) (?:early |late )?$/;

const YEAR_TO_DAY = /^\d{4}(?:(?:-\d\d){0,2}|-(?:SP|SU|FA|WI|[QH]\d))$/;

/** Of the last years the latest date `inYear` from which on the first month `ended` has begun at the publication. */
function lastOver(published: string, ended: number, inYear: (year: number) => string | undefined) {
  return [0, 1, 2]
    .flatMap((by) => inYear(yearIn(published) - by) ?? [])
    .find((iso) => firstFrom(iso, ended) <= published.slice(0, 7));
}

/** The first such day of a month from the ISO date on. */
function firstDayFrom(iso: string, month: number, day: number): string | undefined {
  return [0, 1].flatMap((by) => isoDay(yearIn(iso) + by, month, day) ?? []).find((one) => one >= iso);
}

/** The first such month from that of the ISO date or month on. */
function firstFrom(iso: string, month: number): string {
  return isoMonth(month < monthOf(iso) ? yearIn(iso) + 1 : yearIn(iso), month);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
