import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { MONTH_PATTERN } from '../../values/calendar-names.ts';
import { addDays, addMonths, isoWeek, parseDay, weekday } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { oneOf } from '../../values/pattern.ts';
import { durationValue, QUARTER_REACH, shift, type Unit } from '../../values/unit.ts';
import { COUNTED_UNIT, type Quantity, quantityAt } from '../quantity.ts';
import type { DateRule, Groups } from '../rule.ts';
import { PLURAL_UNIT_SIGNS, UNIT_SIGNS } from '../signs.ts';
import { isShifted, SHIFT } from './shift-words.ts';

/** "two years ago", "three days from now", "in two weeks' time", "two years later", "10 days earlier": as far from another date. */
const countedShift: DateRule = {
  name: 'counted-shift',
  examples: [
    { text: 'He left [two years ago].', value: '2021' },
    { text: 'He left [three months ago], and', value: '2023-07' },
    { text: 'He left [two weeks ago], and', value: '2023-W40' },
    { text: 'He left [10 days ago].', value: '2023-10-08' },
    { text: 'He left [a few months ago].', value: 'PAST_REF' },
    { text: 'The tomb was sealed [5,000 years ago].', value: 'PAST_REF' },
    { text: 'He left [half a century ago].', value: '19' },
    { text: 'He left [a decade ago].', value: '2013' },
    { text: 'They meet [three weeks from now].', value: '2023-W45' },
    { text: "They meet in [two weeks' time].", value: '2023-W44' },
    { text: "In [a month's time] the rains begin.", value: '2023-11' },
    { text: '[A year ago today] it fell.', value: '2022-10-18' },
    { text: '[40 years ago last month] it fell.', value: '1983-09' },
    { text: '[Thirty years ago to the day] he won it.', value: '1993-10-18' },
    { text: '[A year ago this week] it fell.', value: '2007-W40', published: '2008-09-30' },
    { text: 'He came on June 5, 2012. [Two days later], he left.', value: '2012-06-07' },
    { text: 'He came on June 5, 2012, having left [10 days earlier].', value: '2012-05-26' },
    { text: 'Profit rose in the third quarter from [a year earlier].', value: '2022-Q3' },
    { text: 'He left [a few minutes later].', value: 'PTXM' },
    { text: 'Newts were found in 2013. The last stretch will open [a year later].', value: '2024' },
    { text: 'The siren sounded [half an hour later].', value: 'PT30M' },
    {
      text: 'At 11.55pm on Monday it shook. [10 minutes later] it fell.',
      value: '2023-10-17T00:05',
      type: 'DURATION',
    },
    {
      text: 'At 4.52am on Monday it shook. [99999999999999 minutes later] it fell.',
      value: 'PT99999999999999M',
    },
    { text: 'The mill burned in 1973. [Fifty years on], it is a museum.', value: '2023' },
    { text: 'She sang in Milan in 1952. [A decade on], she filled stadiums.', value: '1962' },
    { text: 'The pier reopened on 4 April 2014, [two months later].', value: 'P2M', type: 'DURATION' },
    { text: 'The jury met on June 5, 2012. [Three days before that], it was sworn.', value: '2012-06-02' },
    { text: 'It opened [less than two weeks ago].', value: '2023-W40', part: 'SINCE' },
    { text: 'He left [fewer than 10 days ago].', value: '2023-10-08', part: 'SINCE' },
    { text: 'He left [more than two weeks ago].', value: '2023-W40' },
    { text: 'The jury met on June 5, 2012. [Three days after that], it acquitted him.', value: '2012-06-08' },
  ],
  counterExamples: [
    { text: 'It came two years later than planned.', readBy: 'counted-duration' },
    { text: 'for two weeks time flew', readBy: 'counted-duration' },
    { text: 'It took ten years on the road.', readBy: 'counted-duration' },
  ],
  signs: { words: UNIT_SIGNS },
  pattern: new RegExp(`${COUNTED_UNIT}${SHIFT}`, 'g'),
  read(g, match, text) {
    const unit = g['unit'] ?? '';
    const quantity = quantityAt(text, match.index, unit);
    if (!quantity || !isShifted(text, quantity, unit)) return undefined;
    const from = quantity.start - match.index;
    const counted = { ...quantity, count: plusHalf(quantity.count, g['half'] !== undefined) };
    const isFromTold = (g['back'] ?? g['on']) !== undefined;
    if (isFromTold && EXPLAINED.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)))
      return { type: 'DURATION', from, resolve: () => stated(durationOf(counted)) };
    if (isFromTold && TOO_SHORT.has(quantity.unit))
      return {
        type: 'DURATION',
        from,
        resolve: (context) => clockMoved(context, counted, g) ?? stated(durationOf(counted)),
      };
    return { type: 'DATE', from, resolve: (context) => shifted(context, counted, g) };
  },
};
/** From a day told of on, minutes and hours lead to no other: the phrase gives a length of time. */
const TOO_SHORT: ReadonlySet<Unit> = new Set<Unit>(['second', 'minute', 'hour']);
/** "on 4 April 2014, two months later": the date is given, and how far it is from what was told before. */
const EXPLAINED = new RegExp(
  String.raw`(?:[ -]\d{1,4}|\b${MONTH_PATTERN}|\byear), (?:just |only |some |almost |nearly )?$`,
);

