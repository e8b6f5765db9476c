import type { TimelineEvent } from './event.ts';
import type { EventList } from './event-list.ts';

/** How an event got its date, for who looks after the rules. */
export interface DateReading {
  /** ISO days, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  /** The words that give the date; absent if no words of its clause do. */
  readonly phrase?: string;
  /** The rule that read them; without words `publication` or `clause-beside`, the date of the clause before or after which it stands. */
  readonly rule: string;
  /** TIMEX3 value of the date that it was counted or completed from, if any. */
  readonly anchor?: string;
  /** Whether that is the day of publication, and not a date told before. */
  readonly isPublication: boolean;
}

/** How each event got its date, in their order. */
export function explainDates(events: Pick<EventList, 'map'>): DateReading[] {
  return events.map(explainDate);
}

/** How an event got its date: by the mention whose date it is. */
export function explainDate({ earliest, latest, basis, mentions: [mention] }: TimelineEvent): DateReading {
  const { phrase, article } = mention ?? {};
  if (!phrase || !article) {
    const rule = basis === 'published' ? 'publication' : 'clause-beside';
    return { earliest, latest, rule, isPublication: basis === 'published' };
  }
  const { start, end, rule, anchor } = phrase;
  return {
    earliest,
    latest,
    phrase: article.text.slice(start, end),
    rule,
    ...(anchor !== undefined && { anchor }),
    isPublication: anchor === article.published,
  };
}
