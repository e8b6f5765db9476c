import { antonymsOf } from '../language/antonyms.ts';
import { similarity, vectorOf } from '../language/word-vectors.ts';
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
  { terms }: UnderstoodQuestion,
  sentence: IndexedSentence,
): void {
  const others = meaningsOf(sentence).filter(({ term }) => !terms.some((asked) => asked.term === term));
  for (const asked of terms) {
    if (placeOf(asked, sentence.terms) >= 0) continue;
    // Names of one kind are near each other in meaning (Russia, Ukraine), and one does not answer for the other.
    const place = asked.role === 'name' ? undefined : vectorOf(asked.term);
    let [look, meaning] = [0, 0];
    for (const { term, vector } of others) {
      look = Math.max(look, likeness(asked.term, term));
      if (place !== undefined && vector !== undefined) meaning = Math.max(meaning, similarity(place, vector));
    }
    features.alike += asked.share * look;
    features.similar += asked.share * meaning * meaning;
    const antonyms = antonymsOf(asked.term);
    if (antonyms.length > 0 && others.some(({ term }) => antonyms.includes(term))) features.opposite = 1;
  }
}
