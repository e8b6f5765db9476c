import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { dayNumber } from '../../src/dates/values/days.ts';
import { sameTime, timedDraft } from '../../src/timeline/timed-draft.ts';
import { draftsIn } from './drafts-in.ts';

/** The clauses of a line, in an article published on Wednesday, 15 May 2024. */
function told(line: string, published = '2024-05-15') {
  const front = published === '' ? '' : `---\npublished: ${published}\n---\n`;
  return draftsIn([parseArticle('a.txt', `${front}A headline for the piece\n\n${line}\n`)]);
}
/** The last of them. */
function timed(line: string, published?: string) {
  const drafts = told(line, published);
  return timedDraft(drafts, drafts.size - 1);
}
const days = (from: string, to = from) => ({ from: dayNumber(from), to: dayNumber(to) });

const COUNTED = 'The army left on 3 May 2005, about two weeks before the party took power.';
const UNDATED = 'Mayor Novak thanked the voters.';

describe('the days of a clause as numbers', () => {
  it.each<[string, object]>([
    [
      'The bridge closed on 3 March 2024.',
      { ...days('2024-03-03'), isDay: true, isNews: false, isVague: false },
    ],
    ['The bridge closed on Tuesday.', { ...days('2024-05-14'), isDay: true, isNews: true }],
    ['The bridge will close on 16 May 2024.', { ...days('2024-05-16'), isDay: true, isNews: true }],
    ['The bridge closed on Monday.', { ...days('2024-05-13'), isDay: true, isNews: false }],
    ['The bridge will close on 17 May 2024.', { isDay: true, isNews: false }],
    ['The bridge closed in May 2024.', { ...days('2024-05-01', '2024-05-31'), isDay: false, isNews: false }],
    ['The bridge closed in spring 2021.', { isDay: false, isVague: false }],
    ['The bridge closed in 2021.', { ...days('2021-01-01', '2021-12-31'), isDay: false, isVague: true }],
    [UNDATED, { ...days('2024-05-15'), isDay: false, isNews: false, isVague: false }],
    [`${COUNTED.slice(0, -1)} on 20 May 2005.`, { ...days('2005-05-20'), isDay: true }],
    [COUNTED, { ...days('2005-05-17'), isDay: false, isNews: false }],
  ])('%s', (line, given) => {
    expect(timed(line)).toMatchObject(given);
  });

  it('of an article without a day of its own are no news', () => {
    expect(timed('The bridge closed on 3 March 2024.', '')).toMatchObject({ isDay: true, isNews: false });
  });

  it('are dated by the text, if only by a count', () => {
    const isDated = (line: string) => told(line).isDated(told(line).size - 1);
    expect([UNDATED, COUNTED, 'It closed in 2021.'].map(isDated)).toEqual([false, true, true]);
  });
});

describe('whether two can have happened at once', () => {
  it.each([
    ['one day', 'on 3 March 2021', 'on 3 March 2021', true],
    ['a day and the next', 'on 3 March 2021', 'on 4 March 2021', false],
    ['a day and its month', 'on 31 March 2021', 'in March 2021', true],
    ['the first day of the month', 'on 1 March 2021', 'in March 2021', true],
    ['a day and the month after', 'on 31 March 2021', 'in April 2021', false],
    ['a day round the publication and the next', 'on Tuesday', 'on Wednesday', true],
    ['the day before the publication and the one after', 'on Tuesday', 'on 16 May 2024', false],
    ['one day of news and one before', 'on Tuesday', 'on Monday', false],
    ['news and a year long ago', 'on Tuesday', 'in 2021', false],
  ])('%s', (_, one, other, same) => {
    const [a, b] = [timed(`The bridge closed ${one}.`), timed(`The bridge closed ${other}.`)];
    expect([sameTime(a, b), sameTime(b, a)]).toEqual([same, same]);
  });
});
