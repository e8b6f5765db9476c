import { NO_METRICS } from '../../operations/metrics.ts';
import type { RouterOptions } from './handler-options.ts';

/** Starts to take the time of something that somebody did; call what it returns when Discord has the answer. */
export type Timing = (timedAs: string) => () => void;

/** Tells the metrics how long each answer took, and the log at debug level. */
export function createTiming({
  log,
  metrics = NO_METRICS,
  clock = () => performance.now(),
}: Pick<RouterOptions, 'log' | 'metrics' | 'clock'>): Timing {
  return (timedAs) => {
    const start = clock();
    return () => {
      const ms = clock() - start;
      metrics.took(timedAs, ms / 1000);
      log.debug({ interaction: timedAs, ms }, 'Dealt with');
    };
  };
}
