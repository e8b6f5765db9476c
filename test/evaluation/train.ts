/**
 * Learns `src/answer/weights.ts` from the development questions, and prints what cross-validation over articles says of it.
 *
 *   npx tsx test/evaluation/train.ts [--data ../shared/eval] [--dry]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Candidate, findCandidates } from '../../src/answer/candidates.ts';
import {
  type ConfidenceFeatures,
  confidenceFeatures,
  evidence,
  logistic,
} from '../../src/answer/confidence.ts';
import { type UnderstoodQuestion, understand } from '../../src/answer/understand.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { auroc, fitLogistic, fitRanking, type Weights } from './learn.ts';
import { answers, type EvaluationQuestion, readSet } from './qa-data.ts';

const RANK = `found foundSquared foundCount missingName missingNumber missingFocus missingFrame missingLargest alike before after
  inPassage inArticle inTitle passage passageOfBest pairs early opensWithPronoun isQuestion negatedQuestion
  shows.date shows.number shows.duration shows.person shows.place shows.reason
  lacks.date lacks.number lacks.duration lacks.person lacks.place lacks.reason beside`;
const TOPIC = 'score passage rarity length nowhere found';
const FIT = `score lead names missingName missingNumber missingWord missingFocus missingLargest negatedQuestion alike
  inTitle complete early rarity lacks.number lacks.date lacks.person lacks.place beside`;
const FOLDS = 7;
/** Near misses are rarer in the development set than readers' own. */
const NEAR_MISS_IMPORTANCE = 1.5;

interface Example {
  readonly asked: EvaluationQuestion;
  readonly question: UnderstoodQuestion;
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlyMap<Candidate, boolean>;
  readonly fold: number;
}

interface Model {
  readonly rank: Weights;
  readonly topic: Weights;
  readonly fit: Weights;
}

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/eval' }, dry: { type: 'boolean' } },
});
const examples = await readExamples(join(values.data, 'qa-dev'));
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const model = train(examples.filter((example) => example.fold !== fold));
  return examples.filter((example) => example.fold === fold).map((example) => judge(model, example));
}).flat();
const calibration = fitLogistic(
  judged.map(({ value }) => ({ value })),
  judged.map(({ hit }) => hit),
  ['value'],
  0.01,
);
report(judged, (value) => logistic((calibration['bias'] ?? 0) + (calibration['value'] ?? 1) * value));
const model = train(examples);
if (!values.dry) write(model, { offset: calibration['bias'] ?? 0, slope: calibration['value'] ?? 1 });

async function readExamples(folder: string): Promise<Example[]> {
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

function train(examples: readonly Example[]): Model {
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
    10,
    onTopic.map(({ group }) => (group === 'adversarial' ? NEAR_MISS_IMPORTANCE : 1)),
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
  return { value, hit, hit3, group: example.asked.group, fold: example.fold };
}

function report(rows: readonly ReturnType<typeof judge>[], probability: (value: number) => number): void {
  const of = (group: string) => rows.filter((row) => row.group === group);
  const share = (part: readonly { hit: boolean; hit3: boolean }[], key: 'hit' | 'hit3') =>
    ((100 * part.filter((row) => row[key]).length) / part.length).toFixed(1);
  const values = (group: string) => of(group).map(({ value }) => value);
  const lines = [
    `cross-validated: hit@1 ${share(of('answerable'), 'hit')}  hit@3 ${share(of('answerable'), 'hit3')}`,
  ];
  for (const group of ['absent', 'adversarial'])
    lines.push(`  AUROC ${group} ${auroc(values('answerable'), values(group)).toFixed(3)}`);
  const kept = values('answerable').sort((a, b) => a - b);
  const threshold = kept[Math.floor(kept.length * 0.08)] ?? 0;
  const refused = values('absent').filter((value) => value < threshold).length / values('absent').length;
  lines.push(
    `  where 92 % are kept (from ${probability(threshold).toFixed(3)} on), ${(100 * refused).toFixed(1)} % of the absent are refused`,
  );
  for (let low = 0; low < 1; low += 0.1) {
    const part = rows.filter(({ value }) => probability(value) >= low && probability(value) < low + 0.1);
    lines.push(
      `  confidence ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: ${part.length} answers, ${share(part, 'hit')} % right`,
    );
  }
  process.stdout.write(lines.join('\n') + '\n');
}

function write({ rank, topic, fit }: Model, calibration: { offset: number; slope: number }): void {
  const file = fileURLToPath(new URL('../../src/answer/weights.ts', import.meta.url));
  const table = (weights: Weights) =>
    `{\n${Object.entries(weights)
      .map(([name, weight]) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${Number(weight.toFixed(3))},`)
      .join('\n')}\n}`;
  writeFileSync(
    file,
    `// Written by \`npx tsx test/evaluation/train.ts\`; change what is learned there, never a number here.
import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = ${table(rank)};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = ${table(topic)};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = ${table(fit)};

/** From evidence to probability. */
export const CALIBRATION = { offset: ${calibration.offset.toFixed(3)}, slope: ${calibration.slope.toFixed(3)} };
`,
  );
}

function names(list: string): string[] {
  return list.split(/\s+/).map((name) => name.replace('.', ' '));
}
