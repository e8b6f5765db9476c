import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { articlesAbout, articlesOn } from '../../src/bot/articles-about.ts';

const named = (id: string) => ({ id });
const quote = (id: string, ...alsoIn: readonly string[]) => ({
  article: named(id),
  ...(alsoIn.length > 0 && { alsoIn: alsoIn.map((other) => ({ article: named(other) })) }),
});

/** An archive in which some titles have the words, and some sentences are near. */
function archiveOf(titled: readonly string[], near: readonly object[], outcome = 'unclear') {
  const told: unknown[] = [];
  const once = new Map<string, object>();
  // The same article is the same object wherever it is met.
  const same = (value: object) => {
    const key = JSON.stringify(value);
    if (!once.has(key)) once.set(key, value);
    return once.get(key);
  };
  const shared = near.map((each) => {
    const { article, alsoIn } = each as ReturnType<typeof quote> & { alsoIn?: { article: object }[] };
    const others = alsoIn?.map((other) => ({ article: same(other.article) }));
    return { article: same(article), ...(others && { alsoIn: others }) };
  });
  const archive = {
    matching: async (words: string, most: number) => {
      told.push(words, most);
      return titled.map((id) => same(named(id)));
    },
    ask: async (topic: string) => {
      told.push(topic);
      const isAnswered = outcome === 'answer';
      return { outcome, quotes: isAnswered ? shared : [], nearest: isAnswered ? [] : shared };
    },
  } as unknown as Archive;
  return { archive, told };
}
const ids = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id);

describe('the articles on a topic', () => {
  it.each([
    [
      'those that are called so, then those that speak of it, each once',
      ['a', 'b'],
      [quote('b'), quote('c')],
      'abc',
    ],
    ['also those that say the same as what is near', [], [quote('a', 'b', 'c'), quote('d')], 'abcd'],
    ['five at most', ['a'], [quote('b', 'c', 'd', 'e', 'f', 'g')], 'abcde'],
  ])('are %s', async (_, titled, near, expected) => {
    for (const outcome of ['answer', 'unclear'])
      expect(ids(await articlesOn(archiveOf(titled, near, outcome).archive, 'the bridge')).join('')).toBe(
        expected,
      );
  });

  it('are looked for by the words that say something, and in what they say only if titles are too few', async () => {
    const { archive, told } = archiveOf(['a', 'b', 'c', 'd', 'e'], [quote('f')]);
    expect(ids(await articlesOn(archive, 'the bridge in Lima')).join('')).toBe('abcde');
    expect(told).toEqual(['bridge Lima', 5]);
  });

  it('are none where the articles do not speak of it, or nothing is asked for', async () => {
    for (const find of [articlesAbout, articlesOn]) {
      const absent = archiveOf([], [quote('a')], 'absent');
      await expect(find(absent.archive, 'zebras')).rejects.toThrow('No article speaks of "zebras"');
      const empty = archiveOf(['a'], [quote('a')]);
      await expect(find(empty.archive, 'the')).rejects.toThrow('No article speaks of "the"');
      expect(empty.told).toEqual([]);
    }
  });
});

it('the articles that are meant are all that are called so, else the one that speaks of it most clearly', async () => {
  expect(ids(await articlesAbout(archiveOf(['a', 'b'], [quote('c')]).archive, 'bridge'))).toEqual(['a', 'b']);
  expect(ids(await articlesAbout(archiveOf([], [quote('c'), quote('d')]).archive, 'bridge'))).toEqual(['c']);
});
