import { contentTerms } from '../language/terms.ts';
import type { Draft } from './draft.ts';
import type { ToldDate } from './event.ts';

/**
 * Dates what an article puts after a dated event of its own: "After addressing the summit, the two leaders held a meeting." belongs to
 * the day of the address, as the sentence's opening repeats a word of it. Only within the news: a sequel to an older event has no day.
 * `day` is the day that the article reports on (ISO).
 */
export function dateAfterClauses(drafts: readonly Draft[], day: string | undefined): Draft[] {
  let told: readonly Told[] | undefined;
  return drafts.map((draft) => {
    const { mention } = draft;
    if (mention.told.basis !== 'published' || mention.start !== mention.sentence.start || draft.planned)
      return draft;
    const opening = OPENING.exec(mention.text)?.groups?.['what'];
    if (opening === undefined) return draft;
    told ??= toldOf(drafts, day);
    const first = precursor(told, draft, contentTerms(opening));
    if (!first) return draft;
    const date: ToldDate = { ...first.mention.told, basis: 'relative' };
    return {
      ...draft,
      mention: { ...mention, told: date },
      relations: [{ side: 'after', of: first.mention }],
    };
  });
}

const OPENING =
  /^(?:(?:Shortly|Soon|Just|Immediately|Right|Hours|Minutes) )?(?:[Aa]fter|[Ff]ollowing) (?<what>[^,]{4,100}), /;

/** An event of the day, and the terms of its sentence. */
interface Told {
  readonly draft: Draft;
  readonly terms: ReadonlySet<string>;
}

/** The day's dated events in the order of the text, the first of those that say the same. */
function toldOf(drafts: readonly Draft[], day: string | undefined): Told[] {
  const bySentence = new Map<string, Told>();
  for (const draft of drafts) {
    const { told, article, sentence } = draft.mention;
    if (draft.planned || told.basis === 'published' || told.precision !== 'day' || told.earliest !== day)
      continue;
    const text = article.text.slice(sentence.start, sentence.end);
    if (!bySentence.has(text)) bySentence.set(text, { draft, terms: new Set(contentTerms(text)) });
    if (bySentence.size === MOST_TOLD) break;
  }
  return [...bySentence.values()];
}

/** A bound for texts that open one sentence after the other in this way; a piece tells some tens of events of its day. */
const MOST_TOLD = 500;

/** Of the events told before the sequel the one that shares most words with its opening, the earliest of several. */
function precursor(told: readonly Told[], sequel: Draft, opening: readonly string[]): Draft | undefined {
  const terms = [...new Set(opening)];
  let best: { draft: Draft; shared: number } | undefined;
  for (const { draft, terms: own } of told) {
    if (draft.mention.start >= sequel.mention.start) break;
    const shared = terms.filter((term) => own.has(term)).length;
    if (shared > (best?.shared ?? 0)) best = { draft, shared };
  }
  return best?.draft;
}
