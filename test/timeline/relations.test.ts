import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** The events of an article of one paragraph a line, published on Wednesday, 18 October 2023. */
function events(body: string, all = false): readonly TimelineEvent[] {
  const head = '---\npublished: 2023-10-18\n---\nA headline for the piece';
  const article = parseArticle('piece.txt', `${head}\n\n${body.replace(/\n/g, '\n\n')}\n`);
  return buildTimeline([article]).select({ all });
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
