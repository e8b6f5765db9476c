/** Lets so many tasks run at a time; the others wait in their order. Who has entered must leave. */
export interface Semaphore {
  /** Resolves when there is room. */
  enter(): Promise<void>;
  leave(): void;
}

/** A semaphore with room for `limit` tasks. */
export function createSemaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async enter() {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
    },
    leave() {
      // The place goes to the next one, or is free.
      const next = waiting.shift();
      if (next) next();
      else running--;
    },
  };
}
