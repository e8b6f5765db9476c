import { type MutableFeatures, shownKindOf } from './features.ts';
import type { SentenceMatch } from './match-features.ts';
import { addMeaningFeatures } from './meaning-features.ts';
import { nearness } from './nearness.ts';
import { formOf } from './sentence-analysis.ts';
import { addWordingFeatures } from './wording-features.ts';

/** Adds the features that need a closer look at the sentence's words and text. They cost more, so only good matches get them. */
export function addTextFeatures(features: MutableFeatures, sight: SentenceMatch): void {
  addMeaningFeatures(features, sight);
  addWordingFeatures(features, sight);
  const { question, sentence } = sight;
  const { negated, opensWithPronoun, isQuestion, isHeading } = formOf(sentence);
  if (opensWithPronoun) {
    features.opensWithPronoun = 1;
    features.beforePronoun = features.before;
  }
  if (isQuestion) features.isQuestion = 1;
  if (isHeading) features.isHeading = 1;
  if (question.negated && !negated) features.negatedQuestion = 1;
  const shown = shownKindOf(question.kind);
  if (shown === undefined) return;
  const beside = nearness(question, sentence);
  features[beside === undefined ? (`lacks ${shown}` as const) : (`shows ${shown}` as const)] = 1;
  features.beside = beside ?? 0;
}
