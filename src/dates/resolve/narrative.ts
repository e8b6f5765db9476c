import type { DateCandidate } from './context.ts';

/**
 * Whether a text tells of the past in its order, as histories do, and not the news: nearly all of its dates lie years before the
 * publication (ISO date). In such a text "on 4 August" is the one after the date told before, not the one before the publication.
 */
export function isNarrative(
  text: string,
  published: string | undefined,
  candidates: readonly DateCandidate[],
): boolean {
  if (!published) return false;
  const before = Number(published.slice(0, 4)) - YEARS;
  let [old, current] = [0, 0];
  for (const { start, end, type } of candidates) {
    if (type !== 'DATE' && type !== 'TIME') continue;
    const phrase = text.slice(start, end);
    const year = YEAR.exec(phrase)?.[0];
    if (year && Number(year) <= before) old++;
    else if (year || NEWS.test(phrase)) current++;
  }
  return old >= LEAST && old >= SHARE * current;
}

const YEAR = /\b[12]\d{3}\b/;
/** What is counted from the day of writing. */
const NEWS = /day\b|tonight|\b(?:this|last|next|ago|now|currently|recently)\b/i;
/** Years before the publication; dates that lie so far back; how many times as many as others. Set on a few histories, not fitted. */
const YEARS = 3;
const LEAST = 2;
const SHARE = 4;
