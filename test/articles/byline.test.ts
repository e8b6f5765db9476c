import { describe, expect, it } from 'vitest';
import { readByline, readDateline } from '../../src/articles/byline.ts';
import { parseArticle } from '../../src/articles/parse.ts';

describe('a byline', () => {
  it.each([
    ['By Jane Doe', { author: 'Jane Doe' }],
    ['By Tessa Moor, 30 November 2024', { author: 'Tessa Moor', iso: '2024-11-30' }],
    ['By Petra Novak | December 8, 2024 | 4 min read', { author: 'Petra Novak', iso: '2024-12-08' }],
    ['Jan Timmer | 30 November 2023', { author: 'Jan Timmer', iso: '2023-11-30' }],
    ['Words by Fay Tran', { author: 'Fay Tran' }],
    ['By Rob Tully for The Ellan Courier', { author: 'Rob Tully', publisher: 'The Ellan Courier' }],
    ['By Anna Reed, Staff Writer', { author: 'Anna Reed' }],
    ['By our health correspondent', {}],
    ['By our health correspondent, 3 October 2023', { iso: '2023-10-03' }],
    ['By a staff reporter | 3 October 2023 | 4 min read', { iso: '2023-10-03' }],
    ['From our own correspondent in New York, 3 October 2023', { iso: '2023-10-03' }],
    ['By staff reporters | 3 October 2023', { iso: '2023-10-03' }],
    ['By Ana Petrova in Skopje, 5 October 2023', { author: 'Ana Petrova', iso: '2023-10-05' }],
    ['By Ana Petrova in Skopje and Jane Doe in Lima', { author: 'Ana Petrova and Jane Doe' }],
    [
      'By Jane Doe and John van Buren on Tuesday, 12 March 2019',
      { author: 'Jane Doe and John van Buren', iso: '2019-03-12' },
    ],
  ])('is %j', (line, byline) => {
    expect(readByline(line)).toEqual(byline);
  });

  it.each([
    'By spring the bridge is to be open.',
    'by the river',
    'By our own hands',
    'By the editor and the river',
    'From the editor',
    'From our own correspondent we heard little',
    'By our correspondent | What the river wants',
    'By staff reporters | What the river wants',
    'Jane Doe',
    'Revenue | 812m | 640m',
    'Born 14 May 1929',
    'Torsay | 4 April 2023 | Harriers win',
    'By Jane Doe | What the river wants',
  ])('is not %j', (line) => {
    expect(readByline(line)).toBeUndefined();
  });
});

describe('a dateline', () => {
  it.each([
    ['LIMA, March 17 (Reuters) - An earthquake', { month: 'March', day: 17, agency: 'Reuters' }],
    ['(Reuters) - Oil prices rose', { agency: 'Reuters' }],
    ['ODESA, Ukraine, Aug 14 - A ship', { month: 'Aug', day: 14 }],
    ['LA PAZ, Bolivia (AP) — Two miners', { agency: 'AP' }],
  ])('opens %j', (paragraph, dateline) => {
    expect(readDateline(paragraph)).toEqual(dateline);
  });

  it.each(['The bridge - closed since May 3 - is open.', 'May 3 was a Sunday.', 'Harriers - Rovers 3:1'])(
    'does not open %j',
    (paragraph) => {
      expect(readDateline(paragraph)).toBeUndefined();
    },
  );

  const dated = (more: string) =>
    parseArticle(
      'a.txt',
      `Quake shakes Peru\n\nLIMA, March 17 (Agency) - The ground shook on Friday. ${more}`,
    ).published;

  it.each([
    ['A quake on March 2, 2023 had destroyed forty houses.', '2023-03-17'],
    ['It is the first since December 30, 2022.', undefined],
    ['It is the first since February 1, 2022.', '2022-03-17'],
    ['The last one was on 31 May 1970.', undefined],
    ['Nobody was hurt.', undefined],
  ])('dates its piece by the year of a date near it: %s', (more, published) => {
    expect(dated(more)).toBe(published);
  });
});

describe('where and when, above the text', () => {
  const TOLD =
    'The ministry of health said on Thursday that three hospitals of the capital would close their wards for lack of nurses.';
  const dated = (line: string, title = 'Three hospitals close wards for lack of nurses') => {
    const { title: found, published } = parseArticle('a.txt', `${title}\n\n${line}\n\n${TOLD}`);
    return [found, published];
  };

  it.each([
    'Skopje, 5 October 2023',
    'SKOPJE, October 5, 2023.',
    'Skopje, North Macedonia, Thursday, 5 October 2023.',
    'Thursday, 5 October 2023.',
    '5 October 2023.',
    'By Ana Petrova in Skopje, 5 October 2023',
    'By staff reporters | 5 October 2023',
    `SKOPJE (5 October 2023) – ${TOLD}`,
  ])('dates an article: %s', (line) => {
    expect(dated(line)[1]).toBe('2023-10-05');
  });

  it.each([
    'On 5 October 2023.',
    'It began in Skopje, 5 October 1963.',
    'Two days later. 5 October 2023.',
    'Born: Skopje, 5 October 1963.',
    `Wards (5 October 2023) – ${TOLD}`,
    `${TOLD}\n\n5 October 2023.`,
    `${TOLD}\n\nSkopje, North Macedonia, 5 October 2023.`,
  ])('is not what an article tells: %s', (line) => {
    expect(dated(line)[1]).toBeUndefined();
  });

  it('is not the title below one that has fewer words', () => {
    expect(dated('Skopje, 5 October 2023', 'Wards close')).toEqual(['Wards close', '2023-10-05']);
    expect(dated('Skopje, 5 October 2023.', 'Wards close')).toEqual(['Wards close', '2023-10-05']);
    expect(dated('The Fall of Berlin, May 2, 1945', 'News')[0]).toBe('The Fall of Berlin, May 2, 1945');
  });
});
