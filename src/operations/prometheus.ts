import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Failure, type Metrics, OTHER_INTERACTIONS } from './metrics.ts';

/** The metrics as Prometheus reads them. */
export interface MetricsPage {
  readonly contentType: string;
  text(): Promise<string>;
}

export interface MetricsOptions {
  /** The version of the bot that runs. */
  readonly version: string;
  /** The names of the commands. Any other is counted as `other`: a label must not grow with what comes from outside. */
  readonly commands: readonly string[];
}

/** Metrics in a registry of their own, with those of the process (memory, CPU, event loop, garbage collection). */
export function createMetrics({ version, commands }: MetricsOptions): Metrics & MetricsPage {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const answers = new Counter({
    name: 'dateline_answers_total',
    help: 'Answers that showed what was asked for.',
    labelNames: ['command'],
    registers,
  });
  const refusals = new Counter({
    name: 'dateline_refusals_total',
    help: 'Answers that said no: not found, a question to put right, a cooldown, an expired button.',
    labelNames: ['command', 'reason'],
    registers,
  });
  const errors = new Counter({
    name: 'dateline_errors_total',
    help: 'What went wrong, by kind.',
    labelNames: ['kind'],
    registers,
  });
  const seconds = new Histogram({
    name: 'dateline_answer_seconds',
    help: 'From the arrival of an interaction or a message to Discord having its answer.',
    labelNames: ['interaction'],
    buckets: BUCKETS_S,
    registers,
  });
  const requests = new Counter({
    name: 'dateline_endpoint_requests_total',
    help: 'Requests to the interactions endpoint by HTTP status. Discord itself sends bad signatures (401) now and then.',
    labelNames: ['status'],
    registers,
  });
  const late = new Counter({
    name: 'dateline_late_readings_total',
    help: 'Answers found by words alone, for the reader took too long.',
    registers,
  });
  const reconnects = new Counter({
    name: 'dateline_gateway_reconnects_total',
    help: 'Times that a lost gateway was connected again.',
    registers,
  });
  const articles = new Gauge({
    name: 'dateline_articles',
    help: 'Articles that are answered from.',
    registers,
  });
  const polls = new Counter({
    name: 'dateline_feed_polls_total',
    help: 'Times that a feed was asked what is new, by what came of it.',
    labelNames: ['outcome'],
    registers,
  });
  const brought = new Counter({
    name: 'dateline_feed_articles_total',
    help: 'Articles that feeds brought into the folder.',
    labelNames: ['outcome'],
    registers,
  });
  const posts = new Counter({
    name: 'dateline_watch_posts_total',
    help: 'Messages that tell channels what is new on their topics.',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'dateline_build_info',
    help: 'The version that runs; always 1.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);

  const known = new Set([...commands, ...OTHER_INTERACTIONS]);
  const label = (name: string) => (known.has(name) ? name : 'other');
  // A rate over a counter needs its zero.
  for (const command of [...commands, 'other']) answers.inc({ command }, 0);
  for (const kind of FAILURES) errors.inc({ kind }, 0);

  return {
    answered: (command) => answers.inc({ command: label(command) }),
    refused: (command, reason) => refusals.inc({ command: label(command), reason }),
    failed: (kind) => errors.inc({ kind }),
    took: (interaction, duration) => seconds.observe({ interaction: label(interaction) }, duration),
    requested: (status) => requests.inc({ status }),
    readTooLate: () => late.inc(),
    reconnected: () => reconnects.inc(),
    articles: (count) => articles.set(count),
    polled: (outcome) => polls.inc({ outcome }),
    broughtByFeeds: (outcome, count) => brought.inc({ outcome }, count),
    told: (outcome) => posts.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

const FAILURES: readonly Failure[] = [
  'command',
  'autocomplete',
  'reply_refused',
  'reply_lost',
  'reply_late',
  'gateway',
  'endpoint',
  'feedback',
];

/** From a direct answer on the loopback (1 ms) past the deferral (2 s) to Discord's patience (3 s). */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
