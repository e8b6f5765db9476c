import { LRUCache } from 'lru-cache';
import type { AnswerKind } from '../language/answer-kind.ts';
import { isCapitalAt } from '../language/capital.ts';
import type { Span } from '../language/span.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/terms.ts';
import { vectorOf } from '../language/word-vectors.ts';
import { type IndexedSentence, sentenceText } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';

/** What a sentence's own text tells, whatever is asked. Each part is found when it is first asked for, and once. */
export class SentenceAnalysis {
  readonly sentence: IndexedSentence;
  #tokens: readonly Token[] | undefined;
  #content: ReadonlyMap<string, number | undefined> | undefined;
  #form: SentenceForm | undefined;
  readonly #spans = new Map<AnswerKind, readonly Span[]>();

  constructor(sentence: IndexedSentence) {
    this.sentence = sentence;
  }

  /** Its words, as spans into its own text. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(sentenceText(this.sentence));
    return this.#tokens;
  }

  /** Its content words, each once, as terms, and where the vector of each stands, if it has one. */
  get content(): ReadonlyMap<string, number | undefined> {
    this.#content ??= new Map(
      this.sentence.terms.filter((term) => !isStopWord(term)).map((term) => [term, vectorOf(term)]),
    );
    return this.#content;
  }

  get form(): SentenceForm {
    this.#form ??= formOf(this.sentence);
    return this.#form;
  }

  /** Where it shows the kind of answer asked for, as spans into its own text. */
  spansOf(kind: AnswerKind): readonly Span[] {
    const spans = this.#spans.get(kind) ?? answerSpans(kind, sentenceText(this.sentence));
    this.#spans.set(kind, spans);
    return spans;
  }
}

/** How a sentence is put. */
export interface SentenceForm {
  readonly negated: boolean;
  readonly opensWithPronoun: boolean;
  readonly isQuestion: boolean;
  readonly isHeading: boolean;
}

/** Gives a sentence's analysis, the same again for one that was asked for lately. */
export type Analyse = (sentence: IndexedSentence) => SentenceAnalysis;

/** Some 4 KB each. Questions of one day are about the same news: most sentences have been analysed before. */
const KEPT = 5000;

/** The analyses of one corpus's sentences. It takes its memory when it is first asked, since not every corpus is. */
export function createAnalyse(): Analyse {
  let kept: LRUCache<IndexedSentence, SentenceAnalysis> | undefined;
  return (sentence) => {
    kept ??= new LRUCache({ max: KEPT, memoMethod: (each) => new SentenceAnalysis(each) });
    return kept.memo(sentence);
  };
}

function formOf(sentence: IndexedSentence): SentenceForm {
  const text = sentenceText(sentence);
  return {
    negated: NEGATION.test(text),
    opensWithPronoun: OPENING_PRONOUN.test(text),
    isQuestion: QUESTION_MARK.test(text),
    isHeading: sentence.terms.length < HEADING_WORDS && !CLOSING_MARK.test(text),
  };
}

const OPENING_PRONOUN = /^["“(]?(?:He|She|They|It|This|These|His|Her|Their|Its|That|Those)\b/;
const QUESTION_MARK = /\?["”’)]*$/;
const CLOSING_MARK = /[.!?…:;]["”’)\]]*$/;
/** Longer headlines are rare; a longer text without a closing mark is a sentence that was cut off. */
const HEADING_WORDS = 16;
const NEGATION = /\b(?:not|never|no|without|except|neither|nor|cannot|none)\b|n['’]t\b/i;

/** What a word of a sentence is: a name has a capital that no sentence's start gives it. */
export function kindOf({ term, start }: Token, { sentence }: SentenceAnalysis): 'number' | 'name' | 'word' {
  if (/^\p{N}/u.test(term)) return 'number';
  return start > 0 && isCapitalAt(sentenceText(sentence), start) ? 'name' : 'word';
}
