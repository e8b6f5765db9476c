import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTerms } from '../../src/language/terms.ts';
import { createCorpus } from '../../src/search/corpus.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { textOf } from '../../src/search/passages.ts';
import type { Hit, Query } from '../../src/search/retriever.ts';
import { corpus as articles } from '../corpus.ts';
import { SEED } from '../seed.ts';
import { createPlainRetriever } from './plain-retriever.ts';

const corpus = createCorpus(articles);
const [miniSearch, plain] = [createMiniSearch(corpus), createPlainRetriever(corpus)];

function queryOf(words: string, limit = 10): Query {
  const weights = new Map(contentTerms(words).map((term) => [term, corpus.weightOf(term)]));
  return { weights, totalWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0), limit };
}

describe.each([
  ['MiniSearch', miniSearch],
  ['the plain retriever', plain],
])('%s', (_, retriever) => {
  const search = (words: string, limit?: number) => retriever.search(queryOf(words, limit));
  const wordsOf = ({ passage }: Hit) => passage.sentences.map(textOf).join(' ');

  test('finds other forms of a word', async () => {
    const [hit] = await search('closing pillar');
    expect(hit && wordsOf(hit)).toContain('The bridge was closed');
  });

  test('gives the best hits only, best first, and which terms they hold', async () => {
    const all = await search('bridge pool cost euros water');
    expect(await search('bridge pool cost euros water', 2)).toEqual(all.slice(0, 2));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(all.map(({ found }) => [...found].sort())).toContainEqual(['cost', 'euro', 'pool']);
  });

  test('keeps to one article if told to', async () => {
    const source = corpus.articles.find(({ id }) => id === 'pool');
    const hits = await retriever.search({ ...queryOf('cost euros'), ...(source && { source }) });
    expect(hits.map(({ passage }) => passage.article.id)).toEqual(['pool']);
  });

  test('finds nothing for nothing, nothing in boilerplate, and no word that merely begins alike', async () => {
    expect(await search('')).toEqual([]);
    expect(await search('newsletter')).toEqual([]);
    expect(await search('poo')).toEqual([]);
  });

  test('counts a term by its weight in the query', async () => {
    const query = queryOf('bridge pool');
    const first = async (term: string) => {
      const weights = new Map([...query.weights].map(([one, weight]) => [one, one === term ? weight : 0.01]));
      return (await retriever.search({ ...query, weights }))[0]?.passage.article.id;
    };
    expect([await first('bridg'), await first('pool')]).toEqual(['bridge', 'pool']);
  });

  test('gives scores that are shares of what is asked, whatever that weighs', async () => {
    const { weights, ...query } = queryOf('bridge cost');
    const heavy = new Map([...weights].map(([term, weight]) => [term, 7 * weight]));
    const [light, scaled] = [
      await retriever.search({ ...query, weights }),
      await retriever.search({ ...query, weights: heavy, totalWeight: 7 * query.totalWeight }),
    ];
    expect(scaled.map(({ score }) => score.toFixed(9))).toEqual(light.map(({ score }) => score.toFixed(9)));
  });
});

test('two engines give the same hits with the same scores', async () => {
  const words = corpus.passages.flatMap(({ sentences }) => sentences.flatMap(({ terms }) => terms));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 6 }), async (some) => {
      const rounded = (hits: readonly Hit[]) =>
        hits.map(({ passage, score, found }) => [passage, score.toFixed(6), [...found].sort()]);
      const query = queryOf(some.join(' '));
      expect(rounded(await miniSearch.search(query))).toEqual(rounded(await plain.search(query)));
    }),
    { seed: SEED },
  );
});
