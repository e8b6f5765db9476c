import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { FORMAT, VOCABULARY, WEIGHTS } from './model-files.ts';
import {
  ClosedError,
  LateError,
  type Reader,
  type TitledSentence,
  type Window,
  type WindowReading,
} from './reader.ts';

/** What is sent to the thread. */
export type Task = { readonly id: number } & Work;
type Work =
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'sentences'; readonly sentences: readonly TitledSentence[] }
  | { readonly kind: 'read'; readonly question: string; readonly windows: readonly Window[] };

/** What comes back, one for each task that was not cancelled in time. */
export type Done =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly readings: readonly WindowReading[] }
  | { readonly id: number; readonly error: Error };

/** Whether the weights could be loaded; comes first. */
export type Ready = { readonly ready: true } | { readonly ready: false; readonly error: Error };

/**
 * Starts the reader's thread. Resolves when its weights are loaded; rejects, naming the file or the runtime, if they cannot be.
 * The thread does not keep the process alive. If it dies, what is under way rejects and the next call starts another.
 */
export async function openReader(): Promise<Reader> {
  let startedAt = now();
  let thread: Thread | undefined = start();
  // The thread loads the weights meanwhile.
  const [name] = await Promise.all([fingerprint(), thread.ready]);

  const send = async (work: Work, budget?: number): Promise<Done> => {
    if (thread?.ended) {
      // Not at once again and again: each start reads the weights.
      if (now() < startedAt + RESTART_MS) throw new LateError('expected the reader, it has just failed');
      startedAt = now();
      thread = start();
    }
    if (!thread) throw new ClosedError('expected an open reader, got a closed one');
    return ask(thread, work, budget);
  };
  return {
    name,
    width: WIDTH,
    async questionVector(question, budget) {
      const [vector] = vectorsOf(await send({ kind: 'question', question }, budget));
      if (!vector) throw new Error('expected one vector of a question, got none');
      return vector;
    },
    sentenceVectors: async (sentences) => vectorsOf(await send({ kind: 'sentences', sentences })),
    async read(question, windows, budget) {
      const done = await send({ kind: 'read', question, windows }, budget);
      if (!('readings' in done)) throw new Error('expected readings, got something else');
      return done.readings;
    },
    async close() {
      const closing = thread;
      thread = undefined;
      if (!closing || closing.ended) return;
      closing.end(new ClosedError('expected an open reader, it was closed'));
      closing.worker.ref();
      closing.worker.postMessage({ close: true });
      await once(closing.worker, 'exit');
    },
  };
}

const WIDTH = 384;
/** A reader that failed is started again this long after its last start, at the earliest. */
const RESTART_MS = 10_000;

function now(): number {
  return performance.now();
}

function vectorsOf(done: Done): readonly Float32Array[] {
  if (!('vectors' in done)) throw new Error('expected vectors, got something else');
  return done.vectors;
}

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  readonly waiting: Map<number, Waiter>;
  ended: boolean;
  /** Rejects what is under way. */
  end(error: Error): void;
  /** Lets the process end if the thread has nothing to do; one that is to end is waited for. */
  rest(): void;
}

interface Waiter {
  resolve(done: Done): void;
  reject(error: Error): void;
}

let nextId = 1;

function ask({ worker, waiting, rest }: Thread, work: Work, budget?: number): Promise<Done> {
  const id = nextId++;
  return new Promise((resolve, reject) => {
    const late = () => {
      waiting.delete(id);
      worker.postMessage({ cancel: id });
      rest();
      reject(new LateError(`expected the reader within ${budget} ms, it has more to do`));
    };
    const timer = budget === undefined ? undefined : setTimeout(late, budget);
    waiting.set(id, {
      resolve(done) {
        clearTimeout(timer);
        if ('error' in done) reject(done.error);
        else resolve(done);
      },
      reject(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
    worker.ref();
    worker.postMessage({ id, ...work } satisfies Task);
  });
}

function start(): Thread {
  const worker = new Worker(new URL('./read-thread.mjs', import.meta.url), { execArgv: [] });
  const waiting: Thread['waiting'] = new Map();
  const { promise: ready, resolve, reject } = promiseWithResolvers();
  // Who does not wait for it hears of it by the first call.
  ready.catch(() => {});
  const end = (error: Error) => {
    thread.ended = true;
    reject(error);
    for (const waiter of waiting.values()) waiter.reject(error);
    waiting.clear();
  };
  const rest = () => {
    if (waiting.size === 0 && !thread.ended) worker.unref();
  };
  const thread: Thread = { worker, ready, waiting, ended: false, end, rest };
  worker.on('message', (message: Done | Ready) => {
    if ('ready' in message) {
      rest();
      if (message.ready) resolve();
      else {
        // A thread without weights is of no use; the next call may find them.
        end(message.error);
        void worker.terminate();
      }
      return;
    }
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    rest();
    waiter?.resolve(message);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`expected the reader's thread to stay, it ended with ${code}`)));
  return thread;
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function promiseWithResolvers() {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

/** A hash of all that vectors depend on, by which those kept on disk are told from others. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(FORMAT);
  for (const file of [VOCABULARY, WEIGHTS])
    for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex').slice(0, 16);
}
