import { parentPort } from 'node:worker_threads';
import { loadModel, type Model } from './model.ts';
import type { Done, Task } from './thread-reader.ts';

/**
 * The thread that `openReader` starts. It works in small steps, a window or a sentence each, so that a question need not wait
 * for the articles of a whole archive, and a question that nobody waits for any more ends at the next step.
 */
const model = loadModel();
const questions: Task[] = [];
const articles: Task[] = [];
const cancelled = new Set<number>();
const running = new Set<number>();
let working = false;

let closing = false;

parentPort?.on('message', (task: Task | { readonly cancel: number } | { readonly close: true }) => {
  if ('close' in task) {
    // By itself, between two steps: a thread that is ended while the runtime computes takes the whole process with it.
    closing = true;
    questions.length = 0;
    articles.length = 0;
    if (!working) parentPort?.close();
    return;
  }
  if ('cancel' in task) {
    const { cancel } = task;
    if (running.has(cancel) || questions.some(({ id }) => id === cancel)) cancelled.add(cancel);
    return;
  }
  (task.kind === 'sentences' ? articles : questions).push(task);
  if (!working) void work();
});
// Whether the weights are there is said before the first question.
model.then(
  () => parentPort?.postMessage({ ready: true }),
  (error: unknown) => parentPort?.postMessage({ ready: false, error: errorOf(error) }),
);

async function work(): Promise<void> {
  working = true;
  while (questions.length + articles.length > 0) {
    await workOff(questions);
    const task = articles.shift();
    if (task) await perform(task);
  }
  working = false;
  if (closing) parentPort?.close();
}

async function workOff(tasks: Task[]): Promise<void> {
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    if (!cancelled.delete(task.id)) await perform(task);
  }
}

async function perform(task: Task): Promise<void> {
  const { id } = task;
  running.add(id);
  const done: Done = await model
    .then((loaded) => answer(loaded, task))
    .then(
      (result) => ({ id, ...result }),
      (error: unknown) => ({ id, error: errorOf(error) }),
    );
  running.delete(id);
  cancelled.delete(id);
  parentPort?.postMessage(done);
}

type Result = { readonly vectors: readonly Float32Array[] } | { readonly readings: readonly Reading[] };
type Reading = Awaited<ReturnType<Model['read']>>;

async function answer(loaded: Model, task: Task): Promise<Result> {
  switch (task.kind) {
    case 'question':
      return { vectors: [await loaded.questionVector(task.question)] };
    case 'read': {
      const readings: Reading[] = [];
      for (const window of task.windows) {
        await aMoment();
        if (closing || cancelled.has(task.id)) break;
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

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
