/**
 * Measures `/ask`: on the seeds' own questions always, on the development questions if they are there, news first.
 *
 *   npm run eval -- [--data ../shared/eval] [--sets ask-dev,news-dev,qa-dev] [--out FILE] [--quick]
 *
 * `--quick` leaves out what takes minutes: archives of other sizes, cross-validation and ablation. The first run reads all
 * articles of the sets, which is kept in `.cache`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { READING_THRESHOLD, THRESHOLD } from '../../src/answer/answer-question.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { ablate } from './ablation.ts';
import { CUT_ARCHIVES, readExamples, WHOLE } from './examples.ts';
import {
  byType,
  calibrationError,
  type Measure,
  measure,
  type Outcome,
  reliability,
  tradeOff,
} from './measures.ts';
import { crossValidate } from './model.ts';
import { readSet } from './qa-data.ts';
import { readingOf, readSetExamples, setsIn } from './reading-examples.ts';
import { crossValidateReading } from './reading-model.ts';
import { type Run, runSet } from './run-set.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    sets: { type: 'string', default: 'seeds,ask-dev,news-dev,qa-dev' },
    cache: { type: 'string', default: '.cache' },
    out: { type: 'string' },
    quick: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const results: Record<string, unknown> = {};
const wanted = values.sets.split(',');
const sets = setsIn(values.data, root).filter(({ name }) => wanted.includes(name));
for (const name of wanted) if (!sets.some((set) => set.name === name)) print(`${name} is not there.`);

const before = process.memoryUsage().rss;
const reader = await openReader();
for (const { name, articles, questions } of sets) {
  const set = await readSet(articles, questions);
  const reading = await readingOf(set.context.corpus, reader, values.cache);
  report(`${name}, with the reader`, await runSet(set, reading));
  report(`${name}, by words alone`, await runSet(set));
}
print(
  `\nmemory: ${megabytes(before)} MB before the reader, ${megabytes(process.memoryUsage().rss)} MB at the end`,
);

if (!values.quick) {
  const examples = [];
  for (const set of sets)
    examples.push(...(await readSetExamples({ ...set, reader, cacheDir: values.cache })));
  const outcomes = crossValidateReading(examples, READING_THRESHOLD);
  print(
    '\nwith the reader, what is learned of how to use it cross-validated over articles, in archives of all sizes',
  );
  for (const key of new Set(outcomes.map(({ set, size }) => `${set}, ${size} articles`))) {
    print(`\n${key}`);
    results[`cross-validated, ${key}`] = show(
      outcomes.filter(({ set, size }) => `${set}, ${size} articles` === key),
    );
  }
}
await reader.close();

const folder = join(values.data, 'qa-dev');
if (!values.quick && sets.some(({ name }) => name === 'qa-dev')) {
  const examples = await readExamples(folder);
  const { judged } = crossValidate(examples);
  const outcomes = judged.map((one) => ({
    ...one,
    confidence: one.probability,
    answered: one.probability >= THRESHOLD,
  }));
  print(
    '\nby words alone, cross-validated over articles: each seventh judged by weights learned from the rest',
  );
  results['words, cross-validated'] = show(outcomes.filter(({ archive }) => archive === WHOLE));
  for (const name of CUT_ARCHIVES) {
    print(`\nby words alone, cross-validated, ${name} of some 400 words`);
    results[`words, cross-validated, ${name}`] = show(outcomes.filter(({ archive }) => archive === name));
  }
  print('\nby words alone, without a part of the score    hit@1  hit@3');
  const ablation = ablate(examples.filter(({ archive }) => archive === WHOLE));
  for (const { without, hit1, hit3 } of ablation)
    print(`  ${without.padEnd(28)} ${hit1.toFixed(1)}   ${hit3.toFixed(1)}`);
  results['ablation'] = ablation;
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);

function report(name: string, { outcomes, quotes, exact, milliseconds, baselineMilliseconds }: Run): void {
  const { p50, p99 } = milliseconds;
  print(`\n${name}: ${outcomes.length} questions, ${exact} of ${quotes} quotes exact slices`);
  print(
    `  p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms a question (MiniSearch as it comes, over sentences: ${baselineMilliseconds.toFixed(2)} ms)`,
  );
  results[name] = { ...show(outcomes), quotes, exact, milliseconds, baselineMilliseconds };
}

function show(outcomes: readonly Outcome[]) {
  const measures = measure(outcomes);
  for (const one of measures) print(line(one));
  const ece = calibrationError(outcomes);
  print(`  calibration error        ${ece.toFixed(3)}`);
  const types = byType(outcomes);
  if (types.length > 2) {
    print('  type              n    hit@1  hit@3  answered  answered and right');
    for (const { type, n, hit, hit3, answered, right } of types)
      print(
        `  ${type.padEnd(16)} ${String(n).padStart(4)}   ${hit.toFixed(0).padStart(4)}   ${hit3.toFixed(0).padStart(4)}      ${answered.toFixed(0).padStart(4)}        ${right.toFixed(0).padStart(4)}`,
      );
  }
  const tenths = reliability(outcomes);
  print(
    `  confidence: right of answers  ${tenths
      .filter(({ answers }) => answers > 0)
      .map(({ from, answers, right }) => `${from.toFixed(1)}: ${right.toFixed(0)} % of ${answers}`)
      .join(', ')}`,
  );
  const thresholds = tradeOff(outcomes);
  for (const { threshold, kept, refused } of thresholds) {
    const parts = Object.entries(refused).map(([group, value]) => `${group} ${value.toFixed(1)}`);
    print(`  threshold ${threshold.toFixed(2)}: kept ${kept.toFixed(1)}, refused ${parts.join(', ')}`);
  }
  return { measures, ece, types, reliability: tenths, tradeOff: thresholds };
}

function line({ name, value, low, high }: Measure): string {
  const digits = name.startsWith('AUROC') ? 3 : 1;
  return `  ${name.padEnd(24)} ${value.toFixed(digits)}  (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
