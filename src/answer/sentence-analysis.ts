import type { AnswerKind } from '../language/answer-kind.ts';
import type { Span } from '../language/span.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/terms.ts';
import { vectorOf } from '../language/word-vectors.ts';
import { type IndexedSentence, textOf } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';

/** The words of a sentence, as spans into its own text. */
export function tokensOf(sentence: IndexedSentence): readonly Token[] {
  const look = analysisOf(sentence);
  look.tokens ??= tokenize(textOf(sentence));
  return look.tokens;
}

/** The content words of a sentence, each once, as terms, and where the vector of each stands, if it has one. */
export function contentOf(sentence: IndexedSentence): ReadonlyMap<string, number | undefined> {
  const look = analysisOf(sentence);
  look.content ??= new Map(
    sentence.terms.filter((term) => !isStopWord(term)).map((term) => [term, vectorOf(term)]),
  );
  return look.content;
}

/** Where a sentence shows the kind of answer asked for, as spans into its own text. */
export function spansOf(sentence: IndexedSentence, kind: AnswerKind): readonly Span[] {
  const { spans } = analysisOf(sentence);
  const found = spans.get(kind) ?? answerSpans(kind, textOf(sentence));
  spans.set(kind, found);
  return found;
}

/** What the words of a sentence themselves say of it. */
export interface SentenceForm {
  readonly negated: boolean;
  readonly opensWithPronoun: boolean;
  readonly isQuestion: boolean;
  readonly isHeading: boolean;
}

/** How a sentence is put. */
export function formOf(sentence: IndexedSentence): SentenceForm {
  const look = analysisOf(sentence);
  if (!look.manner) {
    const text = textOf(sentence);
    look.manner = {
      negated: NEGATION.test(text),
      opensWithPronoun: OPENING_PRONOUN.test(text),
      isQuestion: QUESTION_MARK.test(text),
      isHeading: sentence.terms.length < HEADING_WORDS && !CLOSING_MARK.test(text),
    };
  }
  return look.manner;
}

const OPENING_PRONOUN = /^["“(]?(?:He|She|They|It|This|These|His|Her|Their|Its|That|Those)\b/;
const QUESTION_MARK = /\?["”’)]*$/;
const CLOSING_MARK = /[.!?…:;]["”’)\]]*$/;
/** Longer headlines are rare; a longer text without a closing mark is a sentence that was cut off. */
const HEADING_WORDS = 16;
const NEGATION = /\b(?:not|never|no|without|except|neither|nor|cannot|none)\b|n['’]t\b/i;

interface SentenceAnalysis {
  manner?: SentenceForm;
  tokens?: readonly Token[];
  content?: ReadonlyMap<string, number | undefined>;
  readonly spans: Map<AnswerKind, readonly Span[]>;
}

/** Some 4 KB each. Questions of one day are about the same news: most sentences have been looked at before. */
const KEPT = 5000;
const analyses = new Map<IndexedSentence, SentenceAnalysis>();

function analysisOf(sentence: IndexedSentence): SentenceAnalysis {
  const known = analyses.get(sentence);
  if (known) return known;
  if (analyses.size >= KEPT) analyses.clear();
  const look: SentenceAnalysis = { spans: new Map() };
  analyses.set(sentence, look);
  return look;
}
