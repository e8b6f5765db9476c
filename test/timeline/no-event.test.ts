import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** What is dated in an article of one paragraph a line, published on Wednesday 15 May 2024, in the order of the timeline. */
function dated(...lines: string[]): string[] {
  const body = lines.join('\n\n');
  const article = parseArticle(
    'a.txt',
    `---\npublished: 2024-05-15\n---\nA headline for the piece\n\n${body}\n`,
  );
  return buildTimeline([article])
    .select()
    .map(({ mentions }) => mentions[0]?.text ?? '');
}

const REAL = 'The bridge was closed on 3 March 2024 by the mayor.';

describe('what is no event is no entry', () => {
  it.each([
    ['a byline', 'By Ann Smith, 12 May 2024'],
    ['a line of publication', 'Published 12 May 2024, 10:30'],
    ['a line of an update', 'Last updated on 13 May 2024'],
    ['the head of a mail', 'Sent: Monday, 13 May 2024 08:15'],
    ['the head of a quoted mail', 'On Mon, 13 May 2024 at 08:15, Ann Smith wrote:'],
    ['a date alone', 'Monday 13 May 2024'],
    ['a row of a timetable', '08:15 London 09:40 Paris'],
    ['a row of fixtures', 'Sat 18 May 15:00 Rovers v Town'],
    ['a row of a table', 'Mon 13 May | Brno | 14'],
    ['a row that ends with a half of the day', 'Mon 13 May | Brno | 2 p.m.'],
    ['two dates alone', '13 May 2024 - 14 May 2024'],
    ['a row with a stop inside', 'Mon 13 May | St. Ives | 14'],
    ['a row of twelve words', 'Mon 13 May | one two three four five six seven eight nine ten eleven twelve'],
    ['how long somebody has been something', 'Ann Smith, mayor since 1998, is 63.'],
    ['how long something has been so, in brackets', 'The ferry (free since May 2019) is full.'],
  ])('%s', (_, line) => {
    expect(dated(REAL, line)).toEqual([REAL]);
  });

  it('but a short one is told twice if it happened twice', () => {
    expect(dated('It rained in 2019.', 'It rained in 2019.')).toHaveLength(2);
  });

  it('the same sentence once more', () => {
    expect(dated(REAL, 'Nobody was hurt.', REAL)).toEqual([REAL]);
  });

  it.each([
    'By 2019 the town had three bridges.',
    'On Monday Ann Smith wrote to the council.',
    'Rovers beat Town 3-1 on Saturday at 15:00.',
    'The mill, which has stood empty since 1998, was sold.',
    'Bridge reopens on Monday after a long winter',
    'Doors of the old mill open at 15:00 on Monday',
    'Rovers v Town on 13 May 2024',
    'Mon 13 May | the people of the old town went to see the bridge and sang songs',
    'At 8 a.m. on Monday at 9 p.m. the bridge shook.',
  ])('but a sentence is: %s', (line) => {
    expect(dated(line)).toHaveLength(1);
  });

  it.each([
    'The index had its worst week since March 2020.',
    'It is the first such strike since 1998.',
    'Sales fell 3.5% from a year earlier.',
    'Prices are higher than in 2019, the survey found.',
    'The club sold twice as many as in 2019.',
    'The river is lower than it was in May.',
    'That is a rise of 4% compared with the same month last year.',
    'The plan cuts emissions to half of 1990 levels.',
    'The firm recalls certain 2021 saloon vehicles.',
    'See https://example.org/news/2019/05/14/bridge-closed for more.',
  ])('what something is measured by: %s', (line) => {
    expect(dated(REAL, line)).toEqual([REAL]);
  });

  it.each([
    'She has led the party since 2019.',
    'Trade grew from 2019 to 2021 by a third.',
    'The hall must be sold no later than 31 May.',
    'It fell to pieces on Monday.',
    'The country lost a war against its neighbour in 1905.',
    'On Monday the index had its worst day since 2008.',
  ])('but when it happened is told: %s', (line) => {
    expect(dated(line)).toHaveLength(1);
  });
});

describe('one date that a sentence tells twice', () => {
  it.each([
    'Ann Marr hosted her last Sunday show for the station on 12 May 2024.',
    'The sale runs through tonight, 15 May.',
    'The town counted 18 fires on Monday, the most of all towns that day, the mayor said.',
    'The council met on Monday, and the mayor resigned on Monday.',
  ])('is one entry: %s', (line) => {
    expect(dated(line)).toHaveLength(1);
  });

  it.each([
    'The hall was full from the start at 3:48 a.m. on Monday until it shut at 7:12 a.m. that day.',
    'The bank opened on 6 May and closed on 7 May.',
  ])('but two times are two: %s', (line) => {
    expect(dated(line)).toHaveLength(2);
  });
});

describe('the order inside a day', () => {
  it('is that of the clock where it is told', () => {
    expect(
      dated(
        'The climbers were rescued at 5pm on Tuesday.',
        'They had got lost at 9am on Tuesday.',
        'A helicopter saw them at noon on Tuesday.',
        'The mayor thanked the crew on Tuesday evening.',
      ),
    ).toEqual([
      'They had got lost at 9am on Tuesday.',
      'A helicopter saw them at noon on Tuesday.',
      'The climbers were rescued at 5pm on Tuesday.',
      'The mayor thanked the crew on Tuesday evening.',
    ]);
  });

  it('is that of its posts in a live blog, newest first or not', () => {
    expect(
      dated(
        '17:42 The last of the boys is out, officials say. He is well.',
        '12:05 Divers go in again.',
        '[09:10] The signal is lost. Nobody knows why.',
      ).map((text) => text.slice(0, 24)),
    ).toEqual(['[09:10] The signal is lo', '12:05 Divers go in again', '17:42 The last of the bo']);
  });

  it('two stamps make no live blog', () => {
    expect(dated('17:42 The boys are out.', '12:05 Divers go in.', 'The cave is shut.')).toHaveLength(2);
  });
});
