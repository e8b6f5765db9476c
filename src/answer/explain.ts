import { type Quote, quoteOf } from '../articles/article.ts';
import type { Candidate } from './candidates.ts';
import { matchSentence } from './match-features.ts';
import { isRead } from './read-candidates.ts';
import { rankFeatures } from './reading-features.ts';
import { READING_RANK_WEIGHTS } from './reading-weights.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** How a question was read and its best sentences judged. */
export interface Explanation {
  /** The kind of answer asked for. */
  readonly kind: string;
  readonly terms: readonly ExplainedTerm[];
  readonly sentences: readonly ExplainedSentence[];
}

/** A content word of the question; `share` of the question's weight, 0..1. */
export interface ExplainedTerm {
  readonly word: string;
  readonly term: string;
  readonly role: string;
  readonly share: number;
  readonly known: boolean;
}

/** A sentence, the question's words found and missed in it, and each part of its score (feature × weight), largest first. */
export interface ExplainedSentence {
  readonly quote: Quote;
  readonly score: number;
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly parts: readonly (readonly [string, number])[];
}

/** Explains the first `limit` candidates. */
export function explain(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
  limit: number,
): Explanation {
  return {
    kind: question.kind,
    terms: question.terms.map(({ word, term, role, share, known }) => ({ word, term, role, share, known })),
    sentences: candidates.slice(0, limit).map((candidate) => {
      const { sentence } = candidate;
      const isFound = matchSentence(question, candidate.analysis).places.map((at) => at >= 0);
      const parts = partsOf(candidate);
      return {
        quote: quoteOf(sentence.article, sentence),
        score: parts.reduce((sum, [, part]) => sum + part, 0),
        found: question.terms.filter((_, at) => isFound[at]).map(({ word }) => word),
        missed: question.terms.filter((_, at) => !isFound[at]).map(({ word }) => word),
        parts: parts.filter(([, part]) => part !== 0).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)),
      };
    }),
  };
}

/** What each feature adds to the sum by which a candidate was ordered: the reader's if it was read, else those of its words. */
function partsOf(candidate: Candidate): (readonly [string, number])[] {
  const [features, weights] = isRead(candidate)
    ? [rankFeatures(candidate), READING_RANK_WEIGHTS]
    : [candidate.features, RANK_WEIGHTS];
  const worth: Readonly<Record<string, number | undefined>> = weights;
  return Object.entries<number>(features).map(([name, value]) => [name, value * (worth[name] ?? 0)]);
}
