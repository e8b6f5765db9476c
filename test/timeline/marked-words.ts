import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';
import type { EventList } from '../../src/timeline/event-list.ts';

/** Words of a line that are marked as {words|note}, by their place in the line without its marks (UTF-16 offsets). */
export interface MarkedWords {
  readonly words: string;
  readonly note: string;
  readonly start: number;
  readonly end: number;
}

/** A line without its marks, and what was marked. */
export function readMarks(line: string): { readonly plain: string; readonly marks: readonly MarkedWords[] } {
  const marks = [...line.matchAll(MARK)].map(({ 1: words = '', 2: note = '', index }): MarkedWords => {
    const start = withoutMarks(line.slice(0, index)).length;
    return { words, note, start, end: start + words.length };
  });
  return { plain: withoutMarks(line), marks };
}

const MARK = /\{([^|}]*)\|([^}]*)\}/g;

function withoutMarks(line: string): string {
  return line.replace(MARK, '$1');
}

/** A mention, with its event and the event's place in the list. */
export interface ShownMention {
  readonly mention: Mention;
  readonly event: TimelineEvent;
  readonly place: number;
}

/** Finds the smallest mention that holds a stretch of an article's text, of those of all events. */
export function mentionFinder(events: EventList) {
  const all = events
    .slice()
    .flatMap((event, place) => event.mentions.map((mention): ShownMention => ({ mention, event, place })));
  return (article: string, start: number, end: number): ShownMention | undefined =>
    all
      .filter(({ mention }) => mention.article.id === article && mention.start <= start && mention.end >= end)
      .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
}
