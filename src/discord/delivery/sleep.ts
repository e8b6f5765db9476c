import { setTimeout } from 'node:timers/promises';

/** How to wait: resolves after that many milliseconds, or rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** Waits by the system's clock. */
export const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal });
