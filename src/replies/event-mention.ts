import type { Article } from '../articles/article.ts';
import { isReprint } from '../articles/reprint.ts';
import type { Span } from '../language/span.ts';
import type { Catalogue } from '../locales/en.ts';
import type { Mention, TimelineEvent } from '../timeline/event.ts';
import { eventDate } from './date-words.ts';

/** A clause that is most of its sentence need not be told apart from it; then its date alone is marked. */
const MOST = 0.7;

/** What to mark in the sentence that tells of an event: the clause that the date governs, or the date if that is all of it. */
export function mentionHighlights({ start, end, sentence, phrase }: Mention): Span[] {
  if (end - start < MOST * (sentence.end - sentence.start)) return [{ start, end }];
  return phrase ? [phrase] : [];
}

/** What is said beside an event's date, in words: how it is known, that it was planned, that sources differ. */
export function eventMarks(
  { basis, planned, held, sourcesDiffer }: TimelineEvent,
  catalogue: Catalogue,
): string[] {
  const marks = [
    catalogue.basis[basis],
    planned ? catalogue.planned : '',
    held ? catalogue.timeline.heldAsPlanned : '',
    sourcesDiffer ? catalogue.timeline.sourcesDiffer : '',
  ];
  return marks.filter((mark) => mark !== '');
}

/** The mentions of an event but for those in copies of an article before: they say the same word for word. */
export function withoutCopies(mentions: readonly Mention[]): readonly Mention[] {
  const originals: Article[] = [];
  return mentions.filter(({ article }) => {
    // An article that tells of it again was compared when it first did.
    if (originals.includes(article)) return true;
    if (originals.some((one) => isReprint(one, article))) return false;
    originals.push(article);
    return true;
  });
}

/** The date that a mention gives, in words, if it is another than the event's own; sources that differ show it. */
export function ownDate({ date }: Mention, event: TimelineEvent, catalogue: Catalogue): string | undefined {
  if (!event.sourcesDiffer || !date) return undefined;
  return date.earliest === event.earliest && date.latest === event.latest
    ? undefined
    : eventDate({ ...event, ...date }, catalogue);
}
