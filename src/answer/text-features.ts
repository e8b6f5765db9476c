import type { AnswerKind } from '../language/answer-kind.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { mannerOf } from './close-look.ts';
import { type SeenFeatures, SHOWN_KINDS, type ShownKind } from './features.ts';
import { addMeaningFeatures } from './meaning-features.ts';
import { nearness } from './nearness.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { addWordingFeatures } from './wording-features.ts';

/** Adds the features that need a closer look at the sentence's words and text. They cost more, so only good matches get them. */
export function addTextFeatures(
  features: SeenFeatures,
  question: UnderstoodQuestion,
  sentence: IndexedSentence,
): void {
  addMeaningFeatures(features, question, sentence);
  addWordingFeatures(features, question, sentence);
  const { negated, opensWithPronoun, isQuestion, isHeading } = mannerOf(sentence);
  if (opensWithPronoun) {
    features.opensWithPronoun = 1;
    features.beforePronoun = features.before;
  }
  if (isQuestion) features.isQuestion = 1;
  if (isHeading) features.isHeading = 1;
  if (question.negated && !negated) features.negatedQuestion = 1;
  const { kind } = question;
  if (!isShown(kind)) return;
  const beside = nearness(question, kind, sentence);
  features[beside === undefined ? (`lacks ${kind}` as const) : (`shows ${kind}` as const)] = 1;
  features.beside = beside ?? 0;
}

function isShown(kind: AnswerKind): kind is ShownKind {
  return (SHOWN_KINDS as readonly string[]).includes(kind);
}
