import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { createAnalyse } from '../../src/answer/sentence-analysis.ts';
import { understand } from '../../src/answer/understand.ts';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createBm25 } from '../../src/search/bm25.ts';
import { createCorpus } from '../../src/search/corpus.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { cutIntoPassages, textOf } from '../../src/search/passages.ts';
import { type Bar, barChart } from './bar-chart.ts';
import { type AskedQuery, type Engine, PEERS } from './engines.ts';
import { largeTexts, realArticles } from './large-set.ts';
import { quantile } from './quantile.ts';

/** What `npm run bench -- --large` takes. */
export interface LargeOptions {
  /** The folder of the development sets. */
  readonly data: string;
  /** In passages, ascending. */
  readonly sizes: readonly number[];
  /** Where the chart is written. */
  readonly chart: string;
}

/** Questions asked of each engine, those of slow engines fewer: at most so long for each. */
const QUESTIONS = 300;
const MOST_MS = 60_000;

/**
 * Retrieval and whole answers by words beside other engines, which are asked question by question in turn, over development articles
 * repeated with changed words. Times are of the processor, so that what else a machine does counts less.
 */
export async function benchLarge({ data, sizes, chart }: LargeOptions): Promise<void> {
  const from = await realArticles(data);
  const questions = questionsIn(data);
  const groups: { name: string; bars: Bar[] }[] = [];
  for (const size of sizes) {
    const { corpus, articles } = filled(from, size);
    const passages = corpus.passages.length;
    print(`${passages} passages of ${articles.length} articles, ${questions.length} questions`);
    const texts = corpus.passages.map(({ sentences }) => sentences.map(textOf).join(' '));
    const engines = new Map<string, Engine>();
    const bm25 = timed('Dateline, index', () => createBm25(corpus));
    engines.set('Dateline', ({ query }) => bm25.search(query));
    const tuned = timed('MiniSearch tuned, index', () => createMiniSearch(corpus));
    engines.set('MiniSearch, tuned', ({ query }) => tuned.search(query));
    for (const [name, fill] of Object.entries(PEERS)) {
      const before = performance.now();
      const engine = await fill(texts);
      print(
        engine ? `  ${name}, index: ${(performance.now() - before).toFixed(0)} ms` : `  ${name}: left out`,
      );
      if (engine) engines.set(name, engine);
    }
    const context = { corpus, retriever: bm25, analyse: createAnalyse() };
    engines.set('Dateline, whole answer', ({ text }) => answerQuestion(context, text));
    const asked = questions.map((text): AskedQuery => {
      const { weights, totalWeight } = understand(corpus, text);
      return { text, query: { weights, totalWeight: totalWeight || 1, limit: 12 } };
    });
    const bars = await compare(engines, asked);
    const peer = bars.find(({ name }) => name === 'MiniSearch, tuned');
    for (const { name, median, worst } of bars)
      print(
        `  ${name}: p50 ${median.toFixed(3)} ms, p99 ${worst.toFixed(2)} ms; over MiniSearch tuned ${(median / (peer?.median ?? 1)).toFixed(3)}, ${(worst / (peer?.worst ?? 1)).toFixed(3)}`,
      );
    groups.push({ name: `${passages} passages`, bars });
    // After each size: the last may take long.
    writeFileSync(chart, barChart('One question, processor milliseconds: p50 (bar) and p99 (line)', groups));
  }
  print(`chart: ${chart}`);
}

/** A corpus of so many passages; `articles` are those it is made of. */
function filled(from: readonly Article[], size: number) {
  const articles: Article[] = [];
  let passages = 0;
  for (const { file, text } of largeTexts(from)) {
    const article = parseArticle(file, text);
    articles.push(article);
    for (const { opens } of cutIntoPassages(article)) if (opens) passages++;
    if (passages >= size) break;
  }
  return { articles, corpus: timed('Dateline, articles read for searching', () => createCorpus(articles)) };
}

async function compare(engines: ReadonlyMap<string, Engine>, asked: readonly AskedQuery[]): Promise<Bar[]> {
  const times = new Map([...engines.keys()].map((name) => [name, [] as number[]]));
  // The first warm up.
  for (const [at, one] of [...asked.slice(0, 20), ...asked].entries())
    for (const [name, engine] of engines) {
      const taken = times.get(name) ?? [];
      if (taken.reduce((sum, ms) => sum + ms, 0) > MOST_MS) continue;
      const before = process.cpuUsage();
      await engine(one);
      const { user, system } = process.cpuUsage(before);
      if (at >= 20) taken.push((user + system) / 1000);
    }
  return [...times].map(([name, taken]) => ({
    name,
    median: quantile(taken, 0.5),
    worst: quantile(taken, 0.99),
  }));
}

function questionsIn(data: string): string[] {
  const files = ['news-dev', 'ask-dev', 'qa-dev']
    .map((set) => join(data, set, 'questions.jsonl'))
    .filter(existsSync);
  const all = (files.length > 0 ? files : ['test/evaluation/seeds-questions.jsonl']).flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { question?: string; q?: string })
      .map(({ question, q }) => question ?? q ?? ''),
  );
  const every = Math.max(1, Math.floor(all.length / QUESTIONS));
  return all.filter((_, at) => at % every === 0).slice(0, QUESTIONS);
}

function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  print(`  ${what}: ${((user + system) / 1000).toFixed(0)} ms`);
  return made;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
