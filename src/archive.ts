import type { Answer } from './answer/answer.ts';
import { type AnswerOptions, answerQuestion } from './answer/answer-question.ts';
import { findCopies } from './answer/find-copies.ts';
import { createKeptAnswers } from './answer/kept-answers.ts';
import { type Analyse, createAnalyse } from './answer/sentence-analysis.ts';
import type { Article } from './articles/article.ts';
import { ClosedError, type Reader } from './reader/reader.ts';
import type { SearchedArticles } from './search/corpus.ts';
import type { Retriever } from './search/retriever.ts';
import type { SentenceVectors } from './search/vector-index.ts';
import { createPauses, createTurns } from './support/slices.ts';
import { alikeSentences } from './timeline/alike-sentences.ts';
import type { EventList } from './timeline/event-list.ts';
import type { EventFilter } from './timeline/timeline.ts';

/** Where the articles of an archive are: in memory or elsewhere. Its functions reject if that cannot be reached. */
export interface ArticleStore {
  /** How many articles there are. */
  readonly size: number;
  /** At most `count` articles from place `from`, from 0; those of `openArchive` newest first. */
  list(from: number, count: number): Promise<readonly Article[]>;
  /**
   * At most `count` articles that came after the one of this number, in the order in which they came, each with its own; 0 is before the first.
   * Absent where articles have no numbers.
   */
  readonly since?: (number: number, count: number) => Promise<readonly (readonly [number, Article])[]>;
  /** The article with this id or key. */
  find(reference: string): Promise<Article | undefined>;
  /** As `ArticleLookup` has it, in the order of `list`. */
  matching(typed: string, limit: number, under?: string): Promise<readonly Article[]>;
  timeline(options?: EventFilter): Promise<EventList>;
  /** Whether an article is one of these. */
  owns(article: Article): boolean;
}

/** The façade over a fixed set of articles. Immutable; a new set of articles is a new archive. */
export interface Archive extends Omit<ArticleStore, 'owns'> {
  /** How many passages of the article are indexed. */
  passageCount(article: Article): number;
  /** Copies of an article, as `findCopies` finds them. */
  copiesOf(article: Article): Promise<readonly Article[]>;
  /** The answer to a question, as `answerQuestion` gives it. One asked again lately is the same object. */
  ask(question: string, options?: AnswerOptions): Promise<Answer>;
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
  readonly store: ArticleStore;
  readonly corpus: SearchedArticles;
  /** Finds passages of these articles. */
  readonly retriever: Retriever;
  /** What was seen in sentences, whatever was asked; default a memory of its own. */
  readonly analyse?: Analyse;
  /** Reads the sentences; without it only the words that they share with a question are matched. */
  readonly reading?: ArchiveReader | undefined;
}

export interface ArchiveReader {
  readonly reader: Reader;
  readonly vectors: SentenceVectors;
  /**
   * Brings the vectors here, in the background. Resolves when all are there or `signal` ends it. Rejects if that failed; those that were
   * brought are used all the same. `onCacheProblem` hears, once, that what was made cannot be kept.
   */
  prepare(options: { signal: AbortSignal; onCacheProblem: (error: unknown) => void }): Promise<void>;
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
 * Puts an archive together and begins to prepare its articles for the reader. Everything that it keeps of questions and articles goes
 * with it.
 *
 * @example createArchive({ store, corpus, retriever: createMiniSearch(corpus) })
 */
export function createArchive(parts: ArchiveParts): Archive {
  const {
    analyse = createAnalyse(),
    store,
    corpus,
    retriever,
    reading,
    threshold,
    kept = 200,
    patient = false,
    onProblem,
  } = parts;
  const onReaderProblem = (error: unknown) => {
    if (!(error instanceof ClosedError)) onProblem?.('reader', error);
  };
  const context = {
    corpus,
    retriever,
    analyse,
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
    await reading.prepare({ signal, onCacheProblem });
    isPrepared = !signal.aborted;
    return isPrepared;
  };
  const prepared = prepare().catch((error: unknown) => {
    onReaderProblem(error);
    return false;
  });
  const answers = createKeptAnswers(kept);
  const turn = createTurns();
  return {
    size: store.size,
    list: store.list,
    find: store.find,
    ...(store.since && { since: store.since }),
    matching: store.matching,
    async timeline(filter = {}) {
      const { topic } = filter;
      if (topic === undefined || !reading || !isPrepared) return store.timeline(filter);
      const alike = await alikeSentences(topic, reading).catch((error: unknown) => {
        onReaderProblem(error);
        return [];
      });
      return store.timeline({ ...filter, alike });
    },
    passageCount: corpus.passageCount,
    copiesOf: (article) => findCopies(context, article),
    async ask(question, options = {}) {
      const asked = { ...(threshold !== undefined && { threshold }), ...options };
      const { source } = asked;
      // An article of another archive has no answers here, though it may have the id of one that has.
      if (source && !store.owns(source)) return answerQuestion(context, question, asked);
      const key = JSON.stringify([question, { ...asked, source: source?.id }]);
      // One given in a hurry, or begun before all was prepared, may be better the next time.
      const isWhole = isPrepared;
      // Of many questions at once each has a turn of the event loop.
      const give = () =>
        turn().then(() => answerQuestion({ ...context, pause: createPauses(turn) }, question, asked));
      return answers.get(key, give, ({ late }) => !late && isWhole);
    },
    prepared,
    close: () => closing.abort(),
  };
}

/** Ten minutes: no machine takes so long, and a thread that hangs is found out. */
const PATIENT_MS = 600_000;
