import { describe, expect, it } from 'vitest';
import { chooseEvents } from '../../src/picture/choose-events.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { articleOf, eventOf, mentionOf } from './events.ts';

const SENTENCE = 'The two leaders met in the capital.';
const ARTICLES = ['One', 'Two', 'Three'].map((title) => articleOf(title, SENTENCE));

/** An event of a year, told by so many articles. */
function event(year: number, precision: TimelineEvent['precision'], articles = 1): TimelineEvent {
  return eventOf(
    ARTICLES.slice(0, articles).map((article) => mentionOf(article, SENTENCE)),
    { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision },
  );
}
const years = (events: readonly TimelineEvent[]) =>
  events.map(({ earliest }) => Number(earliest.slice(0, 4)));
const from = (first: number, count: number, precision: TimelineEvent['precision'] = 'day') =>
  Array.from({ length: count }, (_, at) => event(first + at, precision));

describe('the events of a picture', () => {
  it('are all of those that it has room for', async () => {
    const events = from(1900, 40, 'year');
    expect(await chooseEvents(events)).toEqual({ shown: events, left: { count: 0 } });
  });

  it('are rather those with a day than vague years', async () => {
    const { shown, left } = await chooseEvents([...from(1900, 5, 'year'), ...from(2000, 4)], 4);
    expect(years(shown)).toEqual([2000, 2001, 2002, 2003]);
    expect([left.count, left.first?.earliest, left.last?.earliest]).toEqual([5, '1900-01-01', '1904-01-01']);
  });

  it('are those that several articles tell of, be their year vague', async () => {
    const events = [...from(1900, 5, 'year'), event(1950, 'year', 3), ...from(2000, 2)];
    expect(years((await chooseEvents(events, 3)).shown)).toEqual([1950, 2000, 2001]);
  });

  it('are spread over the list if they tell as much, and stay in order', async () => {
    expect(years((await chooseEvents(from(2000, 10), 5)).shown)).toEqual([2000, 2002, 2004, 2006, 2008]);
    expect(years((await chooseEvents(from(2000, 10).reverse(), 5)).shown)).toEqual([
      2009, 2007, 2005, 2003, 2001,
    ]);
    expect(years((await chooseEvents(from(1900, 9, 'year'), 3)).shown)).toEqual([1900, 1903, 1906]);
  });
});
