import { expect, it } from 'vitest';
import type { FeedResult } from '../../src/collection/poll-feeds.ts';
import { NO_METRICS } from '../../src/operations/metrics.ts';
import { followFeeds } from '../../src/serve/follow-feeds.ts';

const result = (more: Partial<FeedResult>): FeedResult => ({
  feed: 'https://news.example/rss?key=secret',
  outcome: 'changed',
  added: 0,
  updated: 0,
  problems: [],
  failures: 0,
  ...more,
});

/** What was done in the rounds with these results, until no more come. */
async function follow(rounds: readonly (readonly FeedResult[] | Error)[], random = 0.5): Promise<string[]> {
  const stopping = new AbortController();
  const done: string[] = [];
  const left = rounds.values();
  const say = (level: string) => (fields: object, message: string) => {
    done.push(`${level} ${message} ${JSON.stringify(fields)}`);
  };
  await followFeeds(
    {
      poller: {
        async round() {
          const { value, done: isOver } = left.next();
          if (isOver) stopping.abort();
          if (value instanceof Error) throw value;
          return value ?? [];
        },
      },
      minutes: 10,
      random: () => random,
      sleep: async (ms) => {
        done.push(`sleep ${ms}`);
      },
      look: async () => {
        done.push('look');
      },
      log: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
      metrics: {
        ...NO_METRICS,
        polled: (outcome) => done.push(`polled ${outcome}`),
        broughtByFeeds(outcome, count) {
          if (count > 0) done.push(`${outcome} ${count}`);
        },
      },
    },
    stopping.signal,
  );
  return done.slice(0, -1);
}

it('a round that found something is taken over at once and said in one line', async () => {
  expect(
    await follow([
      [result({ added: 2, problems: ['p'] }), result({ updated: 1 }), result({ outcome: 'unchanged' })],
    ]),
  ).toEqual([
    'polled changed',
    'polled changed',
    'polled unchanged',
    'added 2',
    'updated 1',
    'info Feeds brought articles {"added":2,"updated":1,"problems":["p"]}',
    'look',
    'sleep 600000',
  ]);
});

it('a round that found nothing says nothing', async () => {
  expect(await follow([[result({})], [result({ outcome: 'unchanged' })]])).toEqual([
    'polled changed',
    'sleep 600000',
    'polled unchanged',
    'sleep 600000',
  ]);
});

it('that a feed fails is said once until it works again, without what may be secret in its address', async () => {
  const failed = (failures: number) => result({ outcome: 'failed', failures, problems: ['got status 500'] });
  const said = 'warn A feed cannot be read {"feed":"https://news.example/rss","problem":"got status 500"}';
  const lines = await follow([[failed(1)], [failed(2)], [result({})], [failed(1)]]);
  expect(lines.filter((line) => line.startsWith('warn'))).toEqual([said, said]);
  expect(lines.filter((line) => line === 'look')).toEqual([]);
});

it('a round that breaks is logged, and the next one comes', async () => {
  expect(await follow([new Error('no room'), [result({ added: 1 })]])).toEqual([
    'error A round of the feeds failed {"error":"Error: no room"}',
    'sleep 600000',
    'polled changed',
    'added 1',
    'info Feeds brought articles {"added":1,"updated":0}',
    'look',
    'sleep 600000',
  ]);
});

it('rounds come a tenth earlier or later, by chance', async () => {
  expect(await follow([[]], 0)).toEqual(['sleep 540000']);
  expect(await follow([[]], 0.999)).toEqual(['sleep 659880']);
});
