import type { Metrics } from '../../src/operations/metrics.ts';

/** Metrics that write down what they are told. */
export function recording() {
  const told: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values]);
  const metrics: Metrics = {
    answered: note('answered'),
    refused: note('refused'),
    failed: note('failed'),
    took: note('took'),
    requested: note('requested'),
    readTooLate: note('readTooLate'),
    reconnected: note('reconnected'),
    articles: note('articles'),
    polled: note('polled'),
    broughtByFeeds: note('broughtByFeeds'),
    told: note('told'),
  };
  return { told, metrics };
}
