import { evidence, logistic, questionFeatures } from '../../src/answer/confidence.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { type Example, FOLDS, WHOLE } from './examples.ts';
import { fitLogistic, fitRanking, type Weights } from './learn.ts';

const RANK = `found foundSquared foundCount missingName missingNumber missingFocus missingFrame missingLargest alike similar before beforePronoun after
  inPassage inArticle inTitle passage passageOfBest pairs contradicted early opensWithPronoun negatedQuestion
  shows.date shows.number shows.duration shows.person shows.name shows.place shows.reason
  lacks.date lacks.number lacks.duration lacks.person lacks.name lacks.place lacks.reason beside`;
/**
 * What the development set cannot teach, set by reason. Its articles have hardly a question or a heading: one that repeats the
 * asker's words answers nothing, and the sentence after it, which finds half as much, should come before it. Its questions have
 * hardly ever a single word: what only stands beside a sentence with that word should come after it.
 */
const RANK_GIVEN = { isQuestion: -4, isHeading: -2, nothing: -4 };
const TOPIC =
  'score passage rarity length nowhere found size alike inTitle pairs foundCount together meanPassage';
const FIT = `lead names missingName missingNumber missingWord missingFocus missingLargest negatedQuestion alike inTitle
  early rarity before inArticle contradicted replaced opposite
  lacks.person lacks.place beside`;
/**
 * A number or a date asked for and none there is too rare among the best sentences of the development set to learn from: in its
 * few cases none is ever right, and the weight would grow without bound.
 */
const FIT_GIVEN = { 'lacks number': -3, 'lacks date': -1, 'lacks duration': -3 };
/** Near misses are rarer in the development set than readers' own. */
const NEAR_MISS_IMPORTANCE = 2;
/** Each question is asked of archives of excerpts too; what each of those counts against the one of all articles. */
const EXCERPTS_IMPORTANCE = 0.5;
/**
 * A question whose answer was cut off is about the excerpts' topic and not answered in them. What it counts as off the topic,
 * and as not answered: with more, small archives refuse answers that they hold.
 */
const CUT_OFF_TOPIC = 0.4;
const CUT_OFF_FIT = 0.3;

/** Everything that is learned, but the calibration. */
export interface Model {
  readonly rank: Weights;
  readonly topic: Weights;
  readonly fit: Weights;
}

/** What a model says to a question that it has not seen. */
export interface Judged {
  readonly value: number;
  readonly probability: number;
  readonly hit: boolean;
  readonly hit3: boolean;
  readonly group: string;
  readonly type: string;
  readonly archive: string;
}

/** Trains on all articles but a seventh, judges that seventh, and so on; then calibrates on what was judged. */
export function crossValidate(examples: readonly Example[]): {
  judged: Judged[];
  offset: number;
  slope: number;
} {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(examples.filter((example) => example.fold !== fold));
    return examples.filter((example) => example.fold === fold).map((example) => judge(model, example));
  }).flat();
  const typical = judged.filter(({ group }) => group !== 'cut off');
  const calibration = fitLogistic(
    typical.map(({ value }) => ({ value })),
    typical.map(({ hit }) => hit),
    ['value'],
    { ridge: 0.01, importance: typical.map(importanceOf) },
  );
  const [offset, slope] = [calibration['bias'] ?? 0, calibration['value'] ?? 1];
  return {
    judged: judged.map((one) => ({ ...one, probability: logistic(offset + slope * one.value) })),
    offset,
    slope,
  };
}

/**
 * Learns from examples: the order of sentences from those asked of all articles, where it is hard, and how sure to be from
 * those asked of small archives too.
 */
export function train(examples: readonly Example[]): Model {
  const learned = fitRanking(
    examples.filter(isOfAll).map(({ candidates, right }) => ({
      rows: candidates.map(({ features }) => features),
      right: candidates.map((candidate) => right.get(candidate) ?? false),
    })),
    names(RANK),
  );
  const rank = { ...learned, ...RANK_GIVEN };
  const rows = examples.flatMap((example) => {
    const { features, hit } = judgeRank(rank, example);
    return features ? [{ features, hit, group: example.asked.group, archive: example.archive }] : [];
  });
  const topic = fitLogistic(
    rows.map(({ features }) => features),
    rows.map(({ group }) => group !== 'absent' && group !== 'cut off'),
    names(TOPIC),
    { importance: rows.map((row) => importanceOf(row) * (row.group === 'cut off' ? CUT_OFF_TOPIC : 1)) },
  );
  const onTopic = rows.filter(({ group }) => group !== 'absent');
  const learnedFit = fitLogistic(
    onTopic.map(({ features }) => features),
    onTopic.map(({ hit }) => hit),
    names(FIT),
    {
      ridge: 0.5,
      importance: onTopic.map((row) => importanceOf(row) * (FIT_IMPORTANCE[row.group] ?? 1)),
    },
  );
  return { rank, topic, fit: { ...learnedFit, ...FIT_GIVEN } };
}

const FIT_IMPORTANCE: Readonly<Record<string, number>> = {
  adversarial: NEAR_MISS_IMPORTANCE,
  'cut off': CUT_OFF_FIT,
};

function importanceOf(one: { readonly archive: string }): number {
  return isOfAll(one) ? 1 : EXCERPTS_IMPORTANCE;
}

function isOfAll({ archive }: { readonly archive: string }): boolean {
  return archive === WHOLE;
}

function judgeRank(rank: Weights, { question, candidates, right }: Example) {
  const order = candidates
    .map((one) => ({ ...one, score: weigh(one.features, rank), right: right.get(one) ?? false }))
    .sort((a, b) => b.score - a.score);
  const [best] = order;
  const features = best && { ...best.features, ...questionFeatures(question, best, order) };
  return { features, hit: best?.right ?? false, hit3: order.slice(0, 3).some((one) => one.right) };
}

function judge({ rank, topic, fit }: Model, example: Example) {
  const { features, hit, hit3 } = judgeRank(rank, example);
  const value = features ? evidence(logistic(weigh(features, topic)), logistic(weigh(features, fit))) : -20;
  return { value, hit, hit3, group: example.asked.group, type: example.asked.type, archive: example.archive };
}

function names(list: string): string[] {
  return list.split(/\s+/).map((name) => name.replace('.', ' '));
}
