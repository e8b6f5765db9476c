import { performance } from 'node:perf_hooks';
import type { Archive } from '../../src/archive.ts';
import { loadArchive } from '../../src/archives/load-archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readConfig } from '../../src/config/config.ts';
import { watched } from './loop-watch.ts';
import { quantile } from './quantile.ts';

/**
 * A start over a large folder, in a process of its own, for the benchmark: `large-process.ts FOLDER CACHE start|questions|timelines
 * QUESTION...`. Prints a line for each thing done after the start: processor milliseconds, and the longest that it kept the event loop.
 */
const [folder = '', cacheDir = '', what = 'start', ...questions] = process.argv.slice(2);
const config = readConfig({ READER: 'off', CACHE_DIR: cacheDir }, 'articles');
const options = { articlesDir: folder, usesReader: false, patient: false, complain: () => {} };

const loaded = await tell('start', () => loadArchive(config, options));
const { archive } = loaded;
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
print(`memory: heap ${mega(heapUsed)} MB, arrays ${mega(arrayBuffers)} MB`);
if (what === 'questions') await tryQuestions(archive);
if (what === 'timelines') await tryTimelines(archive);
await loaded.close();

async function tryTimelines(before: Archive): Promise<void> {
  await tell('a timeline of all, built', () => before.timeline());
  for (const topic of ['president', 'all', 'China', 'president of the United States'])
    await tell(`a timeline of "${topic}"`, () => before.timeline({ topic }));
}

async function tryQuestions(before: Archive): Promise<void> {
  await tell('50 questions at once', () =>
    Promise.all(questions.slice(0, 50).map((text) => before.ask(text))),
  );
  const keys = ['', 'p', 'pr', 'pre', 'pres', 'presi', 'the p', 'the pr', 'x', 'th of a'];
  const times: number[] = [];
  for (const typed of keys.flatMap((key) => [key, key, key])) {
    const from = performance.now();
    await before.matching(typed, 25);
    times.push(performance.now() - from);
  }
  print(
    `a key typed: p50 ${quantile(times, 0.5).toFixed(2)} ms, longest ${Math.max(...times).toFixed(2)} ms`,
  );
  const articles = await before.list(0, before.size);
  await tell('a swap', () => openArchive(articles.slice(1)));
}

async function tell<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { value, cpu, longest } = await watched(work);
  print(`${name}: ${cpu.toFixed(0)} ms, loop kept ${longest.toFixed(1)} ms`);
  return value;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
