import type { Catalogue } from '../locales/en.ts';
import { eventDate } from '../replies/date-words.ts';
import { plain, shorten, singleLine } from '../support/safe-text.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { excerptOf, quoted } from './excerpt.ts';
import type { LeftOut } from './left-out.ts';

export interface AltOptions {
  readonly topic: string | undefined;
  /** What is not in the picture. */
  readonly left: LeftOut;
  /** Whether the picture lacks a font for some of the text. */
  readonly unreadable: boolean;
}

/**
 * The picture in words, at most 1,024 UTF-16 units: how many events, then each with its date and as much of its quote as
 * there is room for, the same for all; if not even the dates have room, the first ones.
 */
export function timelineAlt(
  events: readonly TimelineEvent[],
  catalogue: Catalogue,
  { topic, left, unreadable }: AltOptions,
): string {
  const { counts, picture } = catalogue;
  const sources = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size;
  const about = topic === undefined ? [] : [picture.about(shorten(singleLine(plain(topic)), TOPIC_ROOM))];
  const head = [picture.title(events.length), ...about, picture.from(counts.articles(sources))].join(' ');
  const tail = [...(left.words ? [`${left.words}.`] : []), ...(unreadable ? [picture.unreadable] : [])];
  const around = (body: string) => [`${head}: ${body}.`, ...tail].join(' ');
  for (const length of QUOTE_LENGTHS) {
    const whole = around(events.map((event) => entry(event, catalogue, length)).join('; '));
    if (whole.length <= ALT_TEXT) return whole;
  }
  const dates = events.map((event) => entry(event, catalogue, 0)).join('; ');
  return around(shorten(dates, ALT_TEXT - around('').length));
}

function entry(event: TimelineEvent, catalogue: Catalogue, length: number): string {
  const marks = [catalogue.basis[event.basis], event.planned ? catalogue.planned : ''].filter(
    (mark) => mark !== '',
  );
  const [mention] = event.mentions;
  const date = eventDate(event, catalogue) + (marks.length > 0 ? ` (${marks.join(', ')})` : '');
  return length === 0 || !mention ? date : `${date}: ${quoted(excerptOf(mention, length))}`;
}

/** Discord's limit for the description of a picture. */
const ALT_TEXT = 1024;
const TOPIC_ROOM = 100;

/** Tried from the longest; fewer than 15 characters of a quote tell nothing. */
const QUOTE_LENGTHS = [400, 300, 220, 160, 120, 90, 70, 55, 40, 30, 20, 15, 0];
