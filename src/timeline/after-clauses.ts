import { contentTerms } from '../language/terms.ts';
import type { Draft } from './draft.ts';
import type { ToldDate } from './event.ts';

/**
 * Dates what an article puts after a dated event of its own: "After addressing the summit, the two leaders held a meeting." belongs to
 * the day of the address, as the sentence's opening repeats a word of it. Only within the news: a sequel to an older event has no day.
 * `day` is the day that the article reports on (ISO).
 */
export function dateAfterClauses(drafts: readonly Draft[], day: string | undefined): Draft[] {
  return drafts.map((draft) => {
    const { mention } = draft;
    if (mention.told.basis !== 'published' || mention.start !== mention.sentence.start || draft.planned)
      return draft;
    const opening = OPENING.exec(mention.text)?.groups?.['what'];
    const first = opening && precursor(drafts, draft, new Set(contentTerms(opening)), day);
    if (!first) return draft;
    const told: ToldDate = { ...first.mention.told, basis: 'relative' };
    return { ...draft, mention: { ...mention, told }, relations: [{ side: 'after', of: first.mention }] };
  });
}

const OPENING =
  /^(?:(?:Shortly|Soon|Just|Immediately|Right|Hours|Minutes) )?(?:[Aa]fter|[Ff]ollowing) (?<what>[^,]{4,100}), /;

/** The day's dated event, told before the sequel, that shares most words with its opening. */
function precursor(
  drafts: readonly Draft[],
  sequel: Draft,
  terms: ReadonlySet<string>,
  day: string | undefined,
): Draft | undefined {
  let best: { draft: Draft; shared: number } | undefined;
  for (const draft of drafts) {
    const { mention, planned } = draft;
    if (mention.start >= sequel.mention.start) break;
    if (
      planned ||
      mention.told.basis === 'published' ||
      mention.told.precision !== 'day' ||
      mention.told.earliest !== day
    )
      continue;
    const sentence = mention.article.text.slice(mention.sentence.start, mention.sentence.end);
    const shared = new Set(contentTerms(sentence).filter((term) => terms.has(term))).size;
    if (shared > (best?.shared ?? 0)) best = { draft, shared };
  }
  return best?.draft;
}
