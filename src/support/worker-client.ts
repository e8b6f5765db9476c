import { startThread, type ThreadOptions, type WorkerThread } from './worker-thread.ts';

/** Work that is done on a thread of its own, which is started when it is needed and again if it dies. */
export interface WorkerClient<Task, Result> {
  /** Starts the thread, which `run` does else. Resolves when `first` is done; rejects if that fails. */
  start(): Promise<void>;
  /**
   * Has a task done, beside others if the thread does several. Rejects with what the task threw, with why the thread died, with the
   * reason of `signal`, with a WorkerTimeoutError, or with a JustFailedError.
   */
  run(task: Task, options?: RunOptions): Promise<Result>;
  /** Ends the thread at once, in the middle of its work, which rejects with `error`. The next task starts another. */
  terminate(error: Error): void;
  /** Asks the thread to end by itself, and waits for it. What is under way and what comes after rejects with `error`. */
  close(error: Error): Promise<void>;
}

export interface RunOptions {
  /** Aborted if nobody waits for the result any more, of which the thread is told. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that the task may take, those included in which it waits for others; default for ever. A thread that takes longer
   * is ended at once, and all that it has under way rejects. Not for one in which a native library computes: that takes the process
   * with it.
   */
  readonly timeout?: number | undefined;
}

export interface WorkerClientOptions<Task> extends Omit<ThreadOptions, 'onIdle' | 'onDeath'> {
  /** What each thread that is started has to do first. One that fails at it is ended. */
  readonly first?: Task;
  /** Milliseconds after which a thread that has nothing to do is ended, for its memory; default never. */
  readonly idleMs?: number;
  /** Milliseconds from the start of a thread that failed to the start of the next, at the earliest; default 0. */
  readonly restartMs?: number;
  /** Hears, once for each thread that failed, why it did. Tasks that were under way reject as well. */
  readonly onProblem?: ((error: Error) => void) | undefined;
}

/** A task took longer than it may. */
export class WorkerTimeoutError extends Error {
  override readonly name = 'WorkerTimeoutError';
}

/** The thread failed a moment ago, with `cause`, and is not started again yet. */
export class JustFailedError extends Error {
  override readonly name = 'JustFailedError';
}

/**
 * The client of a thread, which is not started yet. It keeps the process alive only while a task is under way.
 *
 * @example
 * const drawing = createWorkerClient<Tree, Png>({ script: new URL('./draw-worker.ts', import.meta.url), name: 'the drawing thread' });
 * await drawing.run(tree, { timeout: 60_000 });
 */
export function createWorkerClient<Task, Result>(
  options: WorkerClientOptions<Task>,
): WorkerClient<Task, Result> {
  const { name, first, idleMs, restartMs = 0, onProblem } = options;
  let thread: WorkerThread<Task, Result> | undefined;
  let ready: Promise<unknown> = Promise.resolve();
  let startedAt = 0;
  let idle: NodeJS.Timeout | undefined;
  let closed: Error | undefined;

  const terminate = (error: Error) => {
    thread?.terminate(error);
    thread = undefined;
  };
  const onIdle = () => {
    if (idleMs !== undefined)
      idle = setTimeout(() => terminate(new Error(`${name} was idle`)), idleMs).unref();
  };
  const fail = (failing: WorkerThread<Task, Result>, error: Error) => {
    if (failing.ended) return;
    failing.terminate(error);
    onProblem?.(error);
  };
  const started = () => {
    if (closed) throw closed;
    clearTimeout(idle);
    if (thread && !thread.ended) return thread;
    if (thread && performance.now() < startedAt + restartMs)
      throw new JustFailedError(`expected ${name}, it has just failed`, { cause: thread.ended });
    startedAt = performance.now();
    const starting = startThread<Task, Result>({
      ...options,
      onIdle,
      ...(onProblem && { onDeath: onProblem }),
    });
    thread = starting;
    ready = first === undefined ? Promise.resolve() : starting.run(first);
    // Who does not wait for it hears of it by the task.
    ready.catch((error: Error) => fail(starting, error));
    return starting;
  };

  return {
    async start() {
      started();
      await ready;
    },
    async run(task, { signal, timeout } = {}) {
      const running = started();
      const result = running.run(task, signal);
      if (timeout === undefined) return result;
      const late = () =>
        fail(running, new WorkerTimeoutError(`expected ${name} to be done within ${timeout} ms, it was not`));
      const timer = setTimeout(late, timeout);
      return result.finally(() => clearTimeout(timer));
    },
    terminate,
    async close(error) {
      closed ??= error;
      clearTimeout(idle);
      await thread?.close(error);
    },
  };
}
