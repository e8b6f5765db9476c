import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { isoWeek } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { OPEN_VALUES, quarterOf, shift, type Unit } from '../../values/unit.ts';

/** The date `by` units from the one told of before the phrase, else from the publication; 0 is the unit that holds it. */
export function unitBeside(context: Context, span: Span, by: number, unit: Unit): Resolved | undefined {
  const told = context.anchor(span, HOLDS[unit]);
  const anchor =
    (isToCome(context, span, told) ? (context.newsBefore(span) ?? told) : told) ??
    context.narrated(span) ??
    context.published;
  if (!anchor) return undefined;
  const value = () => {
    if (by === 0 && unit === 'week') {
      const day = intervalOf(anchor)?.earliest;
      return day && isoWeek(day);
    }
    if (by === 0 && unit === 'quarter') {
      if (/Q/.test(anchor)) return anchor;
      // A report speaks of the last whole quarter, unless of what is to come.
      return context.tense(span) === 'past' ? shift(anchor, -1, 'quarter') : quarterOf(anchor);
    }
    const [day = ''] = anchor.split('T', 1);
    return shift(day, by, unit);
  };
  return relative(value(), anchor);
}

/** "He will be sworn in on December 22. Three were killed the same day": what is over did not happen on a day to come. */
function isToCome(context: Context, span: Span, told: string | undefined): boolean {
  const { published } = context;
  return told !== undefined && published !== undefined && told > published && context.tense(span) === 'past';
}

/** Values from which the unit can be told: a week needs a day or a week. */
const HOLDS: Partial<Record<Unit, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:\d\d-\d\d|W)/,
  month: /^\d{4}-\d\d(?!\d)/,
  quarter: /^\d{4}-(?:Q|\d\d)/,
};

/** "He left in January and was back by the end of the month": that of what was just told. */
function endOfTold(context: Context, span: Span, unit: Unit): string | undefined {
  const told = /\b(?:by|before|at|until) the (?:end|middle) of $/.test(context.before(span))
    ? context.anchorInSentence(span, unit === 'year' ? /^\d{4}/ : /^\d{4}-\d\d(?!\d)/)
    : undefined;
  return told && context.published && told < context.published && context.tense(span) === 'past'
    ? told
    : undefined;
}

/** "the year", "the week" as they run at the publication; "the day" and "the quarter" are those told of. */
export function unitRunning(context: Context, span: Span, unit: Unit): Resolved | undefined {
  const { published } = context;
  if (unit === 'day') {
    const day =
      context.anchorInSentence(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10) ??
      context.newsBefore(span) ??
      (context.tense(span) === 'past' ? context.storyDay(span) : undefined) ??
      published;
    return day === undefined ? unitBeside(context, span, 0, unit) : relative(day, day);
  }
  if (unit === 'quarter') return unitBeside(context, span, 0, unit);
  const from = context.narrated(span) ?? endOfTold(context, span, unit) ?? published;
  return from === undefined ? relative(OPEN_VALUES[unit]) : relative(shift(from, 0, unit), from);
}
