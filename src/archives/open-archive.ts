import { type Analyse, createAnalyse } from '../answer/sentence-analysis.ts';
import {
  type Archive,
  type ArchiveOptions,
  type ArchiveParts,
  type ArchiveReader,
  type ArticleStore,
  createArchive,
} from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { articleLookupSteps } from '../articles/article-lookup.ts';
import { newestFirst } from '../articles/newest-first.ts';
import { prepareVectors } from '../reader/prepare-vectors.ts';
import type { Reader } from '../reader/reader.ts';
import type { VectorCache } from '../reader/vector-cache.ts';
import { createBm25 } from '../search/bm25.ts';
import type { Corpus } from '../search/corpus.ts';
import type { CorpusCache } from '../search/corpus-cache.ts';
import { miniSearchSteps } from '../search/minisearch.ts';
import { corpusSteps } from '../search/read-corpus.ts';
import type { Retriever } from '../search/retriever.ts';
import { createVectorIndex } from '../search/vector-index.ts';
import { inSlices, nextTurn } from '../support/slices.ts';
import { articleDraftSteps, type OnUnread } from '../timeline/article-drafts.ts';
import type { DraftsCache } from '../timeline/drafts-cache.ts';
import { type Timeline, timelineSteps } from '../timeline/timeline.ts';

export interface OpenArchiveOptions extends ArchiveOptions {
  readonly reader?: Reader | undefined;
  readonly cache?: VectorCache | undefined;
  /** What was read of the articles before, to be searched and for their timeline. Default: all of them are read. */
  readonly known?: Pick<CorpusCache, 'load' | 'save'> | undefined;
  readonly drafts?: Pick<DraftsCache, 'load' | 'save'> | undefined;
  /** Hears of an article that the timeline leaves out, when it is first asked for. Default: asking for it rejects. */
  readonly onUnread?: OnUnread | undefined;
  /** The largest number of passages for which MiniSearch is taken; default as `engineFor` has it. */
  readonly mostForMiniSearch?: number;
}

/** An archive in memory, and what it is made of, which those of others can be joined to. */
export interface MemoryArchive extends Archive {
  readonly parts: ArchiveParts & { readonly corpus: Corpus; readonly analyse: Analyse };
}

/**
 * An archive as it ships: its articles newest first, those without a date last; found by `engineFor`, and, if there is a reader, by
 * vectors. It is read in slices, between which the process does what else there is to do. Rejects if two articles share an id.
 *
 * @example (await openArchive(articles)).ask('When was the bridge closed?')
 */
export async function openArchive(
  articles: readonly Article[],
  { reader, cache, known, drafts, onUnread, mostForMiniSearch, ...options }: OpenArchiveOptions = {},
): Promise<MemoryArchive> {
  const isLarge = articles.reduce((sum, { text }) => sum + text.length, 0) >= WORTH_KEEPING;
  const before = isLarge ? await known?.load() : undefined;
  const corpus = await inSlices(corpusSteps([...articles].sort(newestFirst), before));
  if (isLarge) void known?.save(corpus);
  const retriever = await engineFor(corpus, mostForMiniSearch);
  await nextTurn();
  const reading = reader && readingOf(corpus, reader, cache);
  const store = await createMemoryStore(corpus.articles, { drafts: isLarge ? drafts : undefined, onUnread });
  const parts = { store, corpus, retriever, reading, analyse: createAnalyse(), ...options };
  return { ...createArchive(parts), parts };
}

/** The reader with the vectors of a corpus, which it makes if they are not kept. */
function readingOf(corpus: Corpus, reader: Reader, cache?: VectorCache): ArchiveReader {
  const vectors = createVectorIndex(reader.width);
  return {
    reader,
    vectors,
    prepare: (options) => prepareVectors(corpus, vectors, { ...options, reader, cache }),
  };
}

/**
 * The engine for a corpus, both of which find the same: MiniSearch, until its time for a question and its memory are a large part
 * of all; from then on our own postings. `most` is the largest number of passages for which MiniSearch is taken.
 */
export async function engineFor(corpus: Corpus, most = MOST_FOR_MINISEARCH): Promise<Retriever> {
  return corpus.passages.length <= most ? inSlices(miniSearchSteps(corpus)) : createBm25(corpus);
}

/** UTF-16 units of text that are read for searching in half a second: less is not looked for on disk. */
const WORTH_KEEPING = 1_000_000;

/** Here a question takes MiniSearch some 2 ms, thirty times what the postings take, and its index 30 MB. */
const MOST_FOR_MINISEARCH = 10_000;

/** Articles in memory, in their order. The timeline is built when it is first asked for, in slices. Rejects if two share an id. */
async function createMemoryStore(
  articles: readonly Article[],
  reading: TimelineReading,
): Promise<ArticleStore> {
  const lookup = await inSlices(articleLookupSteps(articles));
  let timeline: Promise<Timeline> | undefined;
  return {
    size: articles.length,
    list: async (from, count) => articles.slice(from, from + count),
    find: async (reference) => lookup.find(reference) ?? lookup.at(reference),
    matching: async (typed, limit, under) => lookup.matching(typed, limit, under),
    owns: (article) => lookup.find(article.id) === article,
    async timeline(options = {}) {
      timeline ??= openTimeline(articles, reading);
      return inSlices((await timeline).selectSteps(options));
    },
  };
}

type TimelineReading = Pick<OpenArchiveOptions, 'drafts' | 'onUnread'>;

async function openTimeline(
  articles: readonly Article[],
  { drafts: cache, onUnread }: TimelineReading,
): Promise<Timeline> {
  const read = await inSlices(articleDraftSteps(articles, await cache?.load(), onUnread));
  void cache?.save(read);
  return inSlices(timelineSteps(articles, read.drafts));
}
