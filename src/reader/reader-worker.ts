import { parentPort } from 'node:worker_threads';
import { outcomeOf } from '../support/worker-tasks.ts';
import type { ToWorker } from '../support/worker-thread.ts';
import { loadModel, type Model } from './model.ts';
import type { WindowReading } from './reader.ts';
import type { ReaderResult, ReaderTask } from './thread-reader.ts';

/**
 * The thread that `openReader` starts. It works in small steps, a window or a sentence each, so that a question need not wait
 * for the articles of a whole archive, and a question that nobody waits for any more ends at the next step.
 */
const model = loadModel();
// Each task hears of it, the first of which is to load.
model.catch(() => {});
const questions: Queued[] = [];
const articles: Queued[] = [];
const cancelled = new Set<number>();
const running = new Set<number>();
let working = false;
let closing = false;

interface Queued {
  readonly id: number;
  readonly task: ReaderTask;
}

parentPort?.on('message', (message: ToWorker<ReaderTask>) => {
  if ('close' in message) {
    // By itself, between two steps: a thread that is ended while the runtime computes takes the whole process with it.
    closing = true;
    questions.length = 0;
    articles.length = 0;
    if (!working) parentPort?.close();
    return;
  }
  if ('cancel' in message) {
    const { cancel } = message;
    if (running.has(cancel) || questions.some(({ id }) => id === cancel)) cancelled.add(cancel);
    return;
  }
  (message.task.kind === 'sentences' ? articles : questions).push(message);
  if (!working) void work();
});

async function work(): Promise<void> {
  working = true;
  while (questions.length + articles.length > 0) {
    await workOff(questions);
    const next = articles.shift();
    if (next) await perform(next);
  }
  working = false;
  if (closing) parentPort?.close();
}

async function workOff(queue: Queued[]): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (!cancelled.delete(next.id)) await perform(next);
  }
}

async function perform({ id, task }: Queued): Promise<void> {
  running.add(id);
  const done = await outcomeOf(
    id,
    model.then((loaded) => answer(loaded, id, task)),
  );
  running.delete(id);
  cancelled.delete(id);
  parentPort?.postMessage(done);
}

async function answer(loaded: Model, id: number, task: ReaderTask): Promise<ReaderResult> {
  switch (task.kind) {
    case 'load':
      return {};
    case 'question':
      return { vectors: [await loaded.questionVector(task.question)] };
    case 'read': {
      const readings: WindowReading[] = [];
      for (const window of task.windows) {
        await aMoment();
        if (closing || cancelled.has(id)) break;
        readings.push(await loaded.read(task.question, window));
      }
      return { readings };
    }
    case 'sentences': {
      const vectors: Float32Array[] = [];
      for (const sentence of task.sentences) {
        vectors.push(await loaded.sentenceVector(sentence));
        await aMoment();
        await workOff(questions);
        if (closing) break;
      }
      return { vectors };
    }
  }
}

/** Lets messages in: the runtime computes without giving the thread's event loop a turn. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
