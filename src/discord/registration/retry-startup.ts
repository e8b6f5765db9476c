import type { Log } from '../../support/log.ts';
import { describeError } from '../delivery/describe-error.ts';
import type { Sleep } from '../delivery/sleep.ts';
import { fatalStartupReason } from './startup-error.ts';

/**
 * Attempts something until it works: again after a growing wait, for about a minute in all, as long as there is hope.
 * Rejects with the last error, and when `signal` is aborted.
 */
export async function retryStartup<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  { log, sleep, signal }: { readonly log: Log; readonly sleep: Sleep; readonly signal: AbortSignal },
): Promise<T> {
  // Each attempt has a signal of its own: libraries leave their listeners behind, and they would add up.
  const fresh = () => AbortSignal.any([signal]);
  for (const wait of RETRY_DELAYS_MS) {
    signal.throwIfAborted();
    try {
      return await attempt(fresh());
    } catch (error) {
      if (signal.aborted || fatalStartupReason(error) !== undefined) throw error;
      log.warn({ ...describeError(error), wait }, 'Discord cannot be reached, trying again');
    }
    await sleep(wait, fresh());
  }
  return attempt(fresh());
}

/** Long enough for a restart of Discord's gateway, short enough for a supervisor to notice. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000, 16_000, 30_000];
