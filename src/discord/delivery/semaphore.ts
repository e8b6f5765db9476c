/** Lets so many tasks run at a time; the others wait in their order. Who has entered must leave. */
export interface Semaphore {
  /** Resolves when there is room. */
  enter(): Promise<void>;
  leave(): void;
  /** Makes room for so many; those who are in stay. */
  resize(limit: number): void;
}

/** A semaphore with room for `limit` tasks at first. */
export function createSemaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = [];
  let [room, running] = [limit, 0];
  const admit = () => {
    while (running < room && waiting.length > 0) {
      running++;
      waiting.shift()?.();
    }
  };
  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        admit();
      }),
    leave() {
      running--;
      admit();
    },
    resize(next) {
      room = next;
      admit();
    },
  };
}
