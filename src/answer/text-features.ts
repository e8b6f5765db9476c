import { type MutableFeatures, shownKindOf } from './features.ts';
import type { SentenceMatch } from './match-features.ts';
import { addMeaningFeatures } from './meaning-features.ts';
import { addWordingFeatures } from './wording-features.ts';

/** Adds the features that need the sentence's words and text. They cost more than matching terms, so only good matches get them. */
export function addTextFeatures(features: MutableFeatures, match: SentenceMatch): void {
  addMeaningFeatures(features, match);
  addWordingFeatures(features, match);
  const { question, analysis } = match;
  const { negated, opensWithPronoun, isQuestion, isHeading } = analysis.form;
  if (opensWithPronoun) {
    features.opensWithPronoun = 1;
    features.beforePronoun = features.before;
  }
  if (isQuestion) features.isQuestion = 1;
  if (isHeading) features.isHeading = 1;
  if (question.negated && !negated) features.negatedQuestion = 1;
  const shown = shownKindOf(question.kind);
  if (shown === undefined) return;
  const beside = nearnessOf(match);
  features[beside === undefined ? (`lacks ${shown}` as const) : (`shows ${shown}` as const)] = 1;
  features.beside = beside ?? 0;
}

/** Characters after which nearness has fallen to a half. */
const HALF_NEAR = 40;

/**
 * How near an answer of the kind asked for stands to a term of the question, in 0..1; undefined if there is none that the
 * question does not itself name.
 */
function nearnessOf({ question: { asked, kind }, sentence, analysis }: SentenceMatch): number | undefined {
  const spans = analysis.spansOf(kind);
  if (spans.length === 0) return undefined;
  const { tokens } = analysis;
  const asking = tokens.filter(({ term }) => asked.has(term));
  let nearest: number | undefined;
  for (const { start, end } of spans) {
    const isNew =
      kind === 'reason' ||
      tokens.some(
        (token) => token.start < end && start < token.end && !token.stop && !asking.includes(token),
      );
    if (!isNew) continue;
    let distance = sentence.end - sentence.start;
    for (const token of asking)
      distance = Math.min(distance, Math.max(0, start - token.end, token.start - end));
    nearest = Math.max(nearest ?? 0, HALF_NEAR / (HALF_NEAR + distance));
  }
  return nearest;
}
