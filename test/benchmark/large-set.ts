import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { readFrontMatter } from '../../src/articles/front-matter.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { readArticles } from '../../src/articles/read.ts';
import { cutIntoPassages } from '../../src/search/passages.ts';
import { randomNumbers } from '../random.ts';

/** Sets of `--data DIR` that hold articles; without them the seeds are what is multiplied. */
const SETS = ['news-dev', 'qa-dev', 'timelines-dev'];

/** The text of one article of a large set. */
interface LargeText {
  readonly file: string;
  readonly text: string;
}

/** The articles to multiply: all of the development sets in `data`, or the seeds. */
export async function realArticles(data: string): Promise<readonly Article[]> {
  const folders = SETS.map((set) => join(data, set, 'articles')).filter((folder) => existsSync(folder));
  const read = await Promise.all(
    (folders.length > 0 ? folders : ['seeds']).map((folder) => readArticles(folder)),
  );
  return read.flatMap(({ articles }) => articles);
}

/**
 * Texts without end: first each article as it is, then again and again with three in ten of its longer words replaced by words drawn
 * from the running text of all, so that frequent words stay frequent and no copy repeats another. Front matter stays as it is: changed,
 * it could not be read.
 */
function* largeTexts(articles: readonly Article[]): Generator<LargeText, never, undefined> {
  const words = articles.flatMap(({ text }) => text.match(WORD) ?? []);
  const draw = randomNumbers(20231018);
  for (let copy = 0; ; copy++)
    for (const [number, { text }] of articles.entries()) {
      const { end } = readFrontMatter(text);
      const page = text
        .slice(end)
        .replace(WORD, (word) =>
          copy > 0 && draw() < CHANGED ? alike(word, words[Math.floor(draw() * words.length)] ?? word) : word,
        );
      yield { file: `${copy}/${number}.txt`, text: text.slice(0, end) + page };
    }
}

/** Articles of such texts that together have so many passages. */
export function* largeArticles(from: readonly Article[], size: number): Generator<Article, void, undefined> {
  let left = size;
  for (const { file, text } of largeTexts(from)) {
    const article = parseArticle(file, text);
    yield article;
    for (const { opens } of cutIntoPassages(article)) if (opens) left--;
    if (left <= 0) return;
  }
}

const WORD = /[\p{L}]{4,}/gu;
const CHANGED = 0.3;

/** The other word with the first letter's case of this one. */
function alike(word: string, other: string): string {
  const first = other.charAt(0);
  const isCapital = /^\p{Lu}/u.test(word);
  return (isCapital ? first.toUpperCase() : first.toLowerCase()) + other.slice(1);
}
