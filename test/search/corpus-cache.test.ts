import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { openCorpusCache } from '../../src/search/corpus-cache.ts';
import { packArticles, unpackArticles } from '../../src/search/packed-articles.ts';
import { corpusSteps, createCorpus } from '../../src/search/read-corpus.ts';
import { atOnce } from '../../src/support/slices.ts';
import { corpus as articles } from '../corpus.ts';
import { SEED } from '../seed.ts';

const WORDS =
  'bridge Bridges bridged Who WHO US us café 1,000 twenty-four flooded Ostrava (ICC) London'.split(' ');

/** All that a corpus says of its articles, of words that it has and of some that it has not. */
function saidBy(corpus: Corpus) {
  const words = [...WORDS, 'brigde', 'floded', 'ostrawa'];
  const terms = [
    ...new Set(corpus.passages.flatMap(({ sentences }) => sentences.flatMap((one) => one.terms))),
  ];
  return {
    passages: corpus.passages.map(({ article, kind, sentences }) => [
      article.id,
      kind,
      sentences.map(({ start, end, number, paragraph, terms }) => [start, end, number, paragraph, terms]),
    ]),
    counts: corpus.articles.map((article) => [
      corpus.passageCount(article),
      corpus.rangeOf(article),
      terms.map((term) => [corpus.holds(article, term), corpus.titleHolds(article, term)]),
    ]),
    weights: [...terms, 'nowhere'].map((term) => [term, corpus.frequencyOf(term), corpus.weightOf(term)]),
    spelling: words.flatMap((word) =>
      [true, false].map((isName) => corpus.nearestWord(word.toLowerCase(), isName)),
    ),
    alternatives: [...corpus.alternatives(terms)],
  };
}

describe('articles that are known', () => {
  const body = fc
    .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 })
    .map((some) => some.join(' '));
  const bodies = fc.array(body, { minLength: 1, maxLength: 6 });
  const read = (texts: readonly string[]): Article[] =>
    texts.map((text, number) =>
      parseArticle(
        `${text.length % 7}-${number}.txt`,
        `News of ${text.slice(0, 20)}\n\nThe International Criminal Court (ICC) said: ${text}.\n`,
      ),
    );

  it('are taken over, changed ones read, so that a corpus is as if all were read', () => {
    fc.assert(
      fc.property(bodies, bodies, fc.nat({ max: 6 }), (before, others, kept) => {
        const first = createCorpus(read(before));
        const now = [...read(others).slice(0, 3), ...read(before).slice(0, kept).reverse()];
        const known = atOnce(unpackArticles(Buffer.concat(atOnce(packArticles(first.known)))));
        const articles = now.filter(({ id }, at) => now.findIndex((one) => one.id === id) === at);
        const next = atOnce(corpusSteps(articles, known));
        expect(saidBy(next)).toEqual(saidBy(createCorpus(articles)));
        const old = new Set(first.known.numbers.keys());
        expect(next.readAnew).toBe([...next.known.numbers.keys()].filter((key) => !old.has(key)).length);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('do not change for the corpus that knew them first', () => {
    const first = createCorpus(articles);
    const before = saidBy(first);
    const more = parseArticle('new.txt', 'Zebras in the zoo\n\nForty zebras came to the zoo of Plzen.\n');
    const next = atOnce(corpusSteps([more, ...articles], first.known));
    expect(next.frequencyOf('zebra')).toBe(1);
    expect(first.frequencyOf('zebra')).toBe(0);
    expect(saidBy(first)).toEqual(before);
  });
});

describe('the cache of what was read', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const open = (name = 'news') => openCorpusCache(folder, name, (error) => expect.unreachable(String(error)));

  it('gives to the next start what was read in this', async () => {
    await open().save(createCorpus(articles));
    const known = await open().load();
    expect(atOnce(corpusSteps(articles, known)).readAnew).toBe(0);
    expect(await open('other').load()).toBeUndefined();
  });

  it('counts as empty if it is damaged', async () => {
    await open().save(createCorpus(articles));
    const [name = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(folder, name), bytes);
    expect(await open().load()).toBeUndefined();
    await open().save(createCorpus(articles));
    expect(await open().load()).toBeDefined();
  });

  it('is not written for a little that is new, which the next archive knows all the same', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      parseArticle(`${n}.txt`, `News ${n}\n\nThe bridge number ${n} was closed.\n`),
    );
    const cache = open();
    await cache.save(createCorpus(many));
    const more = [...many, parseArticle('new.txt', 'New\n\nThe bridge was opened again.\n')];
    const next = atOnce(corpusSteps(more, await cache.load()));
    expect(next.readAnew).toBe(1);
    await cache.save(next);
    expect((await cache.load())?.numbers.size).toBe(61);
    expect((await open().load())?.numbers.size).toBe(60);
  });

  it('is not pruned while it is in use, however long ago it was read', async () => {
    const cache = open();
    await cache.save(createCorpus(articles));
    await open('other').save(createCorpus(articles));
    for (const name of await readdir(folder)) await utimes(join(folder, name), 0, 0);
    await cache.prune(Date.now());
    expect(await readdir(folder)).toHaveLength(1);
    expect(await open().load()).toBeDefined();
    await utimes(join(folder, ...(await readdir(folder))), 0, 0);
    await open('other').prune(Date.now());
    expect(await readdir(folder)).toEqual([]);
  });

  it('forgets words once most of them stand in no article', async () => {
    const cache = open();
    const [, ...others] = articles;
    await cache.save(createCorpus(articles));
    await cache.save(atOnce(corpusSteps(others.slice(1), await cache.load())));
    expect(await cache.load()).toBeUndefined();
    const anew = atOnce(corpusSteps(others.slice(1), await cache.load()));
    await cache.save(anew);
    const kept = (await open().load())?.vocabulary.words.length;
    expect(kept).toBe(anew.known.vocabulary.words.length);
    expect(kept).toBeLessThan(createCorpus(articles).known.vocabulary.words.length);
  });

  it('tells of a disk that takes nothing, once', async () => {
    const told: unknown[] = [];
    await writeFile(join(folder, 'file'), '');
    const cache = openCorpusCache(join(folder, 'file'), 'news', (error) => told.push(error));
    await cache.save(createCorpus(articles));
    await cache.save(createCorpus(articles));
    expect(told.length).toBe(1);
    expect((await cache.load())?.numbers.size).toBe(3);
  });
});
