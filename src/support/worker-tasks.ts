import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-thread.ts';

/**
 * The thread's side of a WorkerClient: does the tasks that it is sent, one after the other in their order. A task that nobody waits
 * for any more is not begun; the thread ends when it is asked to, after the task that it is at.
 */
export function doTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error('expected to run in a thread, got the main one');
  const waiting = new Map<number, Task>();
  let working = false;

  const workOff = async () => {
    working = true;
    for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
      const [id, task] = next.value;
      waiting.delete(id);
      port.postMessage(await outcomeOf(id, work(task)));
    }
    working = false;
  };
  port.on('message', (message: ToWorker<Task>) => {
    if ('close' in message) {
      waiting.clear();
      port.close();
    } else if ('cancel' in message) waiting.delete(message.cancel);
    else {
      waiting.set(message.id, message.task);
      if (!working) void workOff();
    }
  });
}

/** What to post when the work on a task is over, however it ended. */
export function outcomeOf<Result>(id: number, work: Promise<Result>): Promise<FromWorker<Result>> {
  return work.then(
    (result) => ({ id, result }),
    (error: unknown) => ({ id, error: error instanceof Error ? error : new Error(String(error)) }),
  );
}
