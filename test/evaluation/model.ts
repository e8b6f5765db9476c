import { join } from 'node:path';
import { type Candidate, findCandidates } from '../../src/answer/candidates.ts';
import { confidenceFeatures, evidence, logistic } from '../../src/answer/confidence.ts';
import type { ConfidenceFeatures } from '../../src/answer/features.ts';
import { type UnderstoodQuestion, understand } from '../../src/answer/understand.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { fitLogistic, fitRanking, type Weights } from './learn.ts';
import { answers, type EvaluationQuestion, readSet } from './qa-data.ts';

const RANK = `found foundSquared foundCount missingName missingNumber missingFocus missingFrame missingLargest alike before after
  inPassage inArticle inTitle passage passageOfBest pairs early opensWithPronoun isQuestion negatedQuestion
  shows.date shows.number shows.duration shows.person shows.name shows.place shows.reason
  lacks.date lacks.number lacks.duration lacks.person lacks.name lacks.place lacks.reason beside`;
const TOPIC = 'score passage rarity length nowhere found';
const FIT = `lead names missingName missingNumber missingWord missingFocus missingLargest negatedQuestion alike inTitle
  early rarity
  lacks.number lacks.date lacks.duration lacks.person lacks.place beside`;
/** A number or a date asked for and none there is too rare among the best sentences of the development set to learn from. */
const FIT_PRIOR = { 'lacks number': -3, 'lacks date': -1, 'lacks duration': -3 };
const FOLDS = 7;
/** Near misses are rarer in the development set than readers' own. */
const NEAR_MISS_IMPORTANCE = 1.5;

/** A question, its candidates, which of them are right, and the fold of articles it belongs to. */
export interface Example {
  readonly asked: EvaluationQuestion;
  readonly question: UnderstoodQuestion;
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlyMap<Candidate, boolean>;
  readonly fold: number;
}

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
  const calibration = fitLogistic(
    judged.map(({ value }) => ({ value })),
    judged.map(({ hit }) => hit),
    ['value'],
    { ridge: 0.01 },
  );
  const [offset, slope] = [calibration['bias'] ?? 0, calibration['value'] ?? 1];
  return {
    judged: judged.map((one) => ({ ...one, probability: logistic(offset + slope * one.value) })),
    offset,
    slope,
  };
}

/** Reads the development questions with their candidates. */
export async function readExamples(folder: string): Promise<Example[]> {
  const { index, questions } = await readSet(join(folder, 'articles'), join(folder, 'questions.jsonl'));
  const articles = index.articles.map(({ id }) => id);
  const examples: Example[] = [];
  for (const [at, asked] of questions.entries()) {
    const question = await understand(index, asked.question);
    const candidates = await findCandidates(index, question);
    const right = new Map(
      candidates.map((one) => [
        one,
        answers(asked, one.sentence.article.text.slice(one.sentence.start, one.sentence.end)),
      ]),
    );
    const found = candidates.find((one) => right.get(one));
    // An answerable question belongs to its answer's article, a near miss to the best candidate's; the rest to none.
    const owner = (asked.group === 'adversarial' ? candidates[0] : found)?.sentence.article.id;
    const fold = (owner === undefined ? at : shuffled(articles.indexOf(owner))) % FOLDS;
    examples.push({ asked, question, candidates, right, fold });
  }
  return examples;
}

/** Spreads neighbours over the folds. */
function shuffled(position: number): number {
  return (position * 11 + 3) % 21;
}

/** Learns from examples. */
export function train(examples: readonly Example[]): Model {
  const rank = fitRanking(
    examples.map(({ candidates, right }) => ({
      rows: candidates.map(({ features }) => features),
      right: candidates.map((candidate) => right.get(candidate) ?? false),
    })),
    names(RANK),
  );
  const rows = examples.map((example) => ({ ...judgeRank(rank, example), group: example.asked.group }));
  const asked = rows.filter(({ features }) => features !== undefined);
  const topic = fitLogistic(
    asked.map(({ features }) => features ?? {}),
    asked.map(({ group }) => group !== 'absent'),
    names(TOPIC),
  );
  const onTopic = asked.filter(({ group }) => group !== 'absent');
  const fit = fitLogistic(
    onTopic.map(({ features }) => features ?? {}),
    onTopic.map(({ hit }) => hit),
    names(FIT),
    {
      ridge: 0.5,
      prior: FIT_PRIOR,
      importance: onTopic.map(({ group }) => (group === 'adversarial' ? NEAR_MISS_IMPORTANCE : 1)),
    },
  );
  return { rank, topic, fit };
}

function judgeRank(rank: Weights, { question, candidates, right }: Example) {
  const order = candidates
    .map((one) => ({ ...one, score: weigh(one.features, rank), right: right.get(one) ?? false }))
    .sort((a, b) => b.score - a.score);
  const features: ConfidenceFeatures | undefined = confidenceFeatures(question, order);
  return { features, hit: order[0]?.right ?? false, hit3: order.slice(0, 3).some((one) => one.right) };
}

function judge({ rank, topic, fit }: Model, example: Example) {
  const { features, hit, hit3 } = judgeRank(rank, example);
  const value = features
    ? evidence(
        logistic(weigh({ ...features, bias: 1 }, topic)),
        logistic(weigh({ ...features, bias: 1 }, fit)),
      )
    : -20;
  return { value, hit, hit3, group: example.asked.group };
}

function names(list: string): string[] {
  return list.split(/\s+/).map((name) => name.replace('.', ' '));
}
