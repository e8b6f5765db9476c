import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/articles/article.ts';
import { contentTerms } from '../../src/language/terms.ts';
import { createBm25 } from '../../src/search/bm25.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import type { Hit, Query } from '../../src/search/retriever.ts';
import { corpus as articles } from '../corpus.ts';
import { SEED } from '../seed.ts';
import { createPlainRetriever } from './plain-retriever.ts';

const corpus = createCorpus(articles);
const [miniSearch, bm25, plain] = [
  createMiniSearch(corpus),
  createBm25(corpus),
  createPlainRetriever(corpus),
];

function queryOf(words: string, limit = 10): Query {
  const weights = new Map(contentTerms(words).map((term) => [term, corpus.weightOf(term)]));
  return { weights, totalWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0), limit };
}

describe.each([
  ['MiniSearch', miniSearch],
  ['postings', bm25],
  ['the plain retriever', plain],
])('%s', (_, retriever) => {
  const search = (words: string, limit?: number) => retriever.search(queryOf(words, limit));
  const wordsOf = ({ passage }: Hit) => passage.sentences.map(sentenceText).join(' ');

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

/** A property in parts, each with its share of the runs: of a change in the code a few runs tell most. */
const partsOf = (count: number) => Array.from({ length: count }, (_, part) => part);

test.each(partsOf(10))('engines give the same hits with the same scores (part %d)', async (part) => {
  const words = corpus.passages.flatMap(({ sentences }) => sentences.flatMap(({ terms }) => terms));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 6 }), async (some) => {
      const rounded = (hits: readonly Hit[]) =>
        hits.map(({ passage, score, found }) => [passage, score.toFixed(6), [...found].sort()]);
      const query = queryOf(some.join(' '));
      const expected = rounded(await plain.search(query));
      expect(rounded(await miniSearch.search(query))).toEqual(expected);
      expect(rounded(await bm25.search(query))).toEqual(expected);
    }),
    { seed: SEED + part, numRuns: 10 },
  );
});

/** An article of captions, each of which is a passage. */
function captions(id: string, texts: readonly string[]): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const each of texts) {
    blocks.push({ kind: 'caption', start: text.length, end: text.length + each.length });
    text += `${each}\n`;
  }
  const sentences = blocks.map(({ start, end }, block) => ({ block, start, end }));
  return { id, key: id, file: `${id}.txt`, title: 'T', text, blocks, setAside: [], sentences };
}

describe('MiniSearch and postings, over any articles and for any query,', () => {
  // Each word half as frequent as the one before, so that rare ones decide and frequent ones are given up early.
  const WORDS = ['river', 'council', 'euro', 'flood', 'mayor', 'school', 'water', 'winter', 'zebra'];
  const word = fc.integer({ min: 1, max: 511 }).map((n) => WORDS[8 - Math.floor(Math.log2(n))] ?? '');
  const caption = fc.array(word, { maxLength: 7 }).map((some) => some.join(' '));
  const article = fc.array(caption, { minLength: 20, maxLength: 60 });
  const query = fc.record({
    terms: fc.uniqueArray(fc.constantFrom(...WORDS, 'nowhere'), { maxLength: 6 }),
    doubled: fc.nat({ max: 5 }),
    // Passages with different terms then score alike.
    flat: fc.boolean(),
    limit: fc.integer({ min: 0, max: 6 }),
    source: fc.option(fc.nat({ max: 3 }), { freq: 4 }),
  });

  test.each(partsOf(20))(
    'find passages with the same scores and terms, in the order of their scores (part %d)',
    async (part) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(article, { minLength: 1, maxLength: 4 }),
          fc.array(query, { minLength: 4, maxLength: 8 }),
          async (texts, queries) => {
            const made = createCorpus(texts.map((each, number) => captions(`${number}`, each)));
            const [miniSearch, bm25] = [createMiniSearch(made), createBm25(made)];
            for (const { terms, doubled, flat, limit, source: at } of queries) {
              const stems = terms.flatMap(contentTerms);
              const weights = new Map(
                stems.map((one, n) => [one, flat ? 2 : made.weightOf(one) * (n === doubled ? 2 : 1)]),
              );
              const source = at === null ? undefined : made.articles[at];
              const asked = { weights, totalWeight: 3, limit, ...(source && { source }) };
              const [all, best] = [{ ...asked, limit: 1000 }, await bm25.search(asked)];
              const [every, expected] = [await miniSearch.search(all), await miniSearch.search(asked)];
              // Of equal scores, but for rounding, either engine may put any first.
              expect(best.map(({ score }) => score.toFixed(9))).toEqual(
                expected.map(({ score }) => score.toFixed(9)),
              );
              expect(new Set(best.map(({ passage }) => passage)).size).toBe(best.length);
              for (const { passage, score, found } of best) {
                const same = every.find((hit) => hit.passage === passage);
                expect([score.toFixed(9), [...found].sort()]).toEqual([
                  same?.score.toFixed(9),
                  [...(same?.found ?? [])].sort(),
                ]);
              }
            }
          },
        ),
        { seed: SEED + part, numRuns: 10 },
      );
    },
  );
});
