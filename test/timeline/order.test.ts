import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { closes } from '../../src/timeline/merge.ts';
import { orderEvents } from '../../src/timeline/order-events.ts';
import { timedDraft } from '../../src/timeline/timed-draft.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';
import { draftsIn } from './drafts-in.ts';

function event(
  id: string,
  earliest: string,
  latest: string,
  after?: string[],
  value = earliest,
): TimelineEvent {
  const precision = earliest === latest ? 'day' : 'year';
  return {
    id,
    earliest,
    latest,
    value,
    precision,
    basis: 'stated',
    planned: false,
    mentions: [],
    ...(after && { after }),
  };
}
function ordered(...events: TimelineEvent[]): (string | undefined)[] {
  const numbers = new Map(events.map(({ id }, number) => [id, number]));
  const after = new Map(
    events.flatMap(({ after = [] }, number): [number, number[]][] =>
      after.length === 0 ? [] : [[number, after.flatMap((id) => numbers.get(id) ?? [])]],
    ),
  );
  const dateOf = (number: number) => events[number] as TimelineEvent;
  const order = atOnce(orderEvents({ size: events.length, dateOf, after }));
  return Array.from(order, (number) => events[number]?.id);
}
const year = (id: string, after?: string[]) => event(id, '2021-01-01', '2021-12-31', after);
const day = (id: string, on: string, after?: string[], value = on) => event(id, on, on, after, value);

describe('events in order', () => {
  it('are by first day, the vaguer first, then as given', () => {
    expect(
      ordered(day('b', '2021-01-01'), day('c', '2021-01-01'), year('a'), day('old', '2019-03-03')),
    ).toEqual(['old', 'a', 'b', 'c']);
  });

  it('stand behind what the texts put before them, if their days overlap', () => {
    expect(ordered(year('a', ['b']), day('b', '2021-03-03'), day('c', '2021-04-04'))).toEqual([
      'b',
      'a',
      'c',
    ]);
    expect(ordered(year('a', ['b', 'c']), day('b', '2021-03-03'), day('c', '2021-04-04'))).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(ordered(year('a', ['b']), day('b', '2021-12-31'))).toEqual(['b', 'a']);
  });

  it('stay where their dates put them, if those contradict the texts', () => {
    expect(ordered(year('a', ['b']), day('b', '2022-01-01'))).toEqual(['a', 'b']);
    expect(ordered(year('a', ['gone']), day('b', '2021-03-03'))).toEqual(['a', 'b']);
  });

  it('of one day are by the clock, or the part of the day', () => {
    expect(
      ordered(
        day('night', '2021-03-03', [], '2021-03-03TNI'),
        day('any', '2021-03-03'),
        day('noon', '2021-03-03', [], '2021-03-03T12:00'),
        day('evening', '2021-03-03', [], '2021-03-03TEV'),
        day('morning', '2021-03-03', [], '2021-03-03TMO'),
      ),
    ).toEqual(['morning', 'any', 'noon', 'evening', 'night']);
  });
});

describe('whether what is done is what was planned', () => {
  const of = (line: string, published: string) => {
    const front = published === '' ? '' : `---\npublished: ${published}\n---\n`;
    const drafts = draftsIn([parseArticle('a.txt', `${front}A headline\n\n${line}\n`)]);
    return timedDraft(drafts, drafts.size - 1);
  };
  const PLAN = 'The council will vote on 15 March 2021.';
  const DONE = 'The council voted on 15 March 2021.';

  it.each([
    ['told on a later day', PLAN, '2021-03-12', DONE, '2021-03-16', true],
    ['told on the day itself', PLAN, '2021-03-12', DONE, '2021-03-15', true],
    ['told on the day of the plan', PLAN, '2021-03-15', DONE, '2021-03-15', false],
    ['another plan', PLAN, '2021-03-12', PLAN, '2021-03-14', false],
    ['of no known day', PLAN, '2021-03-12', 'The council voted in March 2021.', '2021-04-16', false],
    [
      'planned for no known day',
      'The council will vote in March 2021.',
      '2021-02-12',
      DONE,
      '2021-03-16',
      false,
    ],
    ['of an article without a day', PLAN, '2021-03-12', DONE, '', false],
  ])('%s', (_, plan, before, done, after, isSame) => {
    const [a, b] = [of(plan, before), of(done, after)];
    expect([closes(a, b), closes(b, a)]).toEqual([isSame, isSame]);
  });
});

