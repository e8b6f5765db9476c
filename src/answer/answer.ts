import type { BlockKind, Quote } from '../articles/article.ts';
import type { Span } from '../language/span.ts';
import type { Explanation } from './explain.ts';
import type { Correction } from './understand.ts';

/** A sentence chosen for a question: its quote, where it stands and how well it fits. */
export interface AnswerQuote extends Quote {
  /** The kind of block it stands in; an `inset` is a linked story. */
  readonly kind: BlockKind;
  /** The paragraph's number in its article, from 1; absent in a title. */
  readonly paragraph?: number;
  /** 0..1, comparable within one answer. */
  readonly score: number;
  /** The words that answer, in article offsets; empty if none can be told. */
  readonly highlights: readonly Span[];
  /** Neither answers nor adds to what the quotes before it say: a reply keeps it behind "More quotes". Absent if not so. */
  readonly folded?: true;
  /** Says the contrary of what the question takes for granted; never an answer. Absent if not so. */
  readonly contradicts?: true;
  /** The sentence before that says whom or what the quote's opening pronoun means; absent where it opens with none. */
  readonly antecedent?: Quote;
  /** Sentences of other articles that say the same, one an article; absent where there is none. */
  readonly alsoIn?: readonly Corroboration[];
}

/** Another article's sentence that says the same as a quote. */
export interface Corroboration extends Quote {
  readonly kind: BlockKind;
  readonly paragraph?: number;
  /** Numbers, dates and names in which the two differ, in the offsets of their articles; empty where they agree. */
  readonly differences: readonly Difference[];
}

/** Two words in the same place of two sentences that otherwise match. */
export interface Difference {
  readonly here: Span;
  readonly there: Span;
}

/**
 * What became of a question: `answer`, a sentence answers it; `unclear`, the articles speak of it, but no sentence clearly
 * answers; `absent`, they do not speak of it.
 */
export type Outcome = 'answer' | 'unclear' | 'absent';

/** How sure an answer is, in steps that can be said in words: `sure` is right about nine times in ten, `likely` two in three. */
export type Sureness = 'sure' | 'likely' | 'unsure';

/** What the articles say to a question. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** Whether the outcome is an answer: the confidence reaches the threshold. */
  readonly answered: boolean;
  readonly sureness: Sureness;
  /** The language the question is written in, as a BCP 47 code, if it is surely not English, which the articles are in; else absent. */
  readonly language?: string;
  /** 0..1: how likely the first quote answers; the same across questions and sets of articles. */
  readonly confidence: number;
  /** Best first; empty where not answered. */
  readonly quotes: readonly AnswerQuote[];
  /** The nearest passages' sentences where not answered, best first; empty where answered. */
  readonly nearest: readonly AnswerQuote[];
  /** More quotes than the limit asked for can be had with a larger `skip`. */
  readonly more: boolean;
  /** Spellings that were corrected towards words of the articles; absent where none was. */
  readonly corrections?: readonly Correction[];
  /** The reader had too much to do, so that words alone were matched: asked again, the answer may be better. Absent if not so. */
  readonly late?: true;
  /** How the best sentences were judged; only where asked for. */
  readonly explanation?: Explanation;
}
