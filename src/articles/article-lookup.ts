import { pushTo } from '../support/push-to.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import { addressKey, isWebAddress } from '../support/web-address.ts';
import type { Article } from './article.ts';

/** Finds articles by what people and actions call them. */
export interface ArticleLookup {
  /** The article with this id or key. */
  find(reference: string): Article | undefined;
  /** The article of this web address. They are read when one is first asked for: few are, and it would double what the rest takes. */
  at(address: string): Promise<Article | undefined>;
  /**
   * At most `limit` articles that have, in title, publisher or id, words that begin with each word of `typed`; any for no word. `under`: only
   * of the files whose path, and so the article's id, begins with this; default all.
   */
  matching(typed: string, limit: number, under?: string): readonly Article[];
}

/** A lookup over articles, whose words are indexed here, in steps: suggestions are asked for at each key. Throws if two share an id. */
export function* articleLookupSteps(articles: readonly Article[]): Steps<ArticleLookup> {
  const byId = new Map<string, Article>();
  const byKey = new Map<string, Article>();
  const placesOf = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    byId.set(article.id, article);
    byKey.set(article.key, article);
    for (const word of nameWords(`${article.title} ${article.publisher ?? ''} ${article.id}`)) {
      const places = placesOf.get(word);
      if (!places) placesOf.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
    yield;
  }
  if (byId.size < articles.length) throw new Error('expected articles with ids of their own');
  const beginningWith = yield* wordsByStart(placesOf.keys());
  let byAddress: Promise<ReadonlyMap<string, Article>> | undefined;
  return {
    find: (reference) => byId.get(reference) ?? byKey.get(reference),
    async at(address) {
      if (!isWebAddress(address)) return undefined;
      byAddress ??= inSlices(addressSteps(articles));
      return (await byAddress).get(addressKey(address));
    },
    matching(typed, limit, under = '') {
      const wanted = nameWords(typed);
      // By article: how many of the words, in their order, it has.
      const had = new Uint16Array(articles.length);
      for (const [before, start] of wanted.entries())
        for (const word of beginningWith(start))
          for (const place of placesOf.get(word) ?? []) if (had[place] === before) had[place] = before + 1;
      const found: Article[] = [];
      for (const [place, article] of articles.entries()) {
        if (found.length >= limit) break;
        if (had[place] === wanted.length && article.id.startsWith(under)) found.push(article);
      }
      return found;
    },
  };
}

function* addressSteps(articles: readonly Article[]): Steps<ReadonlyMap<string, Article>> {
  const byAddress = new Map<string, Article>();
  for (const article of articles) {
    if (article.url !== undefined) byAddress.set(addressKey(article.url), article);
    yield;
  }
  return byAddress;
}

/** Finds those of some words that begin as was typed, of which it looks at some hundreds at most if three letters were. */
function* wordsByStart(words: Iterable<string>): Steps<(typed: string) => Iterable<string>> {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    pushTo(byStart, word.slice(0, START), word);
    yield;
  }
  return function* (typed) {
    for (const [start, alike] of byStart)
      if (start.startsWith(typed) || typed.startsWith(start))
        for (const word of alike) if (word.startsWith(typed)) yield word;
  };
}

const START = 3;

/** The words of a name in small letters without their marks, for finding it by how its words begin. */
export function nameWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
