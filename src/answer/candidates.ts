import type { Article } from '../articles/article.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { Hit, SearchIndex } from '../search/search-index.ts';
import { type Features, featuresOf } from './features.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** A sentence that may answer: its passage, what was seen in it, and the weighted sum of that. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly hit: Hit;
  readonly features: Features;
  readonly score: number;
}

/** Passages looked into. On the development questions 12 hold the answer 97 times in a hundred, 20 98 times. */
const PASSAGES = 12;

/** The sentences of the passages that match best, best first; ties in the order of passages and text. */
export async function findCandidates(
  index: SearchIndex,
  question: UnderstoodQuestion,
  source?: Article,
): Promise<Candidate[]> {
  const terms = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives.flat()]));
  if (terms.size === 0) return [];
  const hits = await index.search([...terms], { limit: PASSAGES, ...(source && { source }) });
  const best = hits[0]?.score ?? 1;
  const candidates = hits.flatMap((hit) =>
    hit.passage.sentences.map((sentence) => {
      const features = featuresOf(index, question, hit, sentence, best);
      return { sentence, hit, features, score: weigh(features, RANK_WEIGHTS) };
    }),
  );
  return candidates.sort((a, b) => b.score - a.score);
}

/** The weighted sum of features. */
export function weigh<Name extends string>(
  features: { readonly [name in Name]?: number },
  weights: { readonly [name in Name]?: number },
): number {
  let sum = 0;
  for (const name in features) sum += (features[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}
