/**
 * Measures `/ask`: on the seeds' own questions always, on the development questions where they are there.
 *
 *   npm run eval -- [--data ../shared/eval] [--out FILE] [--quick]
 *
 * `--quick` leaves out what takes two minutes: cross-validation, archives of other sizes and ablation.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { THRESHOLD } from '../../src/answer/answer-question.ts';
import { ablate } from './ablation.ts';
import { CUT_ARCHIVES, readExamples, WHOLE } from './examples.ts';
import { type Measure, measure, type Outcome, reliability, tradeOff } from './measures.ts';
import { crossValidate } from './model.ts';
import { readSet } from './qa-data.ts';
import { runSet } from './run-set.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    out: { type: 'string' },
    quick: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const results: Record<string, unknown> = {};

await evaluate('seeds', join(root, 'seeds'), join(root, 'test/evaluation/seeds-questions.jsonl'));
const folder = join(values.data, 'qa-dev');
if (!existsSync(folder)) print(`${folder} is not there; only the seeds were measured.`);
else {
  await evaluate('development', join(folder, 'articles'), join(folder, 'questions.jsonl'));
  if (!values.quick) {
    const examples = await readExamples(folder);
    const { judged } = crossValidate(examples);
    const outcomes = judged.map((one) => ({
      ...one,
      confidence: one.probability,
      answered: one.probability >= THRESHOLD,
    }));
    print('\ncross-validated over articles: each seventh judged by weights learned from the rest');
    results['crossValidated'] = show(outcomes.filter(({ archive }) => archive === WHOLE));
    for (const name of CUT_ARCHIVES) {
      print(`\ncross-validated, ${name} of some 400 words`);
      results[`crossValidated, ${name}`] = show(
        outcomes.filter(({ archive }) => archive === name),
        false,
      );
    }
    print('\nwithout a part of the score    hit@1  hit@3');
    const ablation = ablate(examples.filter(({ archive }) => archive === WHOLE));
    for (const { without, hit1, hit3 } of ablation)
      print(`  ${without.padEnd(28)} ${hit1.toFixed(1)}   ${hit3.toFixed(1)}`);
    results['ablation'] = ablation;
  }
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);

async function evaluate(name: string, articles: string, questions: string): Promise<void> {
  const { outcomes, quotes, exact, milliseconds, baselineMilliseconds } = await runSet(
    await readSet(articles, questions),
  );
  print(
    `\n${name}: ${outcomes.length} questions, ${exact} of ${quotes} quotes exact slices, ${milliseconds.toFixed(2)} ms a question`,
  );
  print(`  (MiniSearch with its defaults over sentences, same run: ${baselineMilliseconds.toFixed(2)} ms)`);
  results[name] = { ...show(outcomes), quotes, exact, milliseconds, baselineMilliseconds };
}

function show(outcomes: readonly Outcome[], tables = true) {
  const measures = measure(outcomes);
  for (const one of measures) print(line(one));
  if (!tables) return { measures };
  const tenths = reliability(outcomes);
  print('  confidence   answers   right %');
  for (const { from, answers, right } of tenths)
    if (answers > 0)
      print(
        `  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}   ${String(answers).padStart(7)}   ${right.toFixed(1)}`,
      );
  const thresholds = tradeOff(outcomes);
  print('  threshold   kept %   refused %');
  for (const { threshold, kept, refused } of thresholds) {
    const parts = Object.entries(refused).map(([group, value]) => `${group} ${value.toFixed(1)}`);
    print(`  ${threshold.toFixed(2)}        ${kept.toFixed(1)}     ${parts.join(', ')}`);
  }
  return { measures, reliability: tenths, tradeOff: thresholds };
}

function line({ name, value, low, high }: Measure): string {
  const digits = name.startsWith('AUROC') ? 3 : 1;
  return `  ${name.padEnd(24)} ${value.toFixed(digits)}  (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
