import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/articles/article.ts';
import { build } from '../../src/bundle/build.mjs';
import { largeArticles } from './large-set.ts';
import { runNode } from './run-node.ts';

/** What is tried, each in a process of its own: with which flags of Node, and what of `large-process.ts`. */
const TRIED = [
  { name: 'a start that reads everything', flags: [], what: 'start' },
  { name: 'a start from what is kept, and questions', flags: [], what: 'questions' },
  {
    name: 'the same and timelines, with a heap of 512 MB',
    flags: ['--max-old-space-size=512'],
    what: 'timelines',
  },
  {
    name: 'the same again, now that it is kept what the articles tell of',
    flags: ['--max-old-space-size=512'],
    what: 'timelines',
  },
] as const;

const PROGRAM = new URL('./large-process.ts', import.meta.url);
const BUNDLE = fileURLToPath(new URL('../../dist/test-benchmark-large-process.js', import.meta.url));

/**
 * Starts over a folder of so many passages, written for this and removed again, and prints what each took. They run bundled, as a user's do:
 * in each thread tsx takes a second more.
 */
export async function benchStarts(
  from: readonly Article[],
  passages: number,
  questions: readonly string[],
): Promise<void> {
  await build([PROGRAM]);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const articles = join(folder, 'articles');
    for (const { file, text } of largeArticles(from, passages)) {
      const path = join(articles, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    for (const { name, flags, what } of TRIED) {
      process.stdout.write(`${name}, processor:\n`);
      const words = [articles, join(folder, 'cache'), what, ...questions.slice(0, 50)];
      runNode(['--expose-gc', ...flags, BUNDLE, ...words]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
