import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { hashOfTerm } from '../../src/articles/reprint.ts';
import { contentTerms, tokenize } from '../../src/language/terms.ts';
import { type Corpus, contentCounts, contentOf } from '../../src/search/corpus.ts';
import { type Passage, passagesOf } from '../../src/search/passages.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { corpus as articles } from '../corpus.ts';

let corpus: Corpus;
beforeEach(() => {
  corpus = createCorpus(articles);
});
const weights = (words: string) => contentTerms(words).map(corpus.weightOf);
const frequencies = (words: string) => contentTerms(words).map(corpus.frequencyOf);

describe('weights of terms', () => {
  test('are larger for terms that are rarer here', () => {
    expect(frequencies('euros pillars')).toEqual([2, 1]);
    const [common = 0, rare = 0] = weights('euros pillars');
    expect(rare).toBeGreaterThan(common);
  });

  test('are larger for terms that are rarer in English, if the articles hold neither', () => {
    expect(frequencies('government whale qwrtzpl')).toEqual([0, 0, 0]);
    const [common = 0, rare = 0, never = 0] = weights('government whale qwrtzpl');
    expect(rare).toBeGreaterThan(common);
    expect(never).toBeGreaterThan(rare);
    expect(corpus.unseenWeight).toBeGreaterThan(never);
  });
});

describe('an article', () => {
  const [bridge, pool] = articles;
  const stranger = parseArticle('x.txt', 'News of the day\n\nThe bridge fell into the river.\n');

  it('holds the content words of its passages, not those of another or of its boilerplate', () => {
    expect(bridge && corpus.holds(bridge, 'pillar')).toBe(true);
    expect(pool && corpus.holds(pool, 'pillar')).toBe(false);
    expect(bridge && corpus.holds(bridge, 'newslett')).toBe(false);
    expect(bridge && corpus.holds(bridge, 'the')).toBe(false);
  });

  it('has a title with words of its own', () => {
    expect(bridge && corpus.titleHolds(bridge, 'daili')).toBe(false);
    expect(bridge && corpus.titleHolds(bridge, 'rebuild')).toBe(true);
    expect(bridge && corpus.titleHolds(bridge, 'pillar')).toBe(false);
  });

  it('that is not in the corpus has no sentences and holds nothing', () => {
    expect(corpus.sentencesOf(stranger)).toEqual([]);
    expect(corpus.passageCount(stranger)).toBe(0);
    expect(corpus.holds(stranger, 'bridg')).toBe(false);
    expect(corpus.titleHolds(stranger, 'news')).toBe(false);
  });

  it('has as many passages as can be retrieved of it', () => {
    for (const article of articles)
      expect(corpus.passageCount(article)).toBe(
        corpus.passages.filter((passage) => passage.article === article).length,
      );
  });
});

describe('the hashes of the body of an article', () => {
  it('are of what its text tells, without insets', () => {
    for (const article of articles) {
      const { text, blocks, sentences } = article;
      const body = sentences.filter(({ block }) => blocks[block]?.kind === 'body');
      const terms = body.flatMap(({ start, end }) => contentTerms(text.slice(start, end)));
      expect(terms.length).toBeGreaterThan(0);
      // Twice: what was hashed before is the same.
      expect(corpus.bodyHashesOf(article)).toEqual(terms.map(hashOfTerm));
      expect(corpus.bodyHashesOf(article)).toEqual(terms.map(hashOfTerm));
    }
    expect(corpus.sentencesOf(articles[0] as Article).map(({ kind }) => kind)).toContain('inset');
  });

  it('are none of an article that is not there', () => {
    expect(corpus.bodyHashesOf(parseArticle('x.txt', 'A title\n\nThe ferry is late.\n'))).toEqual([]);
  });
});

describe('the content of a passage', () => {
  const [passage] = passagesOf(
    parseArticle('a.txt', 'A title\n\nThe ferry of the island is a ferry to the mainland, and it is late.\n'),
    contentTerms,
  );
  const plain = { sentences: [{ terms: ['the', 'ferri', 'of', 'ferri', 'late'] }] } as unknown as Passage;

  it('is its words in order, each as often as it stands there, but no stop words', () => {
    expect(passage && contentOf(passage)).toEqual(['ferri', 'island', 'ferri', 'mainland', 'late']);
    expect(contentOf(plain)).toEqual(['ferri', 'ferri', 'late']);
  });

  it('is counted by word', () => {
    expect([...contentCounts(plain)]).toEqual([
      ['ferri', 2],
      ['late', 1],
    ]);
  });
});

describe('abbreviations', () => {
  it('are known from the article that explains them', () => {
    const text =
      'News of the day\n\nThe World Trade Centre Board (WTCB) met on Monday. It was the first time that the WTCB met.\n';
    const known = createCorpus([parseArticle('x.txt', text)]);
    expect(known.alternatives(contentTerms('WTCB'))).not.toEqual(corpus.alternatives(contentTerms('WTCB')));
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
  ])('%s: %s is %s', (_, typed, meant) => {
    expect(corpus.nearestWord(typed, false)).toBe(meant);
  });

  test('takes a name for another name only', () => {
    expect(corpus.nearestWord('ostrawa', false)).toBeUndefined();
    expect(corpus.nearestWord('ostrva', true)).toBe('ostrava');
    expect(corpus.nearestWord('brigde', true)).toBeUndefined();
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
    for (const article of articles) {
      const indexed = corpus.sentencesOf(article);
      const shown = article.sentences.filter(({ block }) => article.blocks[block]?.kind !== 'title');
      expect(indexed.map(({ start, end }) => [start, end])).toEqual(
        shown.map(({ start, end }) => [start, end]),
      );
      expect(indexed.map(({ number }) => number)).toEqual(indexed.map((_, at) => at));
      const passages = corpus.passages.filter((passage) => passage.article === article);
      const plain = ({ kind, sentences }: Passage) => ({
        kind,
        sentences: sentences.map(({ number, start, end, terms, kind, paragraph }) => [
          number,
          start,
          end,
          terms,
          kind,
          paragraph,
        ]),
      });
      const terms = (text: string) => tokenize(text).map(({ term }) => term);
      expect(passages.map(plain)).toEqual(passagesOf(article, terms).map(plain));
      for (const { kind, sentences } of passages)
        expect(new Set(sentences.map((sentence) => sentence.kind))).toEqual(new Set([kind]));
    }
  });
});
