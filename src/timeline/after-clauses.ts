import { contentTerms } from '../language/terms.ts';
import type { Draft } from './draft.ts';
import type { EventDate } from './event.ts';

/**
 * Dates what an article puts after a dated event of its own: "After addressing the summit, the two leaders held a meeting." belongs to
 * the day of the address, as the sentence's opening repeats a word of it. Only within the news: a sequel to an older event has no day.
 * `day` is the day that the article reports on (ISO).
 */
export function dateAfterClauses(drafts: readonly Draft[], day: string | undefined): Draft[] {
  let events: readonly DayEvent[] | undefined;
  return drafts.map((draft) => {
    const { mention } = draft;
    if (mention.date.basis !== 'published' || mention.start !== mention.sentence.start || draft.planned)
      return draft;
    const opening = OPENING.exec(mention.text)?.groups?.['what'];
    if (opening === undefined) return draft;
    events ??= eventsOfDay(drafts, day);
    const first = precursor(events, draft, contentTerms(opening));
    if (!first) return draft;
    const date: EventDate = { ...first.mention.date, basis: 'relative' };
    return {
      ...draft,
      mention: { ...mention, date },
      relations: [{ side: 'after', of: first.mention }],
    };
  });
}

const OPENING =
  /^(?:(?:Shortly|Soon|Just|Immediately|Right|Hours|Minutes) )?(?:[Aa]fter|[Ff]ollowing) (?<what>[^,]{4,100}), /;

/** An event of the day, and the terms of its sentence. */
interface DayEvent {
  readonly draft: Draft;
  readonly terms: ReadonlySet<string>;
}

/** The day's dated events in the order of the text, the first of those that say the same. */
function eventsOfDay(drafts: readonly Draft[], day: string | undefined): DayEvent[] {
  const bySentence = new Map<string, DayEvent>();
  for (const draft of drafts) {
    const { date, article, sentence } = draft.mention;
    if (draft.planned || date.basis === 'published' || date.precision !== 'day' || date.earliest !== day)
      continue;
    const text = article.text.slice(sentence.start, sentence.end);
    if (!bySentence.has(text)) bySentence.set(text, { draft, terms: new Set(contentTerms(text)) });
    if (bySentence.size === MOST_EVENTS) break;
  }
  return [...bySentence.values()];
}

/** A bound for texts that open one sentence after the other in this way; a piece tells some tens of events of its day. */
const MOST_EVENTS = 500;

/** Of the events told before the sequel the one that shares most words with its opening, the earliest of several. */
function precursor(
  events: readonly DayEvent[],
  sequel: Draft,
  opening: readonly string[],
): Draft | undefined {
  const terms = [...new Set(opening)];
  let best: { draft: Draft; shared: number } | undefined;
  for (const { draft, terms: own } of events) {
    if (draft.mention.start >= sequel.mention.start) break;
    const shared = terms.filter((term) => own.has(term)).length;
    if (shared > (best?.shared ?? 0)) best = { draft, shared };
  }
  return best?.draft;
}
