import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';

/** The time on the day that the phrase belongs to: that of the date beside it, of its sentence, of what was just told, of publication. */
export function timeOnDay(context: Context, span: Span, time: string): Resolved | undefined {
  const day =
    context.dayAfter(span) ??
    context.postDay(span) ??
    context.anchorInSentence(span, /^\d{4}-\d\d-\d\d/) ??
    (context.tense(span) === 'past'
      ? (context.newsBefore(span) ?? context.storyDay(span))
      : context.plannedBefore(span)) ??
    context.published;
  return day === undefined ? undefined : relative(day.slice(0, 10) + time, day);
}
