import type { DateExpression } from '../dates/date-expression.ts';
import { addDays, addMonths } from '../dates/values/days.ts';
import { intervalOf } from '../dates/values/interval.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { shift } from '../dates/values/unit.ts';
import type { Span } from '../language/span.ts';
import type { EventDate, Mention } from './event.ts';
import type { PlacedDates } from './placed-dates.ts';

/** That a text puts one clause before or after another: the clause is told to lie on that side of `of`. */
export interface TemporalRelation {
  readonly side: 'before' | 'after';
  readonly of: Mention;
  /** The days that the clause can lie on, if the text counts them: "three weeks before he launched the invasion". */
  readonly days?: { readonly earliest: string; readonly latest: string };
  /** The clause's date, if the count is exact and no finer than the date it starts from: "in 2005, two years before ..." is 2007. */
  readonly date?: EventDate;
}

/**
 * How a clause that begins with "before", "ahead of", "after", "since", "following" lies to the clause before it, which is dated: in
 * "A, three weeks before B" B is after A. Undefined if it begins otherwise.
 */
export function relationTo(
  text: string,
  clause: Span,
  main: Mention,
  lengths: PlacedDates<DateExpression>,
): TemporalRelation | undefined {
  if (!main.date || main.date.basis === 'published') return undefined;
  const head = text.slice(clause.start, clause.start + 60);
  const match = RELATION_HEAD.exec(head);
  if (!match) return undefined;
  const side = /before|ahead|prior|until/.test(match[0]) ? 'after' : 'before';
  const [count] = lengths.within(clause.start, clause.start + match[0].length);
  const sign = side === 'after' ? 1 : -1;
  const days = count && shifted(main.date, count.value, sign);
  const date = count && !ABOUT.test(count.text) && countedFrom(main.date, count.value, sign);
  return { side, of: main, ...(days ? { days } : {}), ...(date ? { date } : {}) };
}

const ABOUT = new RegExp(
  String.raw`^${oneOf(
    'about|around|almost|nearly|roughly|approximately|barely|some|only|just',
    'more|less|fewer|at least|well|over|under|up to|as',
  )}\b`,
  'i',
);

/** "three weeks before", "following": how a clause that opens so lies to another. */
export const RELATION_HEAD = /^(?:[\w,.-]+ ){0,5}?(?:before|ahead of|prior to|until|after|since|following)\b/;

function countedFrom({ value, precision }: EventDate, length: string, sign: number): EventDate | undefined {
  // "hours after he had threatened": on that day.
  if (A_FEW_HOURS.test(length) && precision === 'day') return sameDay(value);
  const match = /^P(\d+)([DWMY])$/.exec(length);
  const unit = UNITS[match?.[2] ?? ''];
  const from = FINENESS.indexOf(precision);
  if (!match || !unit || from < 0 || FINENESS.indexOf(unit) < from) return undefined;
  const [day = ''] = value.split('T', 1);
  const moved = shift(day, sign * Number(match[1]), unit);
  const interval = moved === undefined ? undefined : intervalOf(moved);
  return moved && interval ? { ...interval, basis: 'relative', value: moved } : undefined;
}

const A_FEW_HOURS = /^PT(?:(?:X|[1-6])H|(?:X|\d+)M)$/;

function sameDay(value: string): EventDate | undefined {
  const [day = ''] = value.split('T', 1);
  const interval = intervalOf(day);
  return interval && { ...interval, basis: 'relative', value: day };
}

const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
};
const FINENESS: readonly string[] = ['day', 'week', 'month', 'year'];

/** The interval moved by an exact number of days, weeks, months or years. */
function shifted(
  { earliest, latest }: EventDate,
  length: string,
  sign: number,
): TemporalRelation['days'] | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(length);
  if (!match) return undefined;
  const count = sign * Number(match[1]);
  const move = (iso: string) =>
    match[2] === 'D'
      ? addDays(iso, count)
      : match[2] === 'W'
        ? addDays(iso, 7 * count)
        : addMonths(iso, (match[2] === 'Y' ? 12 : 1) * count);
  return { earliest: move(earliest), latest: move(latest) };
}
