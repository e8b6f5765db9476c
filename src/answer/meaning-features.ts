import { similarity } from '../language/word-vectors.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { meaningsOf } from './close-look.ts';
import type { SeenFeatures } from './features.ts';
import { likeness } from './likeness.ts';
import { placeOf } from './match-features.ts';
import type { UnderstoodQuestion } from './understand.ts';

/**
 * Adds how near the other words of the sentence come to the question's terms that are not found: the share of each term, times how
 * alike the most similar word looks (`alike`), times the square of the cosine of the nearest in meaning (`similar`, the square
 * so that many faint likenesses do not count as one), and whether the opposite of one is there.
 */
export function addMeaningFeatures(
  features: SeenFeatures,
  { terms, asked }: UnderstoodQuestion,
  sentence: IndexedSentence,
): void {
  const words = meaningsOf(sentence);
  for (const missing of terms) {
    if (placeOf(missing, sentence.terms) >= 0) continue;
    const { term, share, vector, antonyms } = missing;
    let [look, meaning] = [0, 0];
    for (const other of words) {
      if (asked.has(other.term)) continue;
      look = Math.max(look, likeness(term, other.term));
      if (vector !== undefined && other.vector !== undefined)
        meaning = Math.max(meaning, similarity(vector, other.vector));
      if (antonyms.length > 0 && antonyms.includes(other.term)) features.opposite = 1;
    }
    features.alike += share * look;
    features.similar += share * meaning * meaning;
  }
}
