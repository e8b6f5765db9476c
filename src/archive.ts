import { LRUCache } from 'lru-cache';
import type { Answer } from './answer/answer.ts';
import { type AnswerOptions, answerQuestion } from './answer/answer-question.ts';
import { createAnalyse } from './answer/sentence-analysis.ts';
import type { Article } from './articles/article.ts';
import { type ArticleLookup, createArticleLookup } from './articles/article-lookup.ts';
import { prepareVectors } from './reader/prepare-vectors.ts';
import { ClosedError, type Reader } from './reader/reader.ts';
import type { VectorCache } from './reader/vector-cache.ts';
import type { Corpus } from './search/corpus.ts';
import type { Retriever } from './search/retriever.ts';
import type { VectorIndex } from './search/vector-index.ts';
import type { TimelineEvent } from './timeline/event.ts';
import { buildTimeline, type Timeline } from './timeline/timeline.ts';

/** Which events to list. All filters are optional and narrow the list together. */
export interface TimelineOptions {
  readonly topic?: string;
  /** ISO dates, inclusive: events that overlap the range. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: Article;
  /** Also the events known only by the publication date. Default false. */
  readonly all?: boolean;
}

/** The façade over a fixed set of articles. Immutable; a new set of articles is a new archive. */
export interface Archive extends ArticleLookup {
  /** In the order of the corpus; those of `openArchive` newest first. */
  readonly articles: readonly Article[];
  /** How many passages of the article are indexed. */
  passageCount(article: Article): number;
  /** The answer to a question, as `answerQuestion` gives it. One asked again lately is the same object. */
  ask(question: string, options?: AnswerOptions): Promise<Answer>;
  timeline(options?: TimelineOptions): Promise<readonly TimelineEvent[]>;
  /**
   * Resolves when everything that makes answers better is there: the vectors of all sentences, if there is a reader. Until then
   * sentences are found by their words. Resolves to false if there is no reader, if it failed, of which `onProblem` hears, or if
   * the archive was closed before.
   */
  readonly prepared: Promise<boolean>;
  /** Ends what is done in the background. Questions are answered all the same, from what is prepared. */
  close(): void;
}

/** What an archive is made of. */
export interface ArchiveParts extends ArchiveOptions {
  readonly corpus: Corpus;
  /** Finds passages of that corpus. */
  readonly retriever: Retriever;
  /** Reads the sentences; without it only the words that they share with a question are matched. */
  readonly reading?: ArchiveReading | undefined;
}

export interface ArchiveReading {
  readonly reader: Reader;
  /** Empty: the archive fills it. */
  readonly vectors: VectorIndex;
  /** Where the vectors of articles are kept from one start to the next; default nowhere. */
  readonly cache?: VectorCache | undefined;
}

/** What holds for every question to an archive. */
export interface ArchiveOptions {
  /** From which confidence on an answer is given, 0..1; default as `answerQuestion` has it. */
  readonly threshold?: number | undefined;
  /**
   * How many of the last answers to keep: votes, "Show to everyone" and what many people want to know at once ask the same
   * again. Default 200, some hundreds of kilobytes; 0 answers each question anew.
   */
  readonly kept?: number;
  /** Wait for the reader however long it takes: for scripts. Default false: a late answer is given by words. */
  readonly patient?: boolean;
  /** Hears that the reader failed, in which case words must do, or, once, that the cache does not take what was made. */
  readonly onProblem?: ((part: 'reader' | 'cache', error: unknown) => void) | undefined;
}

/**
 * Puts an archive together and begins to prepare its articles for the reader. The timeline is built when it is first asked for.
 * Everything that it keeps of questions and articles goes with it. Rejects if two articles share an id.
 *
 * @example await createArchive({ corpus, retriever: createMiniSearch(corpus) })
 */
export async function createArchive(parts: ArchiveParts): Promise<Archive> {
  const { corpus, retriever, reading, threshold, kept = 200, patient = false, onProblem } = parts;
  const { articles } = corpus;
  const lookup = createArticleLookup(articles);
  const onReaderProblem = (error: unknown) => {
    if (!(error instanceof ClosedError)) onProblem?.('reader', error);
  };
  const context = {
    corpus,
    retriever,
    analyse: createAnalyse(),
    ...(reading && {
      reading: { ...reading, ...(patient && { budget: PATIENT_MS }), onProblem: onReaderProblem },
    }),
  };
  const closing = new AbortController();
  let isPrepared = reading === undefined;
  const prepare = async () => {
    if (!reading) return false;
    const { signal } = closing;
    const onCacheProblem = (error: unknown) => onProblem?.('cache', error);
    await prepareVectors(corpus, reading.vectors, { ...reading, signal, onCacheProblem });
    isPrepared = !signal.aborted;
    return isPrepared;
  };
  const prepared = prepare().catch((error: unknown) => {
    onReaderProblem(error);
    return false;
  });
  const answers = kept > 0 ? new LRUCache<string, Answer>({ max: kept }) : undefined;
  const coming = new Map<string, Promise<Answer>>();
  let timeline: Timeline | undefined;
  return {
    ...lookup,
    articles,
    passageCount: corpus.passageCount,
    async ask(question, options = {}) {
      const asked = { ...(threshold !== undefined && { threshold }), ...options };
      const { source } = asked;
      // An article of another archive has no answers here, though it may have the id of one that has.
      if (source && lookup.find(source.id) !== source) return answerQuestion(context, question, asked);
      const key = JSON.stringify([question, { ...asked, source: source?.id }]);
      const known = answers?.get(key) ?? coming.get(key);
      if (known) return known;
      const isFinal = isPrepared;
      const answer = answerQuestion(context, question, asked);
      // Many ask the same at once when something happens: it is read once.
      coming.set(key, answer);
      try {
        const given = await answer;
        // One given in a hurry, or begun before all was prepared, may be better the next time.
        if (!given.late && isFinal) answers?.set(key, given);
        return given;
      } finally {
        coming.delete(key);
      }
    },
    prepared,
    close: () => closing.abort(),
    async timeline(options = {}) {
      timeline ??= buildTimeline(articles);
      return timeline.select(options);
    },
  };
}

/** Ten minutes: no machine takes so long, and a thread that hangs is found out. */
const PATIENT_MS = 600_000;
