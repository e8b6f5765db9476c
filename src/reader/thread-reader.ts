import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createWorkerClient, JustFailedError } from '../support/worker-client.ts';
import { FORMAT, unusable, VOCABULARY, WEIGHTS, WIDTH } from './model-files.ts';
import {
  ClosedError,
  LateError,
  type Reader,
  type TitledSentence,
  type Window,
  type WindowReading,
} from './reader.ts';

/** What the thread is sent. */
export type ReaderTask =
  /** Is done when the weights are loaded; comes first. */
  | { readonly kind: 'load' }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'sentences'; readonly sentences: readonly TitledSentence[] }
  | { readonly kind: 'read'; readonly question: string; readonly windows: readonly Window[] };

/** What it answers; of a task that was cancelled, a part or nothing. */
export interface ReaderResult {
  readonly vectors?: readonly Float32Array[];
  readonly readings?: readonly WindowReading[];
}

/**
 * Starts the reader's thread. Resolves when its weights are loaded; rejects, naming the file or the runtime, if they cannot be.
 * The thread does not keep the process alive. If it dies, of which `onProblem` hears, what is under way rejects and the next call
 * starts another.
 */
export async function openReader(onProblem?: (error: Error) => void): Promise<Reader> {
  let isLoaded = false;
  const thread = createWorkerClient<ReaderTask, ReaderResult>({
    script: new URL('./reader-worker.ts', import.meta.url),
    name: "the reader's thread",
    // A thread without weights is of no use; the next call may find them.
    first: { kind: 'load' },
    restartMs: RESTART_MS,
    // That it cannot be loaded at all is said by rejecting.
    onProblem: (error) => isLoaded && onProblem?.(error),
  });
  // The thread loads the weights meanwhile.
  const loading = [fingerprint(), thread.start()] as const;
  // A process that ends, or ends the thread, while the runtime loads is ended by it.
  await Promise.allSettled(loading);
  const [name] = await Promise.all(loading);
  isLoaded = true;

  const send = async (task: ReaderTask, budget?: number): Promise<ReaderResult> => {
    try {
      return await within(budget, (signal) => thread.run(task, { signal }));
    } catch (error) {
      throw error instanceof JustFailedError ? new LateError(error.message) : error;
    }
  };
  return {
    name,
    width: WIDTH,
    async questionVector(question, budget) {
      const { vectors: [vector] = [] } = await send({ kind: 'question', question }, budget);
      if (!vector) throw new Error('expected one vector of a question, got none');
      return vector;
    },
    async sentenceVectors(sentences, budget) {
      const { vectors } = await send({ kind: 'sentences', sentences }, budget);
      if (!vectors) throw new Error('expected vectors, got something else');
      return vectors;
    },
    async read(question, windows, budget) {
      const { readings } = await send({ kind: 'read', question, windows }, budget);
      if (!readings) throw new Error('expected readings, got something else');
      return readings;
    },
    // By itself: a thread that is terminated while the runtime computes takes the whole process with it.
    close: () => thread.close(new ClosedError('expected an open reader, it was closed')),
  };
}

/** Not at once again and again: each start reads the weights. */
const RESTART_MS = 10_000;

/** Runs `work`, and aborts it with a LateError after `budget` milliseconds; without a budget it may take as long as it likes. */
async function within<T>(budget: number | undefined, work: (signal?: AbortSignal) => Promise<T>): Promise<T> {
  if (budget === undefined) return work();
  const late = new AbortController();
  const error = () => new LateError(`expected the reader within ${budget} ms, it has more to do`);
  const timer = setTimeout(() => late.abort(error()), budget);
  return work(late.signal).finally(() => clearTimeout(timer));
}

/** A hash of all that vectors depend on, by which those kept on disk are told from others. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(FORMAT);
  for (const file of [VOCABULARY, WEIGHTS.base, WEIGHTS.vectors])
    try {
      for await (const part of createReadStream(file)) hash.update(part as Buffer);
    } catch (cause) {
      throw unusable(file, cause);
    }
  return hash.digest('hex').slice(0, 16);
}
