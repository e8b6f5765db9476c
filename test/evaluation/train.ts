/**
 * Learns `src/answer/weights.ts` from the development questions. `npm run eval` says how good that is.
 *
 *   npx tsx test/evaluation/train.ts [--data ../shared/eval]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readExamples } from './examples.ts';
import type { Weights } from './learn.ts';
import { crossValidate, type Model, train } from './model.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
const examples = await readExamples(join(values.data, 'qa-dev'));
write(train(examples), crossValidate(examples));

function write({ rank, topic, fit }: Model, calibration: { offset: number; slope: number }): void {
  const file = fileURLToPath(new URL('../../src/answer/weights.ts', import.meta.url));
  const table = (weights: Weights) =>
    `{\n${Object.entries(weights)
      .map(([name, weight]) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${Number(weight.toFixed(2))},`)
      .join('\n')}\n}`;
  writeFileSync(
    file,
    `// Written by \`npx tsx test/evaluation/train.ts\`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = ${table(rank)};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = ${table(topic)};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = ${table(fit)};

/** From evidence to probability. */
export const CALIBRATION = { offset: ${calibration.offset.toFixed(2)}, slope: ${calibration.slope.toFixed(2)} };
`,
  );
}
