import type { LineWords } from './line-words.ts';

/** More than so much is not said by any line. */
const MAX_SCORE = 8;

/** What a line's terms say by their weights, which are in hundredths: above 0 of furniture, below of a body. */
export function scoreOf(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let hundredths = 0;
  for (const term of terms) hundredths += weights.get(term) ?? 0;
  return Math.max(-MAX_SCORE, Math.min(MAX_SCORE, hundredths / 100));
}

/** How many lines before and after make a mean. */
const WINDOW = 6;

/** What a line's words say, by itself and for its length, and what its neighbours do: the last features that the trees see. */
export function scoresAround(
  scores: readonly number[],
  words: readonly LineWords[],
  index: number,
): number[] {
  const at = (step: number) => scores[index + step] ?? 0;
  const mean = (some: readonly number[]) =>
    some.length === 0 ? 0 : some.reduce((sum, each) => sum + each, 0) / some.length;
  return [
    at(0),
    at(0) / Math.sqrt(1 + (words[index]?.count ?? 0)),
    at(-2),
    at(-1),
    at(1),
    at(2),
    mean(scores.slice(Math.max(0, index - WINDOW), index)),
    mean(scores.slice(index + 1, index + 1 + WINDOW)),
  ];
}
