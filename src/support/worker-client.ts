import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What is sent to a thread: a task, or word that nobody waits for one any more, or that the thread shall end by itself. */
export type ToWorker<Task> =
  | { readonly id: number; readonly task: Task }
  | { readonly cancel: number }
  | { readonly close: true };

/** What comes back, one for each task that was not cancelled in time. */
export type FromWorker<Result> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly error: Error };

/** A thread of its own and what it has to do. It keeps the process alive only while a task is under way. */
export interface WorkerClient<Task, Result> {
  /** The thread has died or was ended: start another. */
  readonly isEnded: boolean;
  /**
   * Rejects with what the task threw, with why the thread ended, or with the reason of `signal`, by which the thread is told that
   * nobody waits any more.
   */
  run(task: Task, signal?: AbortSignal): Promise<Result>;
  /** Ends the thread at once. What is under way rejects with `error`. */
  terminate(error: Error): void;
  /** The same, but the thread is asked to end by itself, and waited for. */
  close(error: Error): Promise<void>;
}

export interface WorkerOptions {
  /** The thread's first file: JavaScript that learns to read TypeScript, since a thread of Node 20 does not inherit that. */
  readonly script: URL;
  /** What it is, for the error that says that it died. */
  readonly name: string;
  /** Hears each time that nothing is left to do. */
  readonly onIdle?: () => void;
}

/** Starts a thread. */
export function startWorker<Task, Result>({
  script,
  name,
  onIdle,
}: WorkerOptions): WorkerClient<Task, Result> {
  const worker = new Worker(script, { execArgv: [] });
  worker.unref();
  const waiting = new Map<number, { resolve(result: Result): void; reject(error: unknown): void }>();
  let nextId = 1;
  let ended: Error | undefined;

  const post = (message: ToWorker<Task>) => worker.postMessage(message);
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  /** Takes a task from those under way. Once none is left the process may end; a thread that is to end is waited for. */
  const take = (id: number) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0 && !ended) {
      worker.unref();
      onIdle?.();
    }
    return waiter;
  };
  worker.on('message', (done: FromWorker<Result>) => {
    const waiter = take(done.id);
    if ('error' in done) waiter?.reject(done.error);
    else waiter?.resolve(done.result);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`expected ${name} to stay, it ended with ${code}`)));

  return {
    get isEnded() {
      return ended !== undefined;
    },
    async run(task, signal) {
      if (ended) throw ended;
      const id = nextId++;
      // Throws if the task holds what cannot be sent; nothing waits for it then.
      post({ id, task });
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        signal?.addEventListener('abort', () => {
          if (!waiting.has(id)) return;
          post({ cancel: id });
          take(id)?.reject(signal.reason);
        });
      });
    },
    terminate(error) {
      // One that was asked to end by itself may not be ended in the middle of its work.
      if (ended) return;
      end(error);
      void worker.terminate();
    },
    async close(error) {
      if (ended) return;
      end(error);
      worker.ref();
      post({ close: true });
      await once(worker, 'exit');
    },
  };
}

/** For the thread's side: what to post when the work on a task is over, however it ended. */
export function outcomeOf<Result>(id: number, work: Promise<Result>): Promise<FromWorker<Result>> {
  return work.then(
    (result) => ({ id, result }),
    (error: unknown) => ({ id, error: error instanceof Error ? error : new Error(String(error)) }),
  );
}
