import type { BlockKind, Quote } from '../articles/article.ts';
import type { Span } from '../language/span.ts';

/** A sentence chosen for a question: its quote, where it stands and how well it fits. */
export interface AnswerQuote extends Quote {
  /** The kind of block it stands in; an `inset` is a linked story. */
  readonly kind: BlockKind;
  /** The paragraph's number in its article, from 1; absent in a title. */
  readonly paragraph?: number;
  /** 0..1, comparable within one answer. */
  readonly score: number;
  /** Parts of the quote that give the kind of answer asked for, in article offsets. */
  readonly highlights: readonly Span[];
}

/** What the articles say to a question. */
export interface Answer {
  readonly question: string;
  /** Whether the confidence reaches the threshold. */
  readonly answered: boolean;
  /** 0..1: how likely the first quote answers. */
  readonly confidence: number;
  /** Best first; empty where not answered. */
  readonly quotes: readonly AnswerQuote[];
  /** The nearest passages' sentences where not answered, best first; empty where answered. */
  readonly nearest: readonly AnswerQuote[];
  /** More quotes than the limit asked for can be had with a larger `skip`. */
  readonly more: boolean;
}
