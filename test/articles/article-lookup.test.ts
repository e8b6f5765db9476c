import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleLookupSteps, nameWords } from '../../src/articles/article-lookup.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import { SEED } from '../seed.ts';

const named = (title: string, publisher: string, number: number) => ({
  ...parseArticle(`piece-${number}.txt`, 'A line of text that is a sentence.\n'),
  title,
  publisher,
});
const lookupOf = (articles: ReturnType<typeof named>[]) => atOnce(articleLookupSteps(articles));
const titles = [
  ['Putin speaks at Beijing summit', 'Political IQ'],
  ['Beijing summit: what Putin wants', 'Example News'],
  ['Café owners speak', 'Example News'],
  ['Пам’ять про місто', ''],
  ['Zürich votes on Škoda trams', ''],
] as const;
const articles = titles.map(([title, publisher], number) => named(title, publisher, number));

describe('an article by its address', () => {
  const url = 'https://example.org/news?id=1';
  const lookup = lookupOf([{ ...named('A storm', '', 9), url }]);
  it.each([url, 'http://www.example.org/news/?utm_source=x&id=1#top'])('is found by %s', async (typed) => {
    expect(await lookup.at(typed)).toMatchObject({ url });
  });
  it.each(['https://example.org/news?id=2', 'https://example.org', 'example.org/news?id=1', 'https://'])(
    'is not by %s',
    async (typed) => {
      expect(await lookup.at(typed)).toBeUndefined();
    },
  );
});

describe('articles by what is typed', () => {
  it.each<[string, readonly number[]]>([
    ['', [0, 1]],
    ['put', [0, 1]],
    ['bei SUM', [0, 1]],
    ['put put', [0, 1]],
    ['cafe', [2]],
    ['exam', [1, 2]],
    ['пам', [3]],
    ['zurich skod', [4]],
    ['Zürich', [4]],
    ['rich', []],
    ['piece 3', [3]],
    ['speak iq', [0]],
    ['speaks owners', []],
    ['eijing', []],
  ])('"%s" finds the first two of those whose words begin so', (typed, found) => {
    expect(lookupOf(articles).matching(typed, 2)).toEqual(found.map((number) => articles[number]));
  });

  it('finds what reading all names would find, in the order of the articles', () => {
    const words = fc.array(fc.stringMatching(/^[abé]{1,5}$/), { maxLength: 4 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, fc.nat(5), (names, typed, limit) => {
        const all = names.map((name, number) => named(name, '', number));
        const begin = (name: string, word: string) => nameWords(name).some((own) => own.startsWith(word));
        const expected = all.filter(({ title, id }) =>
          nameWords(typed).every((word) => begin(`${title} ${id}`, word)),
        );
        expect(lookupOf(all).matching(typed, limit)).toEqual(expected.slice(0, limit));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('of some files alone, if only these are meant', () => {
    const [first, second] = articles.map((article, number) => ({
      ...article,
      id: `${number % 2}/${article.id}`,
    }));
    const lookup = lookupOf(first && second ? [first, second] : []);
    expect(lookup.matching('', 1, '1/')).toEqual([second]);
    expect(lookup.matching('put', 9, '0/')).toEqual([first]);
    expect(lookup.matching('put', 9, '2/')).toEqual([]);
  });

  it('refuses two of one id', () => {
    const [first] = articles;
    expect(() => lookupOf(first ? [first, first] : [])).toThrow('expected articles with ids of their own');
  });
});
