import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { AT_NIGHT, inPart, SMALL_HOURS } from '../../resolve/half-of-day.ts';
import { addDays } from '../../values/days.ts';

/**
 * The time on the day that the phrase belongs to: that of the date beside it, of its sentence, of what was just told, of publication.
 * `isHalfOpen`: a clock time without "a.m." or "p.m.", of which the part of the day beside it says which half is meant.
 */
export function timeOnDay(
  context: Context,
  span: Span,
  time: string,
  isHalfOpen = false,
): Resolved | undefined {
  const next = context.dayAfter(span);
  const beside = next ?? context.postDay(span) ?? context.anchorInSentence(span, /^\d{4}-\d\d-\d\d/);
  const told = beside ?? dayBefore(context, span, time) ?? context.published;
  if (told === undefined) return undefined;
  const day = isOfDayBefore(context, span, told, time) ? addDays(told.slice(0, 10), -1) : told.slice(0, 10);
  const clock = isHalfOpen ? inHalf(context, span, told, time) : time;
  return relative(
    (next === undefined && endsNextDay(context, span, time) ? addDays(day, 1) : day) + clock,
    told,
  );
}

/** In a live blog: "11:02 He was flown in just before 4pm", which had not come yet on that day. */
function isOfDayBefore(context: Context, span: Span, told: string, time: string): boolean {
  const post = context.postTime(span);
  return (
    post !== undefined &&
    /^T\d/.test(time) &&
    told.slice(0, 10) === post.slice(0, 10) &&
    told !== post.slice(0, 10) + time &&
    time > post.slice(10) &&
    context.postDay(span) === undefined &&
    context.tense(span) === 'past'
  );
}

/**
 * A time in the half of the day that the part of the day told of gives; else, "It opened at 11am and shut at 4.30", in the half after the
 * time that its sentence told.
 */
function inHalf(context: Context, span: Span, told: string, time: string): string {
  if (PART.test(told)) return inPart(told.slice(10), time);
  const before = context.anchorInSentence(span, /T\d\d:\d\d/)?.slice(10, 16);
  const isAfter = before !== undefined && time < EARLIEST && before > time && before < AFTERNOON;
  return isAfter ? inPart('TAF', time) : time;
}
const PART = /T(?:AF|EV|NI)$/;
/** Later figures without "p.m." are taken for the morning's. */
const EARLIEST = 'T08';
const AFTERNOON = 'T12';

function dayBefore(context: Context, span: Span, time: string): string | undefined {
  if (context.tense(span) !== 'past') return context.plannedBefore(span);
  const [news, part] = [context.newsBefore(span), context.partBefore(span, time)];
  const isOpen = news === undefined || news === context.published || time < SMALL_HOURS;
  return (isOpen ? part : undefined) ?? news ?? context.storyDay(span);
}

/** "from 7 p.m. to 7 a.m.", "called at 22:40 and left at 01:15": the second is the next day's. */
function endsNextDay(context: Context, span: Span, time: string): boolean {
  const night = context.anchorInSentence(span, /^\d{4}-\d\d-\d\d/)?.slice(10) ?? '';
  if (AT_NIGHT.test(night) && time < SMALL_HOURS) return true;
  if (!RANGE.test(context.before(span))) return false;
  const from = context.anchorInSentence(span, /T\d\d:\d\d/)?.slice(10, 16);
  return from !== undefined && from < MIDNIGHT && from > time.slice(0, 6);
}
const RANGE = /\b(?:from|between) [^;]{1,30} (?:to|and|until|till|through) $/i;
const MIDNIGHT = 'T24';
