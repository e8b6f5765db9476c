import type { Quote } from '../articles/article.ts';
import { quoteOf } from '../articles/article.ts';
import type { Candidate } from './candidates.ts';
import { sightOf } from './match-features.ts';
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
    sentences: candidates.slice(0, limit).map(({ sentence, features, score }) => {
      const isFound = sightOf(question, sentence).places.map((at) => at >= 0);
      const weights: Readonly<Record<string, number | undefined>> = RANK_WEIGHTS;
      const parts = Object.entries(features).map(
        ([name, value]) => [name, value * (weights[name] ?? 0)] as const,
      );
      return {
        quote: quoteOf(sentence.article, sentence),
        score,
        found: question.terms.filter((_, at) => isFound[at]).map(({ word }) => word),
        missed: question.terms.filter((_, at) => !isFound[at]).map(({ word }) => word),
        parts: parts.filter(([, part]) => part !== 0).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)),
      };
    }),
  };
}
