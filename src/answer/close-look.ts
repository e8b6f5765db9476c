import type { AnswerKind } from '../language/answer-kind.ts';
import type { Span } from '../language/span.ts';
import { type Token, tokenize } from '../language/terms.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';

/** The words of a sentence, as spans into its own text. */
export function tokensOf(sentence: IndexedSentence): readonly Token[] {
  const look = lookAt(sentence);
  look.tokens ??= tokenize(textOf(sentence));
  return look.tokens;
}

/** Where a sentence shows the kind of answer asked for, as spans into its own text. */
export function spansOf(sentence: IndexedSentence, kind: AnswerKind): readonly Span[] {
  const { spans } = lookAt(sentence);
  const found = spans.get(kind) ?? answerSpans(kind, textOf(sentence));
  spans.set(kind, found);
  return found;
}

/** A sentence's exact text. */
export function textOf({ article, start, end }: IndexedSentence): string {
  return article.text.slice(start, end);
}

interface Look {
  tokens?: readonly Token[];
  readonly spans: Map<AnswerKind, readonly Span[]>;
}

/** Some 2 KB each. Questions of one day are about the same news: most sentences have been looked at before. */
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
