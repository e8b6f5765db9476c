import * as z from 'zod';
import type { EventList } from '../timeline/event-list.ts';
import { edtf } from './edtf.ts';
import { citation, citationJson, day, JSON_VERSION, offset } from './json-parts.ts';

/** `timeline --json`: the events in order. */
export const timelineSchema = z.object({
  version: z.literal(JSON_VERSION),
  topic: z.string().nullable(),
  events: z.array(
    z.object({
      /** First and last possible day, both inclusive. */
      earliest: day,
      latest: day,
      precision: z.enum([
        'day',
        'week',
        'month',
        'stretch',
        'season',
        'quarter',
        'half',
        'year',
        'decade',
        'century',
      ]),
      /** Stated in the text, reckoned from another date, or only the day of publication. */
      basis: z.enum(['stated', 'relative', 'published']),
      /** Unique in this timeline. */
      id: z.string(),
      /** EDTF (ISO 8601-2); an interval of days if EDTF has no sign for it. */
      value: z.string(),
      /** TIMEX3. */
      timex: z.string(),
      /** `certain` if a text states the date, `implied` if it is reckoned or that of the publication. */
      certainty: z.enum(['certain', 'implied']),
      /** Told as still to come when it was written. */
      planned: z.boolean(),
      /** Ids of the events that the texts say it came before, or after. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Two mentions give dates that cannot both be right; `told` has each. */
      sourcesDiffer: z.boolean(),
      mentions: z.array(
        z.object({
          article: z.string(),
          ...citation,
          /** The clause or sentence that the date governs; `quote` is exactly that slice of the file's text. */
          start: offset,
          end: offset,
          /** The words that give the date; null if it is the day of publication. */
          phrase: z.string().nullable(),
          quote: z.string(),
          /** The days that this mention gives, if the event's own are another's. */
          told: z.object({ earliest: day, latest: day }).nullable(),
        }),
      ),
    }),
  ),
});

/** Events as `timelineSchema` has them, of which each is made when its turn comes. */
export function timelineJson(events: Pick<EventList, 'map'>, topic?: string): z.input<typeof timelineSchema> {
  return {
    version: JSON_VERSION,
    topic: topic ?? null,
    events: events.map((event, index) => ({
      id: event.id ?? String(index),
      earliest: event.earliest,
      latest: event.latest,
      precision: event.precision,
      basis: event.basis,
      value: edtf(event),
      timex: event.value,
      certainty: event.basis === 'stated' ? 'certain' : 'implied',
      planned: event.planned,
      before: [...(event.before ?? [])],
      after: [...(event.after ?? [])],
      sourcesDiffer: event.sourcesDiffer ?? false,
      mentions: event.mentions.map(({ article, start, end, phrase, text, date }) => ({
        article: article.id,
        ...citationJson(article),
        start,
        end,
        phrase: phrase ? article.text.slice(phrase.start, phrase.end) : null,
        quote: text,
        told: date ? { earliest: date.earliest, latest: date.latest } : null,
      })),
    })),
  };
}
