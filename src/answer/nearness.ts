import type { IndexedSentence } from '../search/passages.ts';
import { spansOf, tokensOf } from './sentence-analysis.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** Characters after which nearness has fallen to a half. */
const HALF_NEAR = 40;

/**
 * How near an answer of the kind asked for stands to a term of the question, in 0..1; undefined where there is none that the
 * question does not itself name.
 */
export function nearness({ asked, kind }: UnderstoodQuestion, sentence: IndexedSentence): number | undefined {
  const spans = spansOf(sentence, kind);
  if (spans.length === 0) return undefined;
  const tokens = tokensOf(sentence);
  const isAsked = tokens.map(({ term }) => asked.has(term));
  let nearest: number | undefined;
  for (const { start, end } of spans) {
    let [isNew, distance] = [kind === 'reason', sentence.end - sentence.start];
    for (const [at, token] of tokens.entries()) {
      if (isAsked[at]) distance = Math.min(distance, Math.max(0, start - token.end, token.start - end));
      else if (!token.stop && token.start < end && start < token.end) isNew = true;
    }
    if (isNew) nearest = Math.max(nearest ?? 0, HALF_NEAR / (HALF_NEAR + distance));
  }
  return nearest;
}
