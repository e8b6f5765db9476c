import { type Archive, type ArchiveOptions, createArchive } from '../archive.ts';
import type { Reader } from '../reader/reader.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import { createArticleTable } from './article-table.ts';
import type { Database } from './database.ts';
import type { FetchedArticles } from './fetched-articles.ts';
import { createSharedLexicon } from './shared-lexicon.ts';
import { createPostgresRetriever } from './shared-retriever.ts';
import { createSharedTimeline } from './shared-timeline.ts';
import { createSharedVectors, type SharedVectorsOptions } from './shared-vectors.ts';
import type { Statistics } from './statistics.ts';

export interface SharedArchiveOptions extends ArchiveOptions {
  /** Reads sentences, by the vectors that lie in the table. Default: only words are matched. */
  readonly reading?: SharedReading | undefined;
  /** Hears of an article that a timeline leaves out since it cannot be read. Default: the timeline rejects. */
  readonly onUnread?: OnUnread | undefined;
}

export interface SharedReading
  extends Pick<SharedVectorsOptions, 'table' | 'most' | 'sketched' | 'nearArticles'> {
  readonly reader: Reader;
}

/**
 * An archive over the articles in a database, as they are in one edition. Nothing is read ahead: what a question needs is fetched with
 * it.
 */
export function openSharedArchive(
  database: Database,
  fetched: FetchedArticles,
  { articles: size, passages, meanLength }: Statistics,
  { reading, onUnread, ...options }: SharedArchiveOptions = {},
): Archive {
  const lexicon = createSharedLexicon(database, passages);
  const retriever = createPostgresRetriever({ database, fetched, lexicon, meanLength });
  const table = createArticleTable(database, fetched);
  const vectors =
    reading &&
    createSharedVectors({
      ...reading,
      database,
      fetched,
      passages,
      articlesFor: retriever.articlesFor,
    });
  return createArchive({
    store: {
      ...table,
      size,
      owns: fetched.owns,
      timeline: createSharedTimeline({ database, fetched, lexicon, retriever, list: table.list, onUnread }),
    },
    corpus: { ...fetched, lexiconFor: lexicon.forQuestion },
    retriever,
    ...(reading &&
      vectors && {
        reading: { reader: reading.reader, vectors, prepare: ({ signal }) => vectors.prepare(signal) },
      }),
    ...options,
  });
}
