import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What is sent to a thread: a task, or word that nobody waits for one any more, or that the thread shall end by itself. */
export type ToWorker<Task> =
  | { readonly id: number; readonly task: Task }
  | { readonly cancel: number }
  | { readonly close: true };

/** What comes back, one for each task that was not cancelled in time. */
export type FromWorker<Result> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly error: Error };

/** A thread and what it has to do. It keeps the process alive only while a task is under way. */
export interface WorkerThread<Task, Result> {
  /** Why the thread has died or was ended; undefined while it runs. */
  readonly ended: Error | undefined;
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

export interface ThreadOptions {
  /** The thread's file, TypeScript or JavaScript; it calls `doTasks`, or keeps to the same messages. */
  readonly script: URL;
  /** What it is, for the errors that speak of it: "the drawing thread". */
  readonly name: string;
  /** At what use of memory the thread dies; default Node's, at which the process does. */
  readonly resourceLimits?: ResourceLimits;
  /** Hears each time that nothing is left to do. */
  readonly onIdle?: () => void;
  /** Hears why the thread died, unless it was ended. */
  readonly onDeath?: (error: Error) => void;
}

interface Waiter<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Starts a thread. */
export function startThread<Task, Result>(options: ThreadOptions): WorkerThread<Task, Result> {
  const { script, name, resourceLimits = {}, onIdle, onDeath } = options;
  const worker = new Worker(ENTRY, { execArgv: [], workerData: script.href, resourceLimits });
  worker.unref();
  const waiting = new Map<number, Waiter<Result>>();
  let nextId = 1;
  let ended: Error | undefined;

  const post = (message: ToWorker<Task>) => worker.postMessage(message);
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const die = (error: Error) => {
    if (ended) return;
    end(error);
    onDeath?.(error);
  };
  /** Takes a task from those under way. Once none is left the process may end; a thread that is to end is waited for. */
  const take = (id: number) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiter && waiting.size === 0 && !ended) {
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
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`expected ${name} to stay, it ended with ${code}`)));

  return {
    get ended() {
      return ended;
    },
    async run(task, signal) {
      if (ended) throw ended;
      signal?.throwIfAborted();
      const id = nextId++;
      // Throws if the task holds what cannot be sent; nothing waits for it then.
      post({ id, task });
      worker.ref();
      const cancel = () => {
        const waiter = take(id);
        if (waiter) post({ cancel: id });
        waiter?.reject(signal?.reason);
      };
      signal?.addEventListener('abort', cancel);
      return new Promise<Result>((resolve, reject) => waiting.set(id, { resolve, reject })).finally(() =>
        signal?.removeEventListener('abort', cancel),
      );
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
      // Not `once` of node:events, which rejects if the thread dies of an error on its way: it has ended all the same.
      await new Promise((resolve) => worker.once('exit', resolve));
    },
  };
}

const ENTRY = new URL('./worker-entry.mjs', import.meta.url);
