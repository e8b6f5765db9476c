import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something, at most `ms` milliseconds, which hold no process. Rejects if it does meanwhile. */
export async function within(work: Promise<unknown>, ms: number): Promise<void> {
  await Promise.race([work, sleep(ms, undefined, { ref: false })]);
}
