/**
 * Learns `src/answer/reading-weights.ts`: how the reader's scores, the vectors and the words go together. After new weights of
 * the reader are in `src/reader/data/`, run it, then `npm run eval`.
 *
 *   npx tsx test/evaluation/train-reading.ts [--data ../shared/eval] [--cache .cache] [--extra FOLDER ...] [--sureness FOLDER ...]
 *
 * Each `--extra` is a further set, with `articles/` and `questions.jsonl`, called by the folder's name; of each `--sureness` it is learned how
 * sure an answer is, and not the order.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { READING_THRESHOLD } from '../../src/answer/answer-question.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import type { Weights } from './learn.ts';
import { byType, calibrationError, measure } from './measures.ts';
import { type ReadExample, readSetExamples, setsIn } from './reading-examples.ts';
import { crossValidateReading, type ReadingModel, trainReading } from './reading-model.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    cache: { type: 'string', default: '.cache' },
    extra: { type: 'string', multiple: true, default: [] },
    sureness: { type: 'string', multiple: true, default: [] },
    sets: { type: 'string' },
    dry: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const setIn = (folder: string, ranks: boolean) => ({
  name: basename(folder),
  articles: join(folder, 'articles'),
  questions: join(folder, 'questions.jsonl'),
  ranks,
});
const sets = [
  ...setsIn(values.data, root).map((set) => ({ ...set, ranks: true })),
  ...values.extra.map((folder) => setIn(folder, true)),
  ...values.sureness.map((folder) => setIn(folder, false)),
];
// Each set with a reader of its own: they take turns on the cores that there are. Two of the same articles one after the other: the second
// finds their vectors made.
const lastOf = new Map<string, Promise<readonly ReadExample[]>>();
const read = await Promise.all(
  sets
    .filter(({ name }) => !values.sets || values.sets.split(',').includes(name))
    .map((set) => {
      const folder = realpathSync(set.articles);
      const reading = readAfter(lastOf.get(folder), set);
      lastOf.set(folder, reading);
      return reading;
    }),
);

async function readAfter(before: Promise<unknown> | undefined, set: (typeof sets)[number]) {
  await before;
  const reader = await openReader();
  const examples = await readSetExamples({ ...set, reader, cacheDir: values.cache });
  await reader.close();
  process.stdout.write(`${set.name} was read\n`);
  return examples;
}
const examples: readonly ReadExample[] = read.flat();
const outcomes = crossValidateReading(examples, READING_THRESHOLD);
for (const set of new Set(outcomes.map((one) => one.set))) {
  const ofSet = outcomes.filter((one) => one.set === set);
  for (const size of new Set(ofSet.map((one) => one.size))) {
    const some = ofSet.filter((one) => one.size === size);
    const parts = measure(some).map(
      ({ name, value }) => `${name} ${value.toFixed(name.startsWith('AUROC') ? 3 : 1)}`,
    );
    process.stdout.write(
      `${set}, ${size} articles, ${some.length} questions: ${parts.join(', ')}, ECE ${calibrationError(some).toFixed(3)}\n`,
    );
  }
}
for (const { type, n, hit, hit3, answered, right } of byType(
  outcomes.filter(({ set, size }) => set === 'ask-dev' && size > 50),
))
  process.stdout.write(
    `  ${type.padEnd(16)} ${n}  hit@1 ${hit.toFixed(0)}  hit@3 ${hit3.toFixed(0)}  answered ${answered.toFixed(0)}  answered and right ${right.toFixed(0)}\n`,
  );
if (!values.dry) write(trainReading(examples));

function write({ rank, fit, topic, calibration }: ReadingModel): void {
  const file = join(root, 'src/answer/reading-weights.ts');
  if (!existsSync(file)) throw new Error(`${file}: expected the file that is written anew, found none`);
  const table = (weights: Weights) =>
    `{\n${Object.entries(weights)
      .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(3))},`)
      .join('\n')}\n}`;
  let content = readFileSync(file, 'utf8');
  for (const [name, weights] of Object.entries({
    READING_RANK_WEIGHTS: rank,
    READING_FIT_WEIGHTS: fit,
    READING_TOPIC_WEIGHTS: topic,
    READING_CALIBRATION: calibration,
  }))
    content = content.replace(
      new RegExp(`(export const ${name}(?:: [^=]*)? = )\\{[^}]*\\}`),
      (_, head) => `${head}${table(weights)}`,
    );
  writeFileSync(file, content);
}
