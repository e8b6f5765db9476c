import { contentTerms } from '../language/terms.ts';
import { addToFnv, FNV_OFFSET } from '../support/fnv.ts';
import { pushTo } from '../support/push-to.ts';
import type { Article } from './article.ts';

/** Gives the hashes, by `hashOfTerm`, of the content terms of an article's body, in order. */
type BodyHashes = (article: Article) => readonly number[];

/**
 * Whether one of two articles is a copy of the other, word for word but for cuts and small changes, as a news agency's clients print it: then
 * both are one witness. Two thirds of the runs of five content words of the shorter one stand in the longer one as well. `hashesOf` gives what
 * was read of an article before, the same as is read here else.
 */
export function isReprint(one: Article, other: Article, hashesOf: BodyHashes = readHashes): boolean {
  const [a, b] = [sketchOf(one, hashesOf), sketchOf(other, hashesOf)];
  const fewest = Math.min(a.length, b.length);
  return fewest >= FEWEST && haveInCommon(a, b, SHARED * fewest);
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

/**
 * Under each article that is a copy of others the first of them, which is not there itself; under one that stands in a collection and is
 * else no copy, the collection. What has many articles in it makes them no copies of each other.
 */
export function copiesAmong(articles: readonly Article[]): ReadonlyMap<Article, Article> {
  const holders = new Map<number, number[]>();
  const groups = articles.map((article) => [article]);
  const collections = new Map<Article, Article>();
  for (const [at, article] of articles.entries()) {
    const counts = new Map<number, number>();
    for (const run of sketchOf(article, readHashes)) {
      if (run % PART !== 0) continue;
      for (const other of holders.get(run) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      pushTo(holders, run, at);
    }
    for (const [other, count] of counts) {
      const there = articles[other];
      if (count < LEAST || !there || groups[other] === groups[at] || !isReprint(article, there)) continue;
      const [less, more] = [article, there].sort((a, b) => sizeOf(a) - sizeOf(b)) as [Article, Article];
      if (sizeOf(more) > COLLECTION * sizeOf(less)) {
        collections.set(less, more);
        continue;
      }
      const [ours, theirs] = [groups[at] ?? [], groups[other] ?? []];
      const joined = [...theirs, ...ours];
      for (const [place, group] of groups.entries())
        if (group === ours || group === theirs) groups[place] = joined;
    }
  }
  const copies = new Map<Article, Article>();
  for (const [at, article] of articles.entries()) {
    const group = groups[at] ?? [];
    const first = group.length > 1 ? firstOf(group) : collections.get(article);
    if (first && first !== article) copies.set(article, first);
  }
  return copies;
}

function sizeOf(article: Article): number {
  return sketchOf(article, readHashes).length;
}

/** What is so many times as long has more in it than a copy with a few paragraphs of its own. */
const COLLECTION = 3;

/** Of 1,167 news pieces, nine pairs come over it: copies and later states of one piece, and some with the same gallery of captions or list. */
const SHARED = 0.65;
/** Runs of a piece of some seventy words: of shorter ones nothing can be told. */
const FEWEST = 30;
const RUN = 5;
/** Among many articles copies are looked for by one run in so many, the same in all of them. */
const PART = 4;

/** Less than copies of the fewest runs have in common, by chance almost always. */
const LEAST = 2;

/** Runs of words of a text as numbers of 32 bits, with a sign, since V8 makes objects of larger ones; ascending, each once. */
type Sketch = Int32Array;

const sketches = new WeakMap<Article, Sketch>();

function sketchOf(article: Article, hashesOf: BodyHashes): Sketch {
  const known = sketches.get(article);
  if (known) return known;
  // Across sentences and paragraphs: a copy parts them otherwise.
  const terms = hashesOf(article);
  const runs = new Int32Array(Math.max(0, terms.length - RUN + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = FNV_OFFSET;
    for (let index = at; index < at + RUN; index++) hash = addToFnv(hash, terms[index] ?? 0);
    runs[at] = hash;
  }
  const sketch = runs.sort().filter((run, at) => at === 0 || run !== runs[at - 1]);
  sketches.set(article, sketch);
  return sketch;
}

/** The hashes of the content terms of an article's body, in order, read from its text. */
export function readHashes({ text, blocks, sentences }: Article): number[] {
  return sentences
    .filter(({ block }) => blocks[block]?.kind === 'body')
    .flatMap(({ start, end }) => contentTerms(text.slice(start, end)).map(hashOfTerm));
}

/** What stands for a term where articles are compared: 32 bits with a sign. */
export function hashOfTerm(term: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < term.length; at++) hash = addToFnv(hash, term.charCodeAt(at));
  return hash;
}

/** Whether so many numbers at least stand in both. Most articles have next to none in common, which is soon seen. */
function haveInCommon(a: Sketch, b: Sketch, least: number): boolean {
  let i = 0;
  let j = 0;
  let count = 0;
  while (count < least && count + Math.min(a.length - i, b.length - j) >= least) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count >= least;
}
