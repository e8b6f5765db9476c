import { similarity } from '../language/word-vectors.ts';
import type { MutableFeatures } from './features.ts';
import { likeness } from './likeness.ts';
import type { SentenceMatch } from './match-features.ts';
import { contentOf } from './sentence-analysis.ts';

/**
 * Adds how near the other words of the sentence come to the question's terms that are not found: the share of each term, times how
 * alike the most similar word looks (`alike`), times the square of the cosine of the nearest in meaning (`similar`, the square
 * so that many faint likenesses do not count as one), and whether the opposite of one is there.
 */
export function addMeaningFeatures(
  features: MutableFeatures,
  { question: { terms, asked }, sentence, places }: SentenceMatch,
): void {
  const words = contentOf(sentence);
  for (const [at, { term, share, vector, antonyms }] of terms.entries()) {
    if ((places[at] ?? -1) >= 0) continue;
    let [look, meaning] = [0, 0];
    for (const [word, place] of words) {
      if (asked.has(word)) continue;
      look = Math.max(look, likeness(term, word));
      if (vector !== undefined && place !== undefined) meaning = Math.max(meaning, similarity(vector, place));
      if (antonyms.length > 0 && antonyms.includes(word)) features.opposite = 1;
    }
    features.alike += share * look;
    features.similar += share * meaning * meaning;
  }
}
