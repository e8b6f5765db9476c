import { type Archive, type ArchiveOptions, createArchive } from '../archive.ts';
import { createArticleTable } from './article-table.ts';
import type { Database } from './database.ts';
import { createSharedLexicon } from './lexicon.ts';
import { createPostgresRetriever } from './retriever.ts';
import { createSharedTimeline } from './shared-timeline.ts';
import type { Shelf } from './shelf.ts';
import type { Statistics } from './statistics.ts';

/**
 * An archive over the articles in a database, as they are in one edition. Nothing is read ahead: what a question needs is fetched with
 * it.
 */
export function openSharedArchive(
  database: Database,
  shelf: Shelf,
  { articles: size, passages, meanLength }: Statistics,
  options: ArchiveOptions = {},
): Archive {
  const lexicon = createSharedLexicon(database, passages);
  const retriever = createPostgresRetriever({ database, shelf, lexicon, meanLength });
  const table = createArticleTable(database, shelf);
  return createArchive({
    store: {
      ...table,
      size,
      owns: shelf.owns,
      timeline: createSharedTimeline({ database, shelf, lexicon, retriever, list: table.list }),
    },
    corpus: { ...shelf, lexiconFor: lexicon.forQuestion },
    retriever,
    ...options,
  });
}
