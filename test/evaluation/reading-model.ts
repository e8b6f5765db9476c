import { logistic } from '../../src/answer/confidence.ts';
import type { ReadCandidate } from '../../src/answer/read-candidates.ts';
import { readingConfidence, readingEvidence } from '../../src/answer/reading-confidence.ts';
import { rankFeatures, readingFeatures } from '../../src/answer/reading-features.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { fitLogistic, fitRanking, type Weights } from './learn.ts';
import type { Outcome } from './measures.ts';
import { FOLDS, type ReadExample } from './reading-examples.ts';

const RANK = ['read', 'named', 'place', 'cosine', 'words', 'found', 'older'];
const FIT = [
  'read',
  'named',
  'contradicted',
  'yesNo',
  'yesNoCosine',
  'missingName',
  'missingNumber',
  'missingLargest',
  'replaced',
  'lacksPerson',
  'lacksNumber',
  'lacksDate',
];
const TOPIC = [
  'largest',
  'nearest',
  'byWords',
  'found',
  'missingName',
  'size',
  'together',
  'named',
  'cosine',
];
/** As for words alone: what the development questions hardly have, set by reason. On the scale of `read`. */
const RANK_GIVEN = { isQuestion: -1.5, isHeading: -0.7 };

/** Each set counts as if it had so many questions; a small one's count three times at most. */
const AS_MANY = 900;
const MOST_IMPORTANCE = 3;

/** Everything that is learned of how to use the reader. */
export interface ReadingModel {
  readonly rank: Weights;
  readonly fit: Weights;
  readonly topic: Weights;
  readonly calibration: Weights;
}

/** What came of a question that the model has not seen. */
export interface ReadOutcome extends Outcome {
  readonly set: string;
  readonly size: number;
  readonly topic: number;
}

/** Learns the order from the questions that have an answer, and the two probabilities from all. Each set counts the same. */
export function trainReading(examples: readonly ReadExample[]): ReadingModel {
  const learned = fitRanking(
    examples
      .filter(({ ranks }) => ranks)
      .map(({ candidates, right }) => ({
        rows: candidates.map(rankFeatures),
        right: candidates.map((one) => right.has(one)),
      })),
    RANK,
    1,
  );
  const rank = { ...learned, ...scaled(RANK_GIVEN, learned['read'] ?? 1) };
  const rows = examples.flatMap((example) => {
    const order = ordered(example, rank);
    const [best] = order;
    if (!best) return [];
    return [
      {
        features: readingFeatures(example.question, best, order, example.byWords),
        hit: example.right.has(best),
        group: example.asked.group,
        set: example.set,
      },
    ];
  });
  const counts = new Map<string, number>();
  for (const { set } of rows) counts.set(set, (counts.get(set) ?? 0) + 1);
  const importance = rows.map(({ set }) => Math.min(MOST_IMPORTANCE, AS_MANY / (counts.get(set) ?? 1)));
  const isOff = (group: string) => group === 'absent' || group === 'not answered';
  const topic = fitLogistic(
    rows.map(({ features }) => features),
    rows.map(({ group }) => !isOff(group)),
    TOPIC,
    { importance },
  );
  // Whether a sentence answers is learned from questions that the articles speak of: near misses are the hard ones.
  const on = rows.flatMap((row, at) => (isOff(row.group) ? [] : [{ ...row, weight: importance[at] ?? 1 }]));
  const fit = fitLogistic(
    on.map(({ features }) => features),
    on.map(({ hit }) => hit),
    FIT,
    { importance: on.map(({ weight }) => weight) },
  );
  const calibration = fitLogistic(
    rows.map(({ features }) => ({ evidence: readingEvidence(features, topic, fit), size: features.size })),
    rows.map(({ hit }) => hit),
    ['evidence', 'size'],
    { importance, ridge: 0.01 },
  );
  return { rank, fit, topic, calibration };
}

/** Trains on all folds but one, judges that, and so on. */
export function crossValidateReading(examples: readonly ReadExample[], threshold: number): ReadOutcome[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = trainReading(examples.filter((one) => one.fold !== fold));
    return examples.filter((one) => one.fold === fold).map((one) => outcomeOf(one, model, threshold));
  }).flat();
}

function outcomeOf(example: ReadExample, model: ReadingModel, threshold: number): ReadOutcome {
  const order = ordered(example, model.rank);
  const [best] = order;
  const features = best && readingFeatures(example.question, best, order, example.byWords);
  const confidence = features ? readingConfidence(features, model.topic, model.fit, model.calibration) : 0;
  const { set, size, right, asked } = example;
  return {
    set,
    size,
    type: asked.type,
    group: asked.group,
    confidence,
    topic: features ? logistic(weigh(features, model.topic)) : 0,
    answered: confidence >= threshold,
    hit: best !== undefined && right.has(best),
    hit3: order.slice(0, 3).some((one) => right.has(one)),
  };
}

function ordered({ candidates }: ReadExample, rank: Weights): ReadCandidate[] {
  return candidates
    .map((one) => ({ one, sum: weigh(rankFeatures(one), rank) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ one }) => one);
}

function scaled(weights: Weights, by: number): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight * by]));
}
