import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { findDates } from '../../src/timeline/dates.ts';
import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';
import { placeDates } from '../../src/timeline/placed-dates.ts';
import { relationTo } from '../../src/timeline/temporal-relations.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** The events of an article of one paragraph a line, published on Wednesday, 18 October 2023. */
function events(body: string, all = false): readonly TimelineEvent[] {
  const head = '---\npublished: 2023-10-18\n---\nA headline for the piece';
  const article = parseArticle('piece.txt', `${head}\n\n${body.replace(/\n/g, '\n\n')}\n`);
  return buildTimeline([article]).select({ all }).slice();
}

describe('what is counted from the date of another clause', () => {
  it.each([
    ['on 3 May 2005, two days before', '2005-05-05'],
    ['on 3 May 2005, two weeks before', '2005-W20'],
    ['on 3 May 2005, two months before', '2005-07'],
    ['in May 2005, two months before', '2005-07'],
    ['in 2005, two years before', '2007'],
    ['on 3 May 2005, two days after', '2005-05-01'],
    ['in May 2005, two years after', '2003'],
    ['in 2005, ten years after', '1995'],
  ])('%s: %s', (words, value) => {
    const [first, second] = events(`The army left ${words} the party took power.`);
    const [counted, from] = words.endsWith('before') ? [second, first] : [first, second];
    expect(counted).toMatchObject({ value, basis: 'relative' });
    expect(from).toMatchObject({ basis: 'stated' });
    // The earlier one is before, the later one after.
    expect([first?.before, second?.after]).toEqual([[second?.id], [first?.id]]);
  });

  it.each([
    ['a count finer than the date', 'in May 2005, two weeks before'],
    ['a count that is no exact one', 'in 2005, about two years before'],
    ['no count', 'in 2005, since'],
  ])('is nothing by %s', (_, words) => {
    const given = events(`The army left ${words} the party took power.`);
    expect(given.map(({ basis }) => basis)).toEqual(['stated']);
  });

  it.each(['on 3 May 2005, about two days before', 'on 3 May 2005, just before'])(
    '%s: the clause stands after it, on no day of its own',
    (words) => {
      const given = events(`The army left ${words} the party took power.`, true);
      const first = given.find(({ basis }) => basis === 'stated');
      const second = given.find(({ mentions }) => mentions[0]?.text.includes('party took power'));
      expect(second).toMatchObject({ basis: 'published', after: [first?.id] });
    },
  );

  it('is a day, of a day with a time', () => {
    const [first, second] = events(
      'The army left at 5pm on 3 May 2005, two days before the party took power.',
    );
    expect([first?.value, second?.value]).toEqual(['2005-05-03T17:00', '2005-05-05']);
  });

  it('is to come, if that is after the piece', () => {
    const given = events('The army left on 3 October 2023, two months before the party meets again.');
    expect(given.map(({ planned }) => planned)).toEqual([false, true]);
  });

  it('is nothing if the other clause has no date of its own', () => {
    expect(events('The army left, two years before the party took power.')).toEqual([]);
  });
});

describe('the day that a piece reports on', () => {
  const NOVAK = 'Mayor Novak thanked the voters.';
  const dayOf = (opening: string) =>
    events(`${opening}\n${NOVAK}`, true).find(({ mentions }) => mentions[0]?.text === NOVAK)?.value;

  it.each([
    ['is one shortly before, if it opens so', 'The council voted on Tuesday.', '2023-10-17'],
    ['is up to three days before', 'The council voted on Oct. 15.', '2023-10-15'],
    ['is not longer ago', 'The council voted on Oct. 14.', '2023-10-18'],
    ['is the last that its sentence names', 'It voted on Tuesday and met on Monday.', '2023-10-17'],
    ['is that of the piece', 'The council voted on Wednesday.', '2023-10-18'],
    ['is no day to come', 'The council will vote on Tuesday.', '2023-10-18'],
    ['is none that is not a day', 'The council voted in October.', '2023-10-18'],
    ['is none of a caption', 'PHOTO: The bridge on Oct. 16\nThe river rose.', '2023-10-18'],
    [
      'is none that comes late in the piece',
      'It rained.\nIt rained again.\nIt rained more.\nIt did not stop.\nThe council voted on Tuesday.',
      '2023-10-18',
    ],
  ])('%s', (_, opening, day) => {
    expect(dayOf(opening)).toBe(day);
  });
});

