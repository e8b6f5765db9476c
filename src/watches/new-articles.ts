import { createHash } from 'node:crypto';
import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { ownerOf } from '../collection/server-folder.ts';
import { identityOf } from '../collection/stored-text.ts';
import { nextTurn } from '../support/slices.ts';

/** Articles that are new, by what each is known by from one day to the next. */
export interface NewArticles {
  readonly articles: ReadonlyMap<string, Article>;
  /** The number of the last one that was looked at, where articles have numbers: the next time only later ones need be. */
  readonly last?: number;
}

/** The articles of an archive of which `isKnown` does not hold; where they have numbers, of those after `last`. */
export async function newArticles(
  archive: Archive,
  isKnown: (identity: string) => boolean,
  last = 0,
): Promise<NewArticles> {
  const articles = new Map<string, Article>();
  const take = (article: Article) => {
    const identity = identityFor(article);
    if (!isKnown(identity)) articles.set(identity, article);
  };
  if (!archive.since) {
    for (let from = 0; from < archive.size; from += PAGE) {
      for (const article of await archive.list(from, PAGE)) take(article);
      await nextTurn();
    }
    return { articles };
  }
  for (let page = await archive.since(last, PAGE); page.length > 0; page = await archive.since(last, PAGE)) {
    for (const [number, article] of page) {
      take(article);
      last = number;
    }
    await nextTurn();
  }
  return { articles, last };
}

/** Those of the articles that are no copies of one that is known, nor of one before them. */
export async function withoutCopies(
  articles: ReadonlyMap<string, Article>,
  archive: Archive,
  isKnown: (identity: string) => boolean,
): Promise<readonly Article[]> {
  const kept = new Set<Article>();
  for (const article of articles.values()) {
    const copies = await archive.copiesOf(article);
    if (!copies.some((copy) => kept.has(copy) || isKnown(identityFor(copy)))) kept.add(article);
  }
  return [...kept];
}

const PAGE = 500;

/** An article that stays is the same object from one archive to the next, or soon enough. */
const identities = new WeakMap<Article, string>();

/** By its address, else its title and file: the same after its text has changed. What is a server's own is no other's. */
function identityFor(article: Article): string {
  const known = identities.get(article);
  if (known !== undefined) return known;
  const { url, title, file } = article;
  const owner = ownerOf(article);
  const called = url === undefined ? `${title}\n${file}` : identityOf({ url }, file);
  const identity = owner === undefined ? called : `${owner}\n${called}`;
  const short = createHash('sha256').update(identity).digest('base64url').slice(0, 16);
  identities.set(article, short);
  return short;
}
