import { contentTerms } from '../language/terms.ts';
import { addToFnv, FNV_OFFSET } from '../support/fnv.ts';
import { pushTo } from '../support/push-to.ts';
import type { Article } from './article.ts';

/**
 * Whether one of two articles is a copy of the other, word for word but for cuts and small changes, as a news agency's clients print it: then
 * both are one witness. Two thirds of the runs of five content words of the shorter one stand in the longer one as well.
 */
export function isReprint(one: Article, other: Article): boolean {
  const [a, b] = [sketchOf(one), sketchOf(other)];
  const fewest = Math.min(a.length, b.length);
  return fewest >= FEWEST && common(a, b) >= SHARED * fewest;
}

/** The one of some copies that the others are copies of: the oldest; those without a day are the youngest. */
export function firstOf(copies: readonly Article[]): Article | undefined {
  const dayOf = ({ published = '9999' }: Article) => published;
  const isBefore = (a: Article, b: Article) => dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && a.id < b.id);
  return copies.reduce<Article | undefined>(
    (first, each) => (first && isBefore(first, each) ? first : each),
    undefined,
  );
}

/** Under each article that is a copy of others the first of them, which is not there itself. */
export function copiesAmong(articles: readonly Article[]): ReadonlyMap<Article, Article> {
  const holders = new Map<number, number[]>();
  const groups = articles.map((article) => [article]);
  for (const [at, article] of articles.entries()) {
    const counts = new Map<number, number>();
    for (const run of sketchOf(article)) {
      if (run % PART !== 0) continue;
      for (const other of holders.get(run) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      pushTo(holders, run, at);
    }
    for (const [other, count] of counts) {
      const there = articles[other];
      if (count < LEAST || !there || groups[other] === groups[at] || !isReprint(article, there)) continue;
      const [ours, theirs] = [groups[at] ?? [], groups[other] ?? []];
      const joined = [...theirs, ...ours];
      for (const [place, group] of groups.entries())
        if (group === ours || group === theirs) groups[place] = joined;
    }
  }
  const copies = new Map<Article, Article>();
  for (const [at, article] of articles.entries()) {
    const first = firstOf(groups[at] ?? []);
    if (first && first !== article) copies.set(article, first);
  }
  return copies;
}

/** Of 1,167 news pieces, ten pairs come over it: copies and later states of one piece, and some with the same gallery of captions. */
const SHARED = 0.65;
/** Runs of a piece of some seventy words: of shorter ones nothing can be told. */
const FEWEST = 30;
const RUN = 5;
/** Among many articles copies are looked for by one run in so many, the same in all of them. */
const PART = 4;

/** Less than copies of the fewest runs have in common, by chance almost always. */
const LEAST = 2;

/** Runs of words of a text as numbers of 32 bits, in order, each once. */
type Sketch = Uint32Array;

const sketches = new WeakMap<Article, Sketch>();

function sketchOf(article: Article): Sketch {
  const known = sketches.get(article);
  if (known) return known;
  const { text, blocks } = article;
  const runs = new Set<number>();
  // Across paragraphs: a copy parts them otherwise.
  const body = blocks.filter(({ kind }) => kind === 'body');
  const terms = body.flatMap(({ start, end }) => contentTerms(text.slice(start, end)));
  for (let at = 0; at + RUN <= terms.length; at++) runs.add(hashOf(terms, at));
  const sketch = Uint32Array.from(runs).sort();
  sketches.set(article, sketch);
  return sketch;
}

/** A hash of the terms from `at` on, each with its end. */
function hashOf(terms: readonly string[], at: number): number {
  let hash = FNV_OFFSET;
  for (const term of terms.slice(at, at + RUN)) {
    for (let index = 0; index < term.length; index++) hash = addToFnv(hash, term.charCodeAt(index));
    hash = addToFnv(hash, 0);
  }
  return hash >>> 0;
}

/** How many numbers stand in both. */
function common(a: Sketch, b: Sketch): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
