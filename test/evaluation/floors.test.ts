import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader/reader.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { measure } from './measures.ts';
import { readSet } from './qa-data.ts';
import { readingOf } from './reading-examples.ts';
import { type Run, runSet } from './run-set.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const valuesOf = ({ outcomes }: Run) =>
  Object.fromEntries(measure(outcomes).map(({ name, value }) => [name, value]));

describe('answers on the seeds do not fall below what has been reached', () => {
  let reader: Reader;
  let cache = '';
  beforeAll(async () => {
    [reader, cache] = await Promise.all([openReader(), mkdtemp(join(tmpdir(), 'cache-'))]);
  });
  afterAll(() => Promise.all([reader.close(), rm(cache, { recursive: true })]));

  it('with the reader', async () => {
    const set = await readSet(at('../../seeds'), at('seeds-questions.jsonl'));
    const run = await runSet(set, await readingOf(set.context.corpus, reader, cache));
    const values = valuesOf(run);
    expect(run.exact).toBe(run.quotes);
    expect(values['hit@1']).toBeGreaterThanOrEqual(94);
    expect(values['hit@3']).toBeGreaterThanOrEqual(99);
    expect(values['kept']).toBeGreaterThanOrEqual(99);
    expect(values['refused, not answered']).toBe(100);
  });

  it('by words alone', async () => {
    const run = await runSet(await readSet(at('../../seeds'), at('seeds-questions.jsonl')));
    const values = valuesOf(run);
    expect(run.exact).toBe(run.quotes);
    expect(values['hit@1']).toBeGreaterThanOrEqual(88);
    expect(values['hit@3']).toBeGreaterThanOrEqual(99);
    expect(values['kept']).toBeGreaterThanOrEqual(99);
    expect(values['refused, not answered']).toBe(100);
  });
});
