import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { openArchive } from '../../src/archives/open-archive.ts';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { readArticles } from '../../src/articles/read.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { readQuestions } from '../evaluation/qa-data.ts';
import { benchLarge } from './large.ts';

/**
 * `npm run bench`: how long things take, each beside a peer measured in the same run, since milliseconds differ between
 * machines and ratios do not. `--data DIR` (default ../shared/eval) holds more articles and questions than the seeds. With `--large`
 * only what `benchLarge` compares, which takes minutes.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    large: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '9000,92000' },
    chart: { type: 'string', default: 'test/evaluation/retrieval.svg' },
  },
});
if (values.large) {
  const sizes = values.sizes.split(',').map(Number);
  await benchLarge({ data: values.data, sizes, chart: values.chart });
  process.exit();
}
const qa = join(values.data, 'qa-dev');
const large = existsSync(qa);
const folder = large ? join(qa, 'articles') : 'seeds';
const questions = readQuestions(
  large ? join(qa, 'questions.jsonl') : 'test/evaluation/seeds-questions.jsonl',
).map(({ question }) => question);

print(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}; ${questions.length} questions on ${folder.split('/').slice(-2).join('/')}`,
);

const { value: articles, ms: readMs } = await timed(async () => (await readArticles(folder)).articles);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
print(
  `read ${articles.length} articles: ${readMs.toFixed(0)} ms, ${((readMs * 1e6) / characters).toFixed(0)} ms a million characters`,
);

/** Read by the reader, twice. */
const READ_QUESTIONS = 200;

// Keeps no answers: every question is searched for.
const { value: archive, ms: indexMs } = await timed(async () => await openArchive(articles, { kept: 0 }));
const { value: peer, ms: peerIndexMs } = await timed(async () => miniSearchDefaults(articles));
print(
  `index: ${indexMs.toFixed(0)} ms; MiniSearch with its defaults over sentences ${peerIndexMs.toFixed(0)} ms`,
);

// The two in turn, block by block, so that a machine that slows down slows both.
const ours: number[] = [];
const theirs: number[] = [];
for (const round of [0, 1, 2]) {
  for (let at = 0; at < questions.length; at += 100) {
    const block = questions.slice(at, at + 100);
    for (const question of block) {
      const { ms } = await timed(() => archive.ask(question));
      if (round > 0) ours.push(ms);
    }
    for (const question of block) {
      const { ms } = await timed(async () => peer.search(question).slice(0, 3));
      if (round > 0) theirs.push(ms);
    }
  }
}
print(
  `a question by words alone: ${summary(ours)}; MiniSearch with its defaults ${summary(theirs)}; ratio of means ${(mean(ours) / mean(theirs)).toFixed(2)}`,
);

const before = resident();
const { value: reader, ms: openMs } = await timed(openReader);
const { value: reading, ms: prepareMs } = await timed(async () => {
  const made = await openArchive(articles, { kept: 0, reader });
  await made.prepared;
  return made;
});
print(
  `reader: weights loaded in ${openMs.toFixed(0)} ms, articles prepared in ${(prepareMs / 1000).toFixed(1)} s, ${((prepareMs * 1e3) / characters).toFixed(1)} s a million characters`,
);
const some = questions.filter((_, at) => at % Math.ceil(questions.length / READ_QUESTIONS) === 0);
const read: number[] = [];
const delay = monitorEventLoopDelay({ resolution: 1 });
for (const round of [0, 1]) {
  if (round === 1) delay.enable();
  for (const question of some) {
    const { ms } = await timed(() => reading.ask(question));
    if (round === 1) read.push(ms);
  }
}
delay.disable();
print(
  `a question with the reader: ${summary(read)}; ${(mean(read) / mean(ours)).toFixed(0)} times that by words alone`,
);
print(
  `event loop with the reader: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest ${(delay.max / 1e6).toFixed(1)} ms`,
);
print(`memory: ${before.toFixed(0)} MB resident without the reader, ${resident().toFixed(0)} MB with it`);
const rush = await timed(() => Promise.all(some.slice(0, 100).map((question) => reading.ask(question))));
const late = rush.value.filter((answer) => answer.late).length;
print(
  `${rush.value.length} questions at once with the reader: all answered after ${(rush.ms / 1000).toFixed(1)} s, ${late} of them by words since the reader had no time`,
);
await reader.close();

const { ms: datesMs } = await timed(async () => {
  for (const { text, published } of articles) findDates(text, { published });
});
print(`dates: ${((datesMs * 1e6) / characters).toFixed(0)} ms a million characters`);

const { value: events, ms: timelineMs } = await timed(() => archive.timeline({ all: true }));
print(`timeline of all articles: ${timelineMs.toFixed(0)} ms for ${events.length} events`);

const LIBRARIES =
  "require('compromise/one');await Promise.all(['zod','lru-cache','minisearch','wink-porter2-stemmer','dotenv','yaml','string-width','chokidar'].map(n=>import(n)))";
// In turn, by words alone, with what npm start runs.
const starts = Array.from({ length: 7 }, () => [
  took(['dist/main.js', 'ask', 'Who is the finance minister of Russia?']),
  took(['-e', `(async()=>{${LIBRARIES}})()`]),
  took(['-e', '0']),
]);
const [start = 0, libraries = 0, bare = 0] = [0, 1, 2].map((kind) =>
  median(starts.map((each) => each[kind] ?? 0)),
);
print(
  `start to first answer on the seeds by words: ${start.toFixed(0)} ms; its libraries alone ${libraries.toFixed(0)} ms, nothing at all ${bare.toFixed(0)} ms; ratios ${(start / libraries).toFixed(2)}, ${(start / bare).toFixed(2)}`,
);
print(`memory: ${resident().toFixed(0)} MB resident at the end of this`);

/** Megabytes in memory, after a collection if Node was told to allow it (`--expose-gc`). */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function miniSearchDefaults(from: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
  const sentences = from.flatMap((article) => article.sentences.map((span) => quoteOf(article, span).text));
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return index;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now();
  const value = await work();
  return { value, ms: performance.now() - from };
}

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, DISCORD_TOKEN: '', READER: 'off' },
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`expected node ${words.join(' ')} to end with 0, got ${status}: ${stderr}`);
}

function took(words: readonly string[]): number {
  const from = performance.now();
  run(words);
  return performance.now() - from;
}

function summary(ms: readonly number[]): string {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

function mean(ms: readonly number[]): number {
  return ms.reduce((sum, each) => sum + each, 0) / ms.length;
}

function median(ms: readonly number[]): number {
  return [...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
