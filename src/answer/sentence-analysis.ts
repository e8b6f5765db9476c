import { LRUCache } from 'lru-cache';
import type { AnswerKind } from '../language/answer-kind.ts';
import { isCapitalAt } from '../language/capital.ts';
import type { Span } from '../language/span.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/terms.ts';
import { similarity, vectorOf } from '../language/word-vectors.ts';
import { type IndexedSentence, sentenceText } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';

/** What a sentence's own text tells, whatever is asked. Each part is found when it is first asked for, and once. */
export class SentenceAnalysis {
  readonly sentence: IndexedSentence;
  #tokens: readonly Token[] | undefined;
  #words: readonly string[] | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  #content: ReadonlySet<string> | undefined;
  #vectors: readonly { readonly word: string; readonly at: number }[] | undefined;
  readonly #nearest = new Map<number, NearestWord>();
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

  /** Its terms, those of stop words among them. */
  get words(): readonly string[] {
    this.#words ??= this.sentence.terms;
    return this.#words;
  }

  /** Where a term first stands among its words; -1 if it does not. */
  placeOf(term: string): number {
    this.#places ??= new Map(this.words.map((word, at) => [word, at] as const).reverse());
    return this.#places.get(term) ?? -1;
  }

  /** Its content words, each once, as terms. */
  get content(): ReadonlySet<string> {
    this.#content ??= new Set(this.words.filter((term) => !isStopWord(term)));
    return this.#content;
  }

  /** Of its content words but for `except` the one nearest in meaning to the vector at that place. */
  nearestTo(vector: number, except: ReadonlySet<string>): NearestWord {
    let nearest = this.#nearest.get(vector);
    if (!nearest) {
      nearest = this.#nearestOf(vector, NONE);
      if (this.#nearest.size === NEAREST_KEPT) this.#nearest.clear();
      this.#nearest.set(vector, nearest);
    }
    return except.has(nearest.word) ? this.#nearestOf(vector, except) : nearest;
  }

  #nearestOf(vector: number, except: ReadonlySet<string>): NearestWord {
    this.#vectors ??= [...this.content].flatMap((word) => {
      const at = vectorOf(word);
      return at === undefined ? [] : [{ word, at }];
    });
    let nearest: NearestWord = NO_WORD;
    for (const { word, at } of this.#vectors) {
      if (except.has(word)) continue;
      const cosine = similarity(vector, at);
      if (cosine > nearest.cosine) nearest = { word, cosine };
    }
    return nearest;
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

/** A word and how near it is, 0 to 1: 0 and no word if none is. */
export interface NearestWord {
  readonly word: string;
  readonly cosine: number;
}

const NO_WORD: NearestWord = { word: '', cosine: 0 };
const NONE: ReadonlySet<string> = new Set();
/** Of so many terms the nearest word is kept: questions of one day ask for the same things. */
const NEAREST_KEPT = 30;

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
