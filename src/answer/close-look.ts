import type { AnswerKind } from '../language/answer-kind.ts';
import type { Span } from '../language/span.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/terms.ts';
import { vectorOf } from '../language/word-vectors.ts';
import { type IndexedSentence, textOf } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';

/** The words of a sentence, as spans into its own text. */
export function tokensOf(sentence: IndexedSentence): readonly Token[] {
  const look = lookAt(sentence);
  look.tokens ??= tokenize(textOf(sentence));
  return look.tokens;
}

/** The content words of a sentence, each once, as terms, and where the vector of each stands, if it has one. */
export function contentOf(sentence: IndexedSentence): ReadonlyMap<string, number | undefined> {
  const look = lookAt(sentence);
  look.content ??= new Map(
    sentence.terms.filter((term) => !isStopWord(term)).map((term) => [term, vectorOf(term)]),
  );
  return look.content;
}

/** Where a sentence shows the kind of answer asked for, as spans into its own text. */
export function spansOf(sentence: IndexedSentence, kind: AnswerKind): readonly Span[] {
  const { spans } = lookAt(sentence);
  const found = spans.get(kind) ?? answerSpans(kind, textOf(sentence));
  spans.set(kind, found);
  return found;
}

/** What the words of a sentence themselves say of it. */
export interface Manner {
  readonly negated: boolean;
  readonly opensWithPronoun: boolean;
  readonly isQuestion: boolean;
  readonly isHeading: boolean;
}

/** How a sentence is put. */
export function mannerOf(sentence: IndexedSentence): Manner {
  const look = lookAt(sentence);
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

interface Look {
  manner?: Manner;
  tokens?: readonly Token[];
  content?: ReadonlyMap<string, number | undefined>;
  readonly spans: Map<AnswerKind, readonly Span[]>;
}

/** Some 4 KB each. Questions of one day are about the same news: most sentences have been looked at before. */
const KEPT = 5000;
const looks = new Map<IndexedSentence, Look>();

function lookAt(sentence: IndexedSentence): Look {
  const known = looks.get(sentence);
  if (known) return known;
  if (looks.size >= KEPT) looks.clear();
  const look: Look = { spans: new Map() };
  looks.set(sentence, look);
  return look;
}
