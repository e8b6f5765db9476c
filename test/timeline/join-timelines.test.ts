import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { joinEvents } from '../../src/timeline/join-timelines.ts';
import { buildTimeline, type EventFilter } from '../../src/timeline/timeline.ts';
import { SEED } from '../seed.ts';

const sentence = fc
  .tuple(
    fc.constantFrom('Novak', 'Marin', 'Keita', 'Osei'),
    fc.constantFrom(
      'in March 2019',
      'on 4 March 2019',
      'in 2019',
      'on Monday',
      'in 2021',
      'at last',
      'on 5 May 2020',
    ),
  )
  .map(([who, when]) => `The council of ${who} sold the bridge ${when}.`);
const timeline = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .chain((texts) => fc.constantFrom('one', 'other').map((folder) => ({ texts, folder })));
const filter = fc.constantFrom<EventFilter>(
  {},
  { all: true },
  { topic: 'bridge' },
  { topic: 'Osei' },
  { topic: 'nobody' },
  {
    topic: 'Marin',
    from: '2019-03-02',
  },
  { from: '2019-04', to: '2020-12-31' },
);

const order = (a: TimelineEvent, b: TimelineEvent) =>
  a.earliest < b.earliest || (a.earliest === b.earliest && a.latest >= b.latest);

describe('two timelines joined, of any articles,', () => {
  it('have the events of both, each in its order, the earlier first; on a topic only dated ones if there is one', () => {
    const seen = { interleaved: 0, dropped: 0 };
    fc.assert(
      fc.property(timeline, timeline, filter, (first, second, asked) => {
        const [one, other] = [first, second].map(({ texts }, number) =>
          buildTimeline(
            texts.map((each, at) =>
              parseArticle(`${number}-${at}.txt`, `News\n\n8 June 2021\n\n${each.join(' ')}\n`),
            ),
          ).select(asked),
        );
        if (!one || !other) throw new Error('expected two');
        const joined = [...joinEvents(one, other, asked)];
        const all = [...one, ...other];
        const dated = all.some(({ basis }) => basis !== 'published');
        const expected =
          asked.topic === undefined || asked.all || !dated
            ? all
            : all.filter(({ basis }) => basis !== 'published');
        if (expected.length < all.length) seen.dropped++;
        const ids = (events: Iterable<TimelineEvent>) => [...events].map(({ id = '' }) => id);
        expect(ids(joined).sort()).toEqual(ids(expected).sort());
        for (const list of [one, other]) {
          const own = new Set(ids(list));
          expect(ids(joined).filter((id) => own.has(id))).toEqual(
            ids(list).filter((id) => ids(joined).includes(id)),
          );
        }
        for (const [at, event] of joined.slice(1).entries())
          expect(order(joined[at] as TimelineEvent, event)).toBe(true);
        const from = joined.map(({ id = '' }) => ids(one).includes(id)).join();
        if (/true,false,(?:.*,)?true/.test(from)) seen.interleaved++;
        expect([...joinEvents(one, other, asked).toReversed()]).toEqual(joined.toReversed());
        expect(joinEvents(one, other, asked).slice(1, 3)).toEqual(joined.slice(1, 3));
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(seen.interleaved).toBeGreaterThan(10);
    expect(seen.dropped).toBeGreaterThan(0);
  });
});