/** "It struck at 4:52. An aftershock followed 11 minutes later": the time of day, if one has just been told. Hours are too coarse for it. */
function clockMoved(context: Context, { count, unit, start }: Quantity, g: Groups): Resolved | undefined {
  if (count === undefined || count > MINUTES_OF_DAY || unit !== 'minute' || !g['on']) return undefined;
  const told = context.anchor({ start, end: start }, /T\d\d:\d\d/, CLOCK_REACH);
  const [, day = '', hours, minutes, zone = ''] = /^(.{10})T(\d\d):(\d\d)(.*)$/.exec(told ?? '') ?? [];
  if (!parseDay(day)) return undefined;
  const moved = 60 * Number(hours) + Number(minutes) + Math.round(count);
  const [hour, minute] = [Math.floor(moved / 60) % 24, moved % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return relative(`${addDays(day, Math.floor(moved / MINUTES_OF_DAY))}T${hour}:${minute}${zone}`, told);
}
/** More minutes than these are not counted by the clock. */
const MINUTES_OF_DAY = 24 * 60;
/** Code units. */
const CLOCK_REACH = 120;

function durationOf({ count, unit, factor }: Quantity): string {
  return count === 0.5 && unit === 'hour' ? 'PT30M' : durationValue(count, unit, factor);
}

function plusHalf(count: number | undefined, isHalved: boolean): number | undefined {
  return count === undefined ? undefined : count + (isHalved ? 0.5 : 0);
}

function shifted(
  context: Context,
  { count, unit, factor, start, isAtMost }: Quantity,
  g: Groups,
): Resolved | undefined {
  const isBackward = (g['ago'] ?? g['back']) !== undefined || /^before/.test(g['ahead'] ?? '');
  const isFromTold = (g['back'] ?? g['on'] ?? g['still']) !== undefined;
  const open = isBackward ? 'PAST_REF' : 'FUTURE_REF';
  if (count === undefined) return relative(open);
  const span: Span = { start, end: start };
  const quarter =
    unit === 'year' && isBackward && isFromTold
      ? context.anchor(span, /^\d{4}-Q\d$/, QUARTER_REACH)
      : undefined;
  if (quarter) return relative(shift(quarter, -count * factor, unit), quarter);
  const from = isFromTold
    ? context.anchor(span, FINE_ENOUGH[unit])?.split('T', 1)[0]
    : dayNamed(context, g['ahead']);
  if (!from) return relative(open);
  // "a decade ago" says which year, as "ten years ago" does.
  const [by, of] = unit === 'decade' ? [10 * count, 'year' as const] : [count, unit];
  const moved = shift(from, (isBackward ? -1 : 1) * by * factor, of);
  // "5,000 years ago": long before the year 1.
  if (!moved) return relative(open);
  if (g['exact']) return relative(exactly(from, -count * factor, unit, g['exact']), from);
  // "will open a year later": not before the publication, whatever was told last.
  const isOver = g['on'] && context.published && (intervalOf(moved)?.latest ?? '9') < context.published;
  const value =
    isOver && context.tense(span) === 'future' ? shift(context.published ?? from, by * factor, of) : moved;
  const resolved = relative(g['still'] ? untilNow(context, value) : value, from);
  return resolved && g['ago'] && isAtMost ? { ...resolved, part: 'SINCE' } : resolved;
}

/** "A decade on" in the writer's time is counted roundly: the year of the publication, if that is near. */
function untilNow({ published }: Context, value: string | undefined): string | undefined {
  if (!published || !value || !/^\d{4}$/.test(value)) return value;
  const year = Number(published.slice(0, 4));
  return Number(value) > year || year - Number(value) <= 2 ? published.slice(0, 4) : value;
}

/** "a year ago today", "two years ago this week", "40 years ago last month": as fine as the word behind it. */
function exactly(from: string, count: number, unit: Unit, word: string): string | undefined {
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return undefined;
  const day =
    unit === 'week'
      ? addDays(from, 7 * count)
      : addMonths(from, Math.round(count * (unit === 'year' ? 12 : 1)));
  if (word === 'today' || word === 'to the day') return day;
  const by = word.startsWith('last') ? -1 : word.startsWith('next') ? 1 : 0;
  if (word.endsWith('month')) return addMonths(day, by).slice(0, 7);
  // Weeks go by their weekdays: the Tuesday nearest to a day a year before a Tuesday.
  const offset = ((weekday(from) - weekday(day) + 10) % 7) - 3;
  return isoWeek(addDays(day, offset + 7 * by));
}

/** What a date must be for units to be counted from it: days from a day, months from a month. */
const FINE_ENOUGH: Partial<Record<Unit, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:\d\d-\d\d|W\d\d)/,
  month: /^\d{4}-(?:\d\d|W\d\d|Q\d|SP|SU|FA|WI)/,
  quarter: /^\d{4}-(?:Q\d|\d\d)/,
  year: /^\d{4}/,
  decade: /^\d{3}/,
  century: /^\d{2}/,
};

