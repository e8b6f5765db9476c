import { setTimeout as sleepFor } from 'node:timers/promises';
import type { FeedPoller, FeedResult } from '../collection/poll-feeds.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Log } from '../support/log.ts';

export interface FollowFeedsOptions {
  readonly poller: FeedPoller;
  /** Between two rounds; a tenth more or less by chance, so that not all who follow a feed ask for it at once. */
  readonly minutes: number;
  /** Waits so many milliseconds; rejects when `signal` is aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Numbers of 0 to below 1. */
  readonly random: () => number;
  /** Looks at the folder, and answers from what is new there. */
  readonly look: () => Promise<void>;
  /** Hears that a round is over, whatever it found. Never rejects. */
  readonly onRound?: () => Promise<void>;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'polled' | 'broughtByFeeds'>;
}

/** Polls feeds in rounds, the first at once, until `signal` is aborted; then resolves. */
export async function followFeeds(options: FollowFeedsOptions, signal: AbortSignal): Promise<void> {
  const { poller, minutes, random, onRound, log } = options;
  const { sleep = (ms: number) => sleepFor(ms, undefined, { signal, ref: false }) } = options;
  while (!signal.aborted) {
    try {
      await tell(await poller.round(), options, signal);
    } catch (error) {
      if (!signal.aborted) log.error({ error: String(error) }, 'A round of the feeds failed');
    }
    await onRound?.();
    await sleep(Math.round(minutes * MINUTE_MS * (0.9 + 0.2 * random())), signal).catch(() => {});
  }
}

const MINUTE_MS = 60_000;

/** Counts what came of a round, takes over what it found, and says it in one line; that a feed fails is said once until it works again. */
async function tell(
  results: readonly FeedResult[],
  { look, log, metrics }: FollowFeedsOptions,
  { aborted }: AbortSignal,
): Promise<void> {
  if (aborted) return;
  for (const { feed, outcome, failures, problems } of results) {
    metrics.polled(outcome);
    if (failures === 1) log.warn({ feed: shown(feed), problem: problems[0] }, 'A feed cannot be read');
  }
  const sum = (count: (result: FeedResult) => number) => results.reduce((all, each) => all + count(each), 0);
  const [added, updated] = [sum((each) => each.added), sum((each) => each.updated)];
  metrics.broughtByFeeds('added', added);
  metrics.broughtByFeeds('updated', updated);
  if (added + updated === 0) return;
  const problems = results.flatMap((each) => (each.outcome === 'changed' ? each.problems : []));
  log.info(
    { added, updated, ...(problems.length > 0 && { problems: problems.slice(0, PROBLEMS_TOLD) }) },
    'Feeds brought articles',
  );
  await look();
}

const PROBLEMS_TOLD = 5;

/** The address without what may be secret in it. */
function shown(feed: string): string {
  const { origin, pathname } = new URL(feed);
  return origin + pathname;
}
