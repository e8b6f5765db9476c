import {
  type Archive,
  type ArchiveOptions,
  type ArchiveReader,
  type ArticleStore,
  createArchive,
} from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { newestFirst } from '../articles/newest-first.ts';
import { ClosedError } from '../reader/reader.ts';
import { joinCorpora, joinRetrievers, joinVectors } from '../search/joined.ts';
import { inSlices } from '../support/slices.ts';
import { joinSteps } from '../timeline/join-timelines.ts';
import type { MemoryArchive } from './open-archive.ts';

/**
 * The archive of the articles of two, which must not share an id: it answers as one archive of all of them would, but that some events of
 * both are in its timeline twice. It uses what they have read and keeps none of it again; it is made in no time and takes as much memory as its list of
 * articles. What neither of them holds cannot be in it. To close it closes neither.
 */
export async function joinArchives(
  one: MemoryArchive,
  other: MemoryArchive,
  options: ArchiveOptions = {},
): Promise<Archive> {
  const [a, b] = [one.parts, other.parts];
  return createArchive({
    store: await joinStores(a.store, b.store),
    corpus: joinCorpora(a.corpus, b.corpus),
    retriever: joinRetrievers(a.corpus, b.corpus),
    reading: joinReadings(one, other),
    analyse: (sentence) => (b.store.owns(sentence.article) ? b : a).analyse(sentence),
    ...options,
  });
}

/** The vectors of both, which each prepares for itself. */
function joinReadings(one: MemoryArchive, other: MemoryArchive): ArchiveReader | undefined {
  const [a, b] = [one.parts.reading, other.parts.reading];
  if (!a || !b) return undefined;
  return {
    reader: a.reader,
    vectors: joinVectors(a.vectors, b.vectors),
    async prepare() {
      const prepared = await Promise.all([one.prepared, other.prepared]);
      // Either has told why, or was closed, as this one will be.
      if (prepared.includes(false)) throw new ClosedError();
    },
  };
}

async function joinStores(one: ArticleStore, other: ArticleStore): Promise<ArticleStore> {
  const merged = (lists: readonly (readonly Article[])[]) => lists.flat().sort(newestFirst);
  const articles = merged(await Promise.all([one.list(0, one.size), other.list(0, other.size)]));
  return {
    size: articles.length,
    list: async (from, count) => articles.slice(from, from + count),
    find: async (reference) => (await one.find(reference)) ?? other.find(reference),
    async matching(typed, limit, under) {
      const both = [one.matching(typed, limit, under), other.matching(typed, limit, under)];
      return merged(await Promise.all(both)).slice(0, limit);
    },
    owns: (article) => one.owns(article) || other.owns(article),
    async timeline(filter) {
      const [first, second] = await Promise.all([one.timeline(filter), other.timeline(filter)]);
      return inSlices(joinSteps(first, second, filter));
    },
  };
}