describe('what follows something of the day', () => {
  const events = (...lines: string[]) => {
    const body = lines.join('\n\n');
    return buildTimeline([
      parseArticle('a.txt', `---\npublished: 2024-05-15\n---\nA headline for the piece\n\n${body}\n`),
    ])
      .select({ all: true })
      .slice();
  };
  const SEQUEL = 'After addressing the summit, the two leaders held a meeting.';
  const of = (given: readonly TimelineEvent[], words: string) =>
    given.find(({ mentions }) => mentions[0]?.text.includes(words));

  it('is of that day, and after it', () => {
    const given = events('The leaders addressed the summit on Tuesday.', SEQUEL);
    expect(of(given, 'held')).toMatchObject({ value: '2024-05-14', basis: 'relative' });
    expect(of(given, 'held')?.after).toEqual([of(given, 'addressed')?.id]);
  });

  it('follows the first of those that share as much, and the one that shares more', () => {
    const given = events('The summit opened on Tuesday.', 'The summit sang on Tuesday.', SEQUEL);
    expect(of(given, 'held')?.after).toEqual([of(given, 'opened')?.id]);
    const more = events(
      'The summit opened on Tuesday.',
      'The leaders addressed the summit on Tuesday.',
      SEQUEL,
    );
    expect(of(more, 'held')?.after).toEqual([of(more, 'addressed')?.id]);
  });

  it('is of no other day', () => {
    const given = events('The leaders addressed the summit in 2019.', 'The cook left on Tuesday.', SEQUEL);
    expect(of(given, 'held')?.after).toEqual([]);
    expect(of(given, 'held')?.basis).toBe('published');
  });

  it('keeps the date that its text gives', () => {
    const given = events(
      'The leaders addressed the summit on Tuesday.',
      SEQUEL.replace('.', ' on 3 March 2024.'),
    );
    expect(of(given, 'held')).toMatchObject({ value: '2024-03-03', basis: 'stated' });
  });
});

describe('an event that two articles tell', () => {
  const told = (one: string, other: string) =>
    buildTimeline(
      [one, other].map((line, index) =>
        parseArticle(`${index}.txt`, `---\npublished: 2021-0${3 + index}-02\n---\nA headline\n\n${line}\n`),
      ),
    )
      .select()
      .slice();

  it('has the finest date, and its words first', () => {
    const given = told(
      'Novak opened the Ostrava bridge in February 2021.',
      'Novak opened the Ostrava bridge on 27 February 2021.',
    );
    expect(given).toMatchObject([{ value: '2021-02-27', sourcesDiffer: false }]);
    expect(given[0]?.mentions.map(({ article }) => article.id)).toHaveLength(2);
    expect(given[0]?.mentions[0]?.text).toContain('27 February');
    expect(given[0]).not.toHaveProperty('held');
  });

  it('was held, if the earlier one tells it as still to come', () => {
    const given = told(
      'Novak will open the Ostrava bridge on 27 March 2021.',
      'Novak opened the Ostrava bridge on 27 March 2021.',
    );
    expect(given).toMatchObject([{ planned: false, held: true }]);
  });

  it('is still to come on the day of the piece, if that tells it so', () => {
    const [event] = told('Novak will open the Ostrava bridge on Tuesday, 2 March 2021.', 'It rained.');
    expect(event).toMatchObject({ value: '2021-03-02', planned: true });
  });
});
