import { type Archive, type ArchiveOptions, createArchive } from './archive.ts';
import type { Article } from './articles/article.ts';
import type { Reader } from './reader/reader.ts';
import type { VectorCache } from './reader/vector-cache.ts';
import { createCorpus } from './search/corpus.ts';
import { createMiniSearch } from './search/minisearch.ts';
import { createVectorIndex } from './search/vector-index.ts';

export interface OpenArchiveOptions extends ArchiveOptions {
  readonly reader?: Reader | undefined;
  readonly cache?: VectorCache | undefined;
}

/**
 * An archive as it ships: its articles newest first, those without a date last; found by MiniSearch, and, if there is a reader, by
 * vectors. Here the engine is chosen. Rejects if two articles share an id.
 *
 * @example (await openArchive(articles)).ask('When was the bridge closed?')
 */
export async function openArchive(
  articles: readonly Article[],
  { reader, cache, ...options }: OpenArchiveOptions = {},
): Promise<Archive> {
  const corpus = createCorpus([...articles].sort(newestFirst));
  const retriever = createMiniSearch(corpus);
  const reading = reader && { reader, cache, vectors: createVectorIndex(reader.width) };
  return createArchive({ corpus, retriever, reading, ...options });
}

function newestFirst(a: Article, b: Article): number {
  const [first, second] = [a.published ?? '', b.published ?? ''];
  return first === second ? compare(a.id, b.id) : compare(second, first);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