/** The day that "from tomorrow", "after today", "before yesterday" count from. */
function dayNamed({ published }: Context, words = ''): string | undefined {
  return published && addDays(published, /tomorrow$/.test(words) ? 1 : /yesterday$/.test(words) ? -1 : 0);
}

const OPEN_UNITS = oneOf('[Hh]ours|[Dd]ays|[Ww]eeks', '[Mm]onths|[Yy]ears|[Dd]ecades');

/** "days later", "weeks earlier", "years afterwards": a date that the text leaves open. */
const openShift: DateRule = {
  name: 'open-shift',
  examples: [
    { text: 'He fell. [Days later], he rose.', value: 'FUTURE_REF' },
    { text: 'It broke; [years earlier], it had not.', value: 'PAST_REF' },
  ],
  counterExamples: ['It came days later than planned.', { text: 'two days later', readBy: 'counted-shift' }],
  signs: { words: PLURAL_UNIT_SIGNS },
  pattern: new RegExp(
    String.raw`(?<![\w-] |\d)\b${OPEN_UNITS} (?<way>later|earlier|afterwards?)\b(?! than)`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve: () => relative(g['way'] === 'earlier' ? 'PAST_REF' : 'FUTURE_REF'),
  }),
};

/** Rules about dates that lie a number of units from another. */
export const countedShiftRules: readonly DateRule[] = [countedShift, openShift];
