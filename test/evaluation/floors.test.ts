import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measure } from './measures.ts';
import { readSet } from './qa-data.ts';
import { runSet } from './run-set.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test('answers on the seeds do not fall below what has been reached', async () => {
  const { outcomes, quotes, exact } = await runSet(
    await readSet(at('../../seeds'), at('seeds-questions.jsonl')),
  );
  const values = Object.fromEntries(measure(outcomes).map(({ name, value }) => [name, value]));
  expect(exact).toBe(quotes);
  expect(values['hit@1']).toBeGreaterThanOrEqual(88);
  expect(values['hit@3']).toBeGreaterThanOrEqual(99);
  expect(values['kept']).toBeGreaterThanOrEqual(99);
  expect(values['refused, not answered']).toBe(100);
});
