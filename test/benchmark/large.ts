import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { createAnalyse } from '../../src/answer/sentence-analysis.ts';
import { understand } from '../../src/answer/understand.ts';
import type { Article } from '../../src/articles/article.ts';
import { createBm25 } from '../../src/search/bm25.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { readQuestions } from '../evaluation/qa-data.ts';
import { type Bar, barChart } from './bar-chart.ts';
import { compare, since } from './compare.ts';
import { type AskedQuery, type Engine, PEERS } from './engines.ts';
import { largeArticles, realArticles } from './large-set.ts';
import { benchStarts } from './large-starts.ts';
import { runNode } from './run-node.ts';

/** What `npm run bench -- --large` takes. */
export interface LargeOptions {
  /** The folder of the development sets. */
  readonly data: string;
  /** In passages, ascending. */
  readonly sizes: readonly number[];
  /** Where the chart is written. */
  readonly chart: string;
}

const MEMORY = fileURLToPath(new URL('./large-memory.ts', import.meta.url));

/** Questions asked of each engine. */
const QUESTIONS = 300;

/**
 * Retrieval and whole answers by words beside other engines, over development articles repeated with changed words; then starts, the event
 * loop and memory of the largest size. Times are of the processor, so that what else a machine does counts less. Ours and
 * MiniSearch are asked in turn, the others one after the other, since all at once take more memory than Node gives.
 */
export async function benchLarge({ data, sizes, chart }: LargeOptions): Promise<void> {
  const from = await realArticles(data);
  const questions = questionsIn(data);
  const groups: { name: string; bars: Bar[] }[] = [];
  for (const size of sizes) {
    // In a process of its own: what is left of other sizes, and goes meanwhile, would be counted too.
    runNode(['--expose-gc', '--import', 'tsx', MEMORY, data, String(size)]);
    groups.push(await benchSize(from, size, questions));
    // After each size: the last may take long.
    writeFileSync(chart, barChart('One question, processor milliseconds: p50 (bar) and p99 (line)', groups));
  }
  print(`chart: ${chart}`);
  await benchStarts(from, Math.max(...sizes), questions.asked);
}

async function benchSize(from: readonly Article[], size: number, questions: Questions) {
  const articles = [...largeArticles(from, size)];
  const corpus = timed('Dateline, articles read for searching', () => createCorpus(articles));
  const passages = corpus.passages.length;
  print(`${passages} passages of ${articles.length} articles, ${questions.asked.length} questions`);
  const bm25 = timed('Dateline, index', () => createBm25(corpus));
  const tuned = timed('MiniSearch tuned, index', () => createMiniSearch(corpus));
  const context = { corpus, retriever: bm25, analyse: createAnalyse() };
  const asked = { asked: questions.asked.map(queryOf), others: questions.others.map(queryOf) };
  const bars = await compare(
    new Map<string, Engine>([
      ['Dateline', ({ query }) => bm25.search(query)],
      ['MiniSearch, tuned', ({ query }) => tuned.search(query)],
      ['Dateline, whole answer', ({ text }) => answerQuestion(context, text)],
    ]),
    asked,
  );
  const texts = corpus.passages.map(({ sentences }) => sentences.map(sentenceText).join(' '));
  for (const [name, fill] of Object.entries(PEERS)) {
    const start = process.cpuUsage();
    const engine = await fill(texts);
    print(engine ? `  ${name}, index: ${since(start).toFixed(0)} ms` : `  ${name}: left out`);
    if (engine) bars.push(...(await compare(new Map([[name, engine]]), asked)));
  }
  const peer = bars.find(({ name }) => name === 'MiniSearch, tuned');
  for (const { name, median, worst } of bars)
    print(
      `  ${name}: p50 ${median.toFixed(3)} ms, p99 ${worst.toFixed(2)} ms; over MiniSearch tuned ${(median / (peer?.median ?? 1)).toFixed(3)}, ${(worst / (peer?.worst ?? 1)).toFixed(3)}`,
    );
  return { name: `${passages} passages`, bars };

  function queryOf(text: string): AskedQuery {
    const { weights, totalWeight } = understand(corpus, text);
    return { text, query: { weights, totalWeight: totalWeight || 1, limit: 12 } };
  }
}

/** Questions that are asked, and others to warm up with. */
interface Questions {
  readonly asked: readonly string[];
  readonly others: readonly string[];
}

function questionsIn(data: string): Questions {
  const files = ['news-dev', 'ask-dev', 'qa-dev']
    .map((set) => join(data, set, 'questions.jsonl'))
    .filter(existsSync);
  const all = (files.length > 0 ? files : ['test/evaluation/seeds-questions.jsonl']).flatMap((file) =>
    readQuestions(file).map(({ question }) => question),
  );
  const every = Math.max(1, Math.floor(all.length / QUESTIONS));
  const isAsked = (at: number) => at % every === 0 && at < every * QUESTIONS;
  return { asked: all.filter((_, at) => isAsked(at)), others: all.filter((_, at) => !isAsked(at)) };
}

function timed<T>(what: string, work: () => T): T {
  const start = process.cpuUsage();
  const made = work();
  print(`  ${what}: ${since(start).toFixed(0)} ms`);
  return made;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
