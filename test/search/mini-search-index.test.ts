import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { contentTerms } from '../../src/language/terms.ts';
import { indexArticles } from '../../src/search/mini-search-index.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { corpus } from '../corpus.ts';

const index = indexArticles(corpus);
const search = (query: string, limit = 10) => index.search(contentTerms(query), { limit });
const textOf = (hit: {
  passage: { sentences: readonly { article: { text: string }; start: number; end: number }[] };
}) => hit.passage.sentences.map(({ article, start, end }) => article.text.slice(start, end)).join(' ');

describe('search', () => {
  test('finds other forms of a word', async () => {
    const [hit] = await search('closing pillar');
    expect(hit && textOf(hit)).toContain('The bridge was closed');
  });

  test('gives the best hits only, best first', async () => {
    const all = await search('bridge pool cost euros water');
    const two = await search('bridge pool cost euros water', 2);
    expect(two).toEqual(all.slice(0, 2));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  test('keeps to one article where told to', async () => {
    const source = corpus.find(({ id }) => id === 'pool');
    const hits = await index.search(contentTerms('cost euros'), { limit: 10, ...(source && { source }) });
    expect(hits.map(({ passage }) => passage.article.id)).toEqual(['pool']);
  });

  test('finds nothing for nothing, and nothing in boilerplate', async () => {
    expect(await search('')).toEqual([]);
    expect(await search('newsletter')).toEqual([]);
  });

  test('finds no word that merely begins alike', async () => {
    expect(await search('poo bridg')).toEqual(await search('bridge'));
    expect(await search('poo')).toEqual([]);
  });
});

describe('weights of terms', () => {
  test('are larger for terms that are rarer here', async () => {
    const [common, rare] = await index.weigh(contentTerms('euros pillars'));
    expect(common?.known).toBe(true);
    expect(rare?.known).toBe(true);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
  });

  test('are larger for terms that are rarer in English, where the index knows neither', async () => {
    const [common, rare, never] = await index.weigh(contentTerms('government whale qwrtzpl'));
    expect([common?.known, rare?.known, never?.known]).toEqual([false, false, false]);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
    expect(never?.weight).toBeGreaterThan(rare?.weight ?? 0);
    expect(index.unseenWeight).toBeGreaterThan(never?.weight ?? 0);
  });
});

describe('spelling', () => {
  test.each([
    ['a letter missing', 'swiming', 'swimming'],
    ['a letter too many', 'counciil', 'council'],
    ['neighbours swapped', 'brigde', 'bridge'],
    ['a wrong vowel', 'celebrate', undefined],
    ['a wrong vowel in a known word', 'pellars', 'pillars'],
    ['a short word', 'pol', undefined],
    ['nothing near', 'xylophone', undefined],
    ['a number', '19977', undefined],
  ])('%s: %s is %s', async (_, typed, meant) => {
    expect(await index.nearestWord(typed, false)).toBe(meant);
  });

  test('takes a name for another name only', async () => {
    expect(await index.nearestWord('ostrawa', false)).toBeUndefined();
    expect(await index.nearestWord('ostrva', true)).toBe('ostrava');
    expect(await index.nearestWord('brigde', true)).toBeUndefined();
  });
});

describe('passages', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
  const passages = (body: string) =>
    passagesOf(parseArticle('a.txt', `A title of this article\n\n${body}`), contentTerms).map(
      ({ kind, sentences }) => [kind, sentences.length],
    );

  test('join short paragraphs until they hold some 60 words', () => {
    const paragraph = (name: string) => `${name} and ${words(24, 'river')} flow.`;
    expect(passages(['Elbe', 'Oder', 'Rhine', 'Weser', 'Ems', 'Inn'].map(paragraph).join('\n\n'))).toEqual([
      ['body', 3],
      ['body', 3],
    ]);
  });

  test('keep a paragraph whole, and cut one without end', () => {
    const sentence = `The ${words(18, 'river')} flows. `;
    expect(passages(sentence.repeat(5))).toEqual([['body', 5]]);
    expect(passages(sentence.repeat(15)).length).toBeGreaterThan(1);
  });

  test('hold whole sentences, each once, in order, of one kind', () => {
    for (const article of corpus) {
      const indexed = index.sentencesOf(article);
      const shown = article.sentences.filter(({ block }) => article.blocks[block]?.kind !== 'title');
      expect(indexed.map(({ start, end }) => [start, end])).toEqual(
        shown.map(({ start, end }) => [start, end]),
      );
      expect(indexed.map(({ number }) => number)).toEqual(indexed.map((_, at) => at));
      for (const { kind, sentences } of passagesOf(article, contentTerms))
        expect(new Set(sentences.map((sentence) => sentence.kind))).toEqual(new Set([kind]));
    }
  });
});
