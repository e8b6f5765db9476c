import { dayNumber } from '../dates/values/days.ts';
import { contentTerms } from '../language/terms.ts';
import type { Draft } from './draft.ts';

/**
 * A headline without a date tells the event of the opening again: "Boeing delivers final 717" over "Boeing on Tuesday delivered the final
 * 717 jet". Says of which draft it does, if one of the first sentences has most of its words and a date of its own.
 * `drafts` are those of an article in the order of its text.
 */
export function tellHeadlineAgain(drafts: readonly Draft[]): Draft[] {
  const first = drafts[0];
  if (!first || !isHeadline(first) || first.mention.date.basis !== 'published') return [...drafts];
  const terms = [...new Set(contentTerms(first.mention.text))];
  const starts = new Set<number>();
  let best: { readonly draft: Draft; readonly shared: number } | undefined;
  for (const draft of drafts.slice(1)) {
    const { date, sentence, article } = draft.mention;
    starts.add(sentence.start);
    if (starts.size > OPENING) break;
    if (date.basis === 'published' || draft.planned !== first.planned || isHeadline(draft)) continue;
    if (dayNumber(date.latest) - dayNumber(date.earliest) > MOST_DAYS) continue;
    const own = new Set(contentTerms(article.text.slice(draft.mention.start, draft.mention.end)));
    const shared = terms.filter((term) => own.has(term)).length;
    if (shared > (best?.shared ?? 0)) best = { draft, shared };
  }
  const isSame = best && best.shared >= FEWEST && best.shared >= LEAST * terms.length;
  return isSame ? [{ ...first, retells: best?.draft.mention }, ...drafts.slice(1)] : [...drafts];
}

/** Sentences under the headline; terms that both have, and their least share of the headline's. Read on 300 pieces of news. */
const OPENING = 3;
const FEWEST = 3;
const LEAST = 0.6;
/** A month; what is told of a year is not the news. */
const MOST_DAYS = 31;

function isHeadline({ mention: { article, sentence } }: Draft): boolean {
  const title = article.blocks.find(({ kind }) => kind === 'title');
  return title !== undefined && sentence.start >= title.start && sentence.end <= title.end;
}