describe('the days counted roughly from another date', () => {
  it.each([
    ['two days before', '2005-05-05', '2005-05-05'],
    ['two weeks before', '2005-05-17', '2005-05-17'],
    ['two months before', '2005-07-03', '2005-07-03'],
    ['two years before', '2007-05-03', '2007-05-03'],
    ['two weeks after', '2005-04-19', '2005-04-19'],
  ])('about %s', (words, earliest, latest) => {
    const article = parseArticle('a.txt', `A headline\n\nOn Sunday, 15 May 2005, x.\n`);
    const text = `${words} the party took power`;
    const date = {
      earliest: '2005-05-03',
      latest: '2005-05-03',
      precision: 'day',
      basis: 'stated',
      value: '2005-05-03',
    } as const;
    const main = {
      article,
      start: 0,
      end: 5,
      text: '',
      sentence: { start: 0, end: 5 },
      date,
    } as unknown as Mention;
    const clause = { start: 0, end: text.length };
    const lengths = placeDates(findDates(text, {}).filter(({ type }) => type === 'DURATION'));
    expect(relationTo(text, clause, main, lengths)?.days).toEqual({ earliest, latest });
    expect(
      relationTo(text, clause, { ...main, date: { ...date, basis: 'published' } }, lengths),
    ).toBeUndefined();
  });
});

describe('a clause that another sentence dates', () => {
  const INVASION = 'Gorland began the invasion of Ruritania in February 2022.';
  const linked = (...lines: string[]) => {
    const given = events(lines.join('\n'), true);
    const of = (words: string) =>
      given.find(({ mentions }) => mentions.some(({ text }) => text.includes(words)));
    return { of, given };
  };

  it('is that event, and what is before it is before that', () => {
    const { of } = linked(
      INVASION,
      'The envoys met on 3 January 2020, ahead of the invasion of Ruritania by Gorland.',
    );
    expect(of('envoys')?.before).toEqual([of('Gorland began')?.id]);
    expect(of('Gorland began')?.after).toEqual([of('envoys')?.id]);
  });

  it('is another one if it says another thing', () => {
    const { of } = linked(
      INVASION,
      'The envoys met on 3 January 2020, ahead of the concert season in Freedonia.',
    );
    expect(of('Gorland began')?.after).toEqual([]);
    expect(of('envoys')?.before).not.toContain(of('Gorland began')?.id);
  });

  it('is the one whose words it repeats most', () => {
    const { of } = linked(
      INVASION,
      'Gorland left the league of Ruritania in March 2021.',
      'The envoys met on 3 January 2020, ahead of Gorland leaving the league of Ruritania.',
    );
    expect(of('envoys')?.before).toEqual([of('left the league')?.id]);
  });

  it('is the one whose words it repeats most, if that comes first', () => {
    const { of } = linked(
      'Gorland left the league of Ruritania in March 2021.',
      INVASION,
      'The envoys met on 3 January 2020, ahead of Gorland leaving the league of Ruritania.',
    );
    expect(of('envoys')?.before).toEqual([of('left the league')?.id]);
  });

  it('is not before itself', () => {
    const { given } = linked(
      INVASION,
      `${INVASION.slice(0, -1)}, before the invasion of Ruritania by Gorland.`,
    );
    for (const { id = '', before, after } of given)
      expect([...(before ?? []), ...(after ?? [])]).not.toContain(id);
  });

  it('is told only beside what is shown', () => {
    const article = parseArticle(
      'a.txt',
      '---\npublished: 2023-10-18\n---\nA headline\n\nThe army left in 2005, two years before the party took power.\n',
    );
    const timeline = buildTimeline([article]);
    expect(timeline.select({ from: '2007-01-01' }).map(({ after }) => after)).toEqual([[]]);
    expect(timeline.select().map(({ before = [], after = [] }) => [before.length, after.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
