import { LRUCache } from 'lru-cache';
import type { Answer } from './answer/answer.ts';
import { type AnswerOptions, answerQuestion } from './answer/answer-question.ts';
import type { Article } from './articles/article.ts';
import { prepareVectors } from './reader/prepare-vectors.ts';
import { ClosedError, type Reader } from './reader/reader.ts';
import type { VectorCache } from './reader/vector-cache.ts';
import { indexArticles } from './search/mini-search-index.ts';
import { createVectorIndex } from './search/vector-index.ts';
import type { TimelineEvent } from './timeline/event.ts';
import { buildTimeline, selectEvents } from './timeline/timeline.ts';

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
export interface Archive {
  /** Newest first, those without a date last. */
  readonly articles: readonly Article[];
  /** The article with this id or key. */
  find(reference: string): Article | undefined;
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

/** What holds for every question to an archive. */
export interface ArchiveOptions {
  /** From which confidence on an answer is given, 0..1; default as `answerQuestion` has it. */
  readonly threshold?: number | undefined;
  /**
   * How many of the last answers to keep: votes, "Show to everyone" and what many people want to know at once ask the same
   * again. Default 200, some hundreds of kilobytes; 0 answers each question anew.
   */
  readonly kept?: number;
  /** Judges the sentences; without one only the words that they share with a question are matched. */
  readonly reader?: Reader | undefined;
  /** Where the vectors of articles are kept from one start to the next. */
  readonly cache?: VectorCache | undefined;
  /** Wait for the reader however long it takes: for scripts. Default false: a late answer is given by words. */
  readonly patient?: boolean;
  /** Hears that the reader failed, in which case words must do, or, once, that the cache does not take what was made. */
  readonly onProblem?: ((where: 'reader' | 'cache', error: unknown) => void) | undefined;
}

/**
 * Indexes the articles, and begins to prepare them for the reader. The timeline is built when it is first asked for. Throws if
 * two articles share an id.
 */
export function createArchive(
  given: readonly Article[],
  { threshold, kept = 200, reader, cache, patient = false, onProblem }: ArchiveOptions = {},
): Archive {
  const articles = [...given].sort(newestFirst);
  const byReference = new Map(
    articles.flatMap((article) => [[article.key, article] as const, [article.id, article] as const]),
  );
  if (new Set(articles.map(({ id }) => id)).size < articles.length)
    throw new Error('expected articles with ids of their own');
  const index = indexArticles(articles);
  let events: readonly TimelineEvent[] | undefined;
  const answers = kept > 0 ? new LRUCache<string, Answer>({ max: kept }) : undefined;
  const coming = new Map<string, Promise<Answer>>();
  const onReaderProblem = (error: unknown) => {
    if (!(error instanceof ClosedError)) onProblem?.('reader', error);
  };
  const reading = reader && {
    reader,
    vectors: createVectorIndex(reader.width),
    ...(patient && { budget: PATIENT_MS }),
    onProblem: onReaderProblem,
  };
  const closing = new AbortController();
  const { signal } = closing;
  let isPrepared = reading === undefined;
  const prepare = async () => {
    if (!reading) return false;
    const onCacheProblem = (error: unknown) => onProblem?.('cache', error);
    await prepareVectors(index, reading.vectors, { reader: reading.reader, cache, signal, onCacheProblem });
    isPrepared = !signal.aborted;
    return isPrepared;
  };
  const prepared = prepare().catch((error: unknown) => {
    onReaderProblem(error);
    return false;
  });
  return {
    articles,
    find: (reference) => byReference.get(reference),
    passageCount: (article) => index.passageCount(article),
    async ask(question, options = {}) {
      const asked = { ...(threshold !== undefined && { threshold }), ...options };
      const { source } = asked;
      // An article of another archive has no answers here, though it may have the id of one that has.
      if (source && byReference.get(source.id) !== source)
        return answerQuestion(index, question, asked, reading);
      const key = JSON.stringify([question, { ...asked, source: source?.id }]);
      const known = answers?.get(key) ?? coming.get(key);
      if (known) return known;
      const isFinal = isPrepared;
      const answer = answerQuestion(index, question, asked, reading);
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
      events ??= buildTimeline(articles);
      return selectEvents(events, options);
    },
  };
}

/** Ten minutes: no machine takes so long, and a thread that hangs is found out. */
const PATIENT_MS = 600_000;

function newestFirst(a: Article, b: Article): number {
  const [first, second] = [a.published ?? '', b.published ?? ''];
  return first === second ? compare(a.id, b.id) : compare(second, first);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
