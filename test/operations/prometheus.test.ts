import { describe, expect, it } from 'vitest';
import type { Failure, Refusal } from '../../src/operations/metrics.ts';
import { createMetrics } from '../../src/operations/prometheus.ts';

const options = { version: '1.2.3', commands: ['ask', 'timeline'] };

/** The samples of a page in Prometheus's text format by name and labels; throws if a line is none of it. */
function parse(page: string): Map<string, number> {
  const samples = new Map<string, number>();
  const typed = new Set<string>();
  for (const line of page.split('\n').filter((each) => each !== '')) {
    const comment = /^# (HELP|TYPE) ([a-z_][a-z0-9_]*) (.+)$/i.exec(line);
    if (comment) {
      if (comment[1] === 'TYPE') typed.add(comment[2] ?? '');
      continue;
    }
    const sample = /^([a-z_][a-z0-9_]*)(\{(?:[a-z_]+="(?:[^"\\]|\\.)*",?)*\})? (\S+)$/i.exec(line);
    if (!sample) throw new Error(`expected a sample, got ${line}`);
    const family = (sample[1] ?? '').replace(/_(?:bucket|sum|count)$/, '');
    if (!typed.has(family) && !typed.has(sample[1] ?? '')) throw new Error(`expected a type before ${line}`);
    const key = `${sample[1]}${sample[2] ?? ''}`;
    if (samples.has(key)) throw new Error(`expected ${key} once`);
    samples.set(key, Number(sample[3]));
  }
  return samples;
}

describe('the metrics', () => {
  it('begin at zero for every command and every kind of error', async () => {
    const samples = parse(await createMetrics(options).text());
    for (const command of ['ask', 'timeline', 'other'])
      expect(samples.get(`dateline_answers_total{command="${command}"}`)).toBe(0);
    const kinds: readonly Failure[] = [
      'command',
      'autocomplete',
      'reply_refused',
      'reply_lost',
      'reply_late',
      'gateway',
      'endpoint',
      'feedback',
    ];
    for (const kind of kinds) expect(samples.get(`dateline_errors_total{kind="${kind}"}`)).toBe(0);
    for (const name of ['gateway_reconnects', 'late_readings'])
      expect(samples.get(`dateline_${name}_total`)).toBe(0);
  });

  it('count what they are told', async () => {
    const metrics = createMetrics(options);
    metrics.answered('ask');
    metrics.answered('ask');
    metrics.refused('timeline', 'not_found');
    metrics.failed('reply_lost');
    metrics.requested(401);
    metrics.readTooLate();
    metrics.reconnected();
    metrics.polled('failed');
    metrics.broughtByFeeds('updated', 4);
    metrics.told('refused');
    metrics.articles(3);
    metrics.articles(2);
    const samples = parse(await metrics.text());
    expect(
      Object.fromEntries([...samples].filter(([name, value]) => name.startsWith('dateline_') && value > 0)),
    ).toEqual({
      'dateline_answers_total{command="ask"}': 2,
      'dateline_refusals_total{command="timeline",reason="not_found"}': 1,
      'dateline_errors_total{kind="reply_lost"}': 1,
      'dateline_endpoint_requests_total{status="401"}': 1,
      dateline_late_readings_total: 1,
      'dateline_feed_polls_total{outcome="failed"}': 1,
      'dateline_feed_articles_total{outcome="updated"}': 4,
      'dateline_watch_posts_total{outcome="refused"}': 1,
      dateline_gateway_reconnects_total: 1,
      dateline_articles: 2,
      [`dateline_build_info{version="1.2.3",node="${process.versions.node}"}`]: 1,
    });
  });

  it.each<Refusal>(['not_found', 'user_error', 'cooldown', 'busy', 'expired', 'late', 'crowded'])(
    'know the refusal %s',
    async (reason) => {
      const metrics = createMetrics(options);
      metrics.refused('ask', reason);
      expect(
        parse(await metrics.text()).get(`dateline_refusals_total{command="ask",reason="${reason}"}`),
      ).toBe(1);
    },
  );

  it('sort latencies into buckets, each holding those below it', async () => {
    const metrics = createMetrics(options);
    for (const seconds of [0.0005, 0.004, 0.004, 2.5, 7]) metrics.took('ask', seconds);
    const samples = parse(await metrics.text());
    const bucket = (le: string) =>
      samples.get(`dateline_answer_seconds_bucket{le="${le}",interaction="ask"}`);
    expect(['0.001', '0.0025', '0.005', '2', '3', '+Inf'].map(bucket)).toEqual([1, 1, 3, 3, 4, 5]);
    expect(samples.get('dateline_answer_seconds_count{interaction="ask"}')).toBe(5);
  });

  it.each(['message_command', 'button', 'autocomplete', 'mention', 'direct_message'])(
    'time %s by its own name',
    async (interaction) => {
      const metrics = createMetrics(options);
      metrics.took(interaction, 1);
      const samples = parse(await metrics.text());
      expect(samples.get(`dateline_answer_seconds_count{interaction="${interaction}"}`)).toBe(1);
    },
  );

  it('do not grow with names that come from outside', async () => {
    const metrics = createMetrics(options);
    for (let i = 0; i < 100; i++) metrics.answered(`command-${i}`);
    for (const name of ['__proto__', 'a"b\n{}']) metrics.took(name, 1);
    const samples = parse(await metrics.text());
    expect(samples.get('dateline_answers_total{command="other"}')).toBe(100);
    expect([...samples.keys()].filter((key) => /command-|proto|a\\"b/.test(key))).toEqual([]);
  });

  it('hold those of the process', async () => {
    const samples = parse(await createMetrics(options).text());
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(samples.get(name)).toBeGreaterThanOrEqual(0);
  });

  it('of two bots are apart', async () => {
    const [one, two] = [createMetrics(options), createMetrics(options)];
    one.answered('ask');
    expect(parse(await two.text()).get('dateline_answers_total{command="ask"}')).toBe(0);
  });
});
