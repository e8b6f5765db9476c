import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { joinSteps } from '../../src/timeline/join-timelines.ts';
import { buildTimeline, type EventFilter } from '../../src/timeline/timeline.ts';
import { SEED } from '../seed.ts';

const joinEvents = (...of: Parameters<typeof joinSteps>) => atOnce(joinSteps(...of));

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
    const seen = { interleaved: 0, dropped: 0, merged: 0 };
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
        // What both tell is one event with the mentions of both; nothing else goes.
        const told = (events: Iterable<TimelineEvent>) =>
          [...events].flatMap(({ mentions }) =>
            mentions.map(({ article, start }) => `${article.id} ${start}`),
          );
        expect(told(joined).sort()).toEqual(told(expected).sort());
        seen.merged += expected.length - joined.length;
        for (const { mentions, earliest, latest } of joined)
          if (new Set(mentions.map(({ article }) => article.id[0])).size > 1) expect(earliest).toBe(latest);
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
    expect(seen.merged).toBeGreaterThan(10);
    expect(seen.dropped).toBeGreaterThan(0);
  });
});

describe('an event of which two timelines tell', () => {
  const eventsOf = (id: string, ...sentences: string[]) =>
    buildTimeline([parseArticle(`${id}.txt`, `News\n\n8 June 2021\n\n${sentences.join(' ')}\n`)]).select();
  const joined = (first: readonly string[], second: readonly string[]) =>
    [...joinEvents(eventsOf('one', ...first), eventsOf('other', ...second))].map(({ earliest, mentions }) => [
      earliest,
      mentions.length,
    ]);
  const FIRE = 'A fire in the Ostrava harbour killed four sailors on 4 March 2019.';

  it('is one, with the quotes of both', () => {
    expect(
      joined([FIRE], ['On 4 March 2019 four sailors were killed by a fire in the harbour of Ostrava.']),
    ).toEqual([['2019-03-04', 2]]);
    expect(joined([FIRE, 'Brno elected Eva Novak mayor on 6 March 2019.'], [FIRE])).toEqual([
      ['2019-03-04', 2],
      ['2019-03-06', 1],
    ]);
  });

  it.each([
    ['another day', 'A fire in the Ostrava harbour killed four sailors on 5 March 2019.'],
    ['another place', 'A fire in the Brno harbour killed four sailors on 4 March 2019.'],
    ['something else there', 'The Ostrava council elected a new mayor on 4 March 2019.'],
    ['the month alone', 'A fire in the Ostrava harbour killed four sailors in March 2019.'],
  ])('is not one with %s', (_, other) => {
    expect(joined([FIRE], [other])).toHaveLength(2);
  });

  it('is called by one name, also by what came before it', () => {
    const one = eventsOf('one', FIRE);
    const other = eventsOf(
      'other',
      FIRE,
      'Two years later, after the fire, the harbour of Ostrava was closed.',
    );
    const ids = new Set([...joinEvents(one, other)].map(({ id }) => id));
    for (const { before = [], after = [] } of joinEvents(one, other))
      for (const id of [...before, ...after]) expect(ids).toContain(id);
  });
});
