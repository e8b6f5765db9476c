import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted and timed of the bot. Every method returns at once and never throws. */
export interface Metrics {
  /** Something was found and shown. */
  answered(command: string): void;
  /** The asker was told no, and why: a count beside the answers, not an error. */
  refused(command: string, reason: Refusal): void;
  /** Something went wrong on our side, on Discord's or in between. */
  failed(kind: Failure): void;
  /** How long it took from the interaction's arrival to Discord having its answer, in seconds. */
  took(command: string, seconds: number): void;
  /** A request to the interactions endpoint was answered with this HTTP status. */
  requested(status: number): void;
  /** The gateway was lost and is connected again. */
  reconnected(): void;
  /** How many articles the bot answers from now. */
  articles(count: number): void;
}

/** The articles do not say; the asker can mend the question; they asked too often; the button or command is too old. */
export type Refusal = 'not_found' | 'user_error' | 'cooldown' | 'expired';

/**
 * A bug in a command or in autocomplete; a reply that Discord refused, that never reached it or that came too late; trouble
 * with the gateway, with the interactions endpoint or with the file of feedback.
 */
export type Failure =
  | 'command'
  | 'autocomplete'
  | 'reply_refused'
  | 'reply_lost'
  | 'reply_late'
  | 'gateway'
  | 'endpoint'
  | 'feedback';

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
    help: 'Answers that said no: not found, a question to mend, a cooldown, an expired button.',
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
    help: 'From the arrival of an interaction to Discord having its answer.',
    labelNames: ['command'],
    buckets: BUCKETS_S,
    registers,
  });
  const requests = new Counter({
    name: 'dateline_endpoint_requests_total',
    help: 'Requests to the interactions endpoint by HTTP status. Discord itself sends bad signatures (401) now and then.',
    labelNames: ['status'],
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
  new Gauge({
    name: 'dateline_build_info',
    help: 'The version that runs; always 1.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);

  const known = new Set(commands);
  const label = (command: string) => (known.has(command) ? command : 'other');
  // A rate over a counter needs its zero.
  for (const command of [...known, 'other']) answers.inc({ command }, 0);
  for (const kind of FAILURES) errors.inc({ kind }, 0);

  return {
    answered: (command) => answers.inc({ command: label(command) }),
    refused: (command, reason) => refusals.inc({ command: label(command), reason }),
    failed: (kind) => errors.inc({ kind }),
    took: (command, duration) => seconds.observe({ command: label(command) }, duration),
    requested: (status) => requests.inc({ status }),
    reconnected: () => reconnects.inc(),
    articles: (count) => articles.set(count),
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
