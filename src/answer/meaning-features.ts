import type { MutableFeatures } from './features.ts';
import type { SentenceMatch } from './match-features.ts';

/**
 * Adds how near the other words of the sentence come to the question's terms that are not found: the share of each term, times how
 * alike the most similar word is spelt (`alike`), times the square of the cosine of the nearest in meaning (`similar`, the square
 * so that many faint similarities do not count as one), and whether the opposite of one is there.
 */
export function addMeaningFeatures(
  features: MutableFeatures,
  { question: { terms, asked }, analysis, places }: SentenceMatch,
): void {
  const words: string[] = [];
  for (const word of analysis.content) if (!asked.has(word)) words.push(word);
  for (const [at, { term, share, vector, antonyms }] of terms.entries()) {
    if ((places[at] ?? -1) >= 0) continue;
    let spelling = 0;
    for (const word of words) spelling = Math.max(spelling, trigramSimilarity(term, word));
    const meaning = vector === undefined ? 0 : analysis.nearestTo(vector, asked).cosine;
    if (antonyms.some((word) => words.includes(word))) features.opposite = 1;
    features.alike += share * spelling;
    features.similar += share * meaning * meaning;
  }
}

/** Words must begin alike; forms of one word do ("invaded", "invasion"), and it spares comparing most pairs. */
const SAME_START = 2;
/** Below this, words that merely begin alike are as frequent as forms of one word. */
const LEAST = 0.4;
const SHORTEST = 4;

/**
 * How alike two different terms are spelt: Dice's coefficient over their runs of three letters (the first with a space before
 * it), 0 below 0.4.
 *
 * @example trigramSimilarity('analysi', 'analyz') // 0.62
 */
function trigramSimilarity(a: string, b: string): number {
  if (a.length < SHORTEST || b.length < SHORTEST || a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  if (a.charCodeAt(SAME_START - 1) !== b.charCodeAt(SAME_START - 1)) return 0;
  let common = 1; // " xy", the same in both
  for (let at = 0; at + 3 <= a.length; at++) if (holdsRun(b, a, at)) common++;
  const value = (2 * common) / (a.length - 1 + (b.length - 1));
  return value > LEAST ? Math.min(1, value) : 0;
}

/** Whether the three letters from `at` of `from` stand anywhere in `text`; letter by letter, since what is cut out is to be collected. */
function holdsRun(text: string, from: string, at: number): boolean {
  const first = from.charCodeAt(at);
  const second = from.charCodeAt(at + 1);
  const third = from.charCodeAt(at + 2);
  for (let place = 0; place + 3 <= text.length; place++)
    if (
      text.charCodeAt(place) === first &&
      text.charCodeAt(place + 1) === second &&
      text.charCodeAt(place + 2) === third
    )
      return true;
  return false;
}
