/** Runs a task now or when it is its turn; ends as the task does. */
export type Semaphore = <T>(task: () => Promise<T>) => Promise<T>;

/** A gate that lets `limit` tasks run at a time; the others wait in their order. */
export function createSemaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // The place goes to the next one, or is free.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
