import { setTimeout as sleep } from 'node:timers/promises';
import { createBm25 } from '../../src/search/bm25.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { largeArticles, realArticles } from './large-set.ts';

/**
 * What a passage takes in memory, in a process of its own, for the benchmark: `large-memory.ts DATA PASSAGES`. Prints a line. All is made
 * and then let go, one after the other, and what each frees is counted: what is left of making it is not.
 */
const [data = '', size = ''] = process.argv.slice(2);
/** What is to be let go, the last first. */
const held: unknown[] = [];
const passages = await fill();
const theirs = await freed();
const ours = await freed();
const text = await freed();
const each = (bytes: number) => `${(bytes / passages / 1000).toFixed(2)} KB`;
process.stdout.write(
  `  memory a passage of ${passages}: articles with their text ${each(text)}, Dateline ${each(ours)}, MiniSearch tuned ${each(theirs)}; with the text ${((text + ours) / (text + theirs)).toFixed(2)}\n`,
);

/** In a function of its own: what it has in its hands is let go when it ends. */
async function fill(): Promise<number> {
  const articles = [...largeArticles(await realArticles(data), Number(size))];
  const corpus = createCorpus(articles);
  held.push(articles, [corpus, createBm25(corpus)], createMiniSearch(corpus));
  return corpus.passages.length;
}

async function freed(): Promise<number> {
  const before = await memory();
  held.pop();
  return before - (await memory());
}

/** Bytes in use after two collections: what only the loop's last turn held is gone then. */
async function memory(): Promise<number> {
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.();
    await sleep(10);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
