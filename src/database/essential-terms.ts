import type { KnownTerm } from './shared-lexicon.ts';

/** Places of postings summed up for one question: at most so many, unless its rarest term alone has more. */
const MOST_POSTINGS = 60_000;

/**
 * The terms whose passages are looked at: the rarest, as long as they are few enough together to be summed up at once. A passage that
 * holds none of them is not found.
 */
export function essentialTerms<T extends KnownTerm>(asked: readonly T[]): ReadonlySet<T> {
  const essential = new Set<T>();
  let postings = 0;
  for (const term of asked.toSorted((a, b) => a.frequency - b.frequency)) {
    if (essential.size > 0 && postings + term.frequency > MOST_POSTINGS) break;
    postings += term.frequency;
    essential.add(term);
  }
  return essential;
}
