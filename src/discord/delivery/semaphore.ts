/** Lets so many tasks run at a time; the others wait in their order. Who has entered must leave. */
export interface Semaphore {
  /** Resolves to true when there is room; to false if there never was, since too many came after. Who was not let in must not leave. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Makes room for so many; those who are in stay. */
  resize(limit: number): void;
}

/** A semaphore with room for `limit` tasks at first. At most `most` wait (default any number): of more the oldest is left. */
export function createSemaphore(limit: number, most = Number.POSITIVE_INFINITY): Semaphore {
  const waiting: ((isIn: boolean) => void)[] = [];
  let [room, running] = [limit, 0];
  const admit = () => {
    while (running < room && waiting.length > 0) {
      running++;
      waiting.shift()?.(true);
    }
  };
  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        admit();
        if (waiting.length > most) waiting.shift()?.(false);
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
