import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline, type EventFilter } from '../../src/timeline/timeline.ts';
import { SEED } from '../seed.ts';

const seeds = ['000_79b100465aa3d3d9.txt', '001_8857f2c130819d8d.txt'].map((file) =>
  parseArticle(file, readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8')),
);

/** An article of one paragraph per line, published on a Wednesday. */
function piece(body: string, { id = 'piece', published = '2023-10-18' } = {}): Article {
  return parseArticle(
    `${id}.txt`,
    `---\npublished: ${published}\n---\nA headline for the piece\n\n${body.replace(/\n/g, '\n\n')}\n`,
  );
}

/** "earliest..latest basis: quotes" of what is listed without `all`. */
function listed(articles: readonly Article[], all = false): string[] {
  return buildTimeline(articles).select({ all }).map(brief);
}

function brief({ earliest, latest, basis, mentions }: TimelineEvent): string {
  return `${earliest}..${latest} ${basis}: ${mentions.map(({ text }) => text).join(' | ')}`;
}

it('what is told at one place of several dates has an id for each, the first that of the place', () => {
  const told = piece('The village won the cup in 1998, 2003, and 2005.');
  const ids = buildTimeline([told, piece('It lost in 1999.', { id: 'other' })])
    .select()
    .map(({ id }) => id);
  const start = told.text.indexOf('The village');
  expect(ids).toEqual([
    `piece@${start}`,
    expect.stringMatching(/^other@\d+$/),
    `piece@${start}.2`,
    `piece@${start}.3`,
  ]);
});

describe('the timeline of the seeds', () => {
  const events = buildTimeline(seeds).select().slice();
  const about = (words: RegExp) =>
    events.filter(({ mentions }) => mentions.some(({ text }) => words.test(text)));
  const sources = (event: TimelineEvent | undefined) =>
    [...new Set(event?.mentions.map(({ article }) => article.id.slice(0, 3)))].sort();

  it('has ten events in their order, and nothing of another time', () => {
    expect(events.map(({ earliest, latest, basis }) => `${earliest} ${latest} ${basis}`)).toEqual([
      '2013-01-01 2013-12-31 relative',
      '2022-01-01 2022-04-30 stated',
      '2022-02-01 2022-02-10 stated',
      '2022-02-01 2022-02-28 stated',
      '2023-03-01 2023-03-31 stated',
      '2023-03-01 2023-03-31 relative',
      '2023-10-13 2023-10-13 stated',
      '2023-10-18 2023-10-18 stated',
      '2023-10-18 2023-10-18 relative',
      '2023-10-18 2023-10-18 stated',
    ]);
  });

  it.each([
    ['founding', /10 years since/],
    ['visit', /last visit to China/],
    ['warrant', /issued a warrant/],
    ['forum', /spoke at China's Belt and Road Forum/],
  ])('brings both articles together on the %s', (_, words) => {
    expect(about(words).map(sources)).toEqual([['000', '001']]);
  });

  it('keeps the warrant and the visit of one month apart', () => {
    expect(about(/warrant/)).not.toEqual(about(/Xi Jinping traveled/));
  });

  it('orders the visit before the invasion, and the stance as well', () => {
    const [stance] = about(/neutral stance/);
    const [visit] = about(/last visit/);
    const [invasion] = about(/following Russia’s invasion/);
    expect(invasion?.after).toEqual(expect.arrayContaining([visit?.id, stance?.id]));
    expect(visit?.before).toContain(invasion?.id);
  });

  it('marks the press conference alone as planned', () => {
    expect(events.filter(({ planned }) => planned)).toEqual(about(/press conference/));
  });

  it('dates the announcement, not what it announced', () => {
    const [announcement] = about(/White House/);
    expect(announcement?.mentions[0]?.text).toBe('The White House announced on Oct. 13');
  });
});

describe('a date governs a clause', () => {
  it.each([
    [
      'His last visit was in February 2022, three weeks before he launched the invasion.',
      ['2022-02-01..2022-02-28 stated: His last visit was in February 2022'],
    ],
    [
      'He moved to Prague in 1998 and opened the gallery in 2003.',
      [
        '1998-01-01..1998-12-31 stated: He moved to Prague in 1998',
        '2003-01-01..2003-12-31 stated: opened the gallery in 2003.',
      ],
    ],
    [
      'Novak, born in Brno on February 24, 1955, has built the firm.',
      ['1955-02-24..1955-02-24 stated: born in Brno on February 24, 1955'],
    ],
    [
      'She said Thursday the bank lost money in 2019.',
      [
        '2019-01-01..2019-12-31 stated: the bank lost money in 2019.',
        '2023-10-12..2023-10-12 relative: She said Thursday',
      ],
    ],
    [
      'Yesterday, at this year’s fair, Novak showed the engine.',
      ['2023-10-17..2023-10-17 relative: Yesterday, at this year’s fair, Novak showed the engine.'],
    ],
    [
      'The ship left on Tuesday from Ostend, at 18:00 UTC (20:00 local time).',
      [
        '2023-10-17..2023-10-17 relative: The ship left on Tuesday from Ostend, at 18:00 UTC (20:00 local time).',
      ],
    ],
    [
      'Novak, the mayor, announced today that the bridge will open in 2025.',
      [
        '2023-10-18..2023-10-18 relative: Novak, the mayor, announced today',
        '2025-01-01..2025-12-31 stated: that the bridge will open in 2025.',
      ],
    ],
    [
      'In 1996, following the sale of the firm, Novak returned.',
      ['1996-01-01..1996-12-31 stated: In 1996, following the sale of the firm, Novak returned.'],
    ],
    [
      'The army left in 2005, two years before the party took power.',
      [
        '2005-01-01..2005-12-31 stated: The army left in 2005',
        '2007-01-01..2007-12-31 relative: two years before the party took power.',
      ],
    ],
    [
      'The army left in 2005, about two years before the party took power.',
      ['2005-01-01..2005-12-31 stated: The army left in 2005'],
    ],
    [
      'Two women freed on Oct. 13 have been reunited.',
      ['2023-10-13..2023-10-13 stated: Two women freed on Oct. 13'],
    ],
    ['It will be sold next year, he said.', ['2024-01-01..2024-12-31 relative: It will be sold next year']],
    [
      'He led the club from 2009 to 2011.',
      ['2009-01-01..2011-12-31 stated: He led the club from 2009 to 2011.'],
    ],
    ['The strike ended early in 2022.', ['2022-01-01..2022-04-30 stated: The strike ended early in 2022.']],
    [
      'The school marks 25 years since the fire.',
      ['1998-01-01..1998-12-31 relative: The school marks 25 years since the fire.'],
    ],
    [
      'The town marked the 50th anniversary of the flood.',
      ['1973-01-01..1973-12-31 relative: The town marked the 50th anniversary of the flood.'],
    ],
  ])('%s', (text, expected) => {
    expect(listed([piece(text)])).toEqual(expected);
  });

  it.each([
    'The team of the 2022 Winter Olympics came home.',
    'It was not 2015 when the team came home.',
    'Steve Novak 1955-2011 was a painter.',
    '"Today, most of us drive," he said.',
    'It was made under the Nationality Act 1981.',
    'As Bonomi (1971) shows, the culture was vibrant.',
    'It lasted two years.',
    'It is now open daily.',
  ])('takes no date from: %s', (text) => {
    expect(listed([piece(text)])).toEqual([]);
  });

  it('uses no boilerplate and no date line', () => {
    const article = parseArticle(
      'page.txt',
      'Council votes for the bridge\n\nMarch 3, 2021\n\nThe council voted for the bridge.\n\nSign up for our newsletter on May 5, 2021\n',
    );
    expect(listed([article])).toEqual([]);
  });
});

describe('what no date governs', () => {
  const article = piece(
    'The council voted on Tuesday for the bridge.\nMayor Novak thanked the voters.\nThe bridge is old.\nWork will begin soon.',
  );

  it('is listed only with all, on the day that the piece reports on where it tells of the past', () => {
    expect(listed([article])).toHaveLength(1);
    const undated = listed([article], true).filter((line) => line.includes('published'));
    expect(undated).toEqual([
      '2023-10-17..2023-10-17 published: A headline for the piece',
      '2023-10-17..2023-10-17 published: Mayor Novak thanked the voters.',
      '2023-10-18..2023-10-18 published: The bridge is old.',
      '2023-10-18..2023-10-18 published: Work will begin soon.',
    ]);
  });

  it('is left out where the article has no date', () => {
    expect(
      listed(
        [parseArticle('undated.txt', 'A headline\n\nNovak opened the bridge in 1998.\n\nPeople came.\n')],
        true,
      ),
    ).toEqual(['1998-01-01..1998-12-31 stated: Novak opened the bridge in 1998.']);
  });

  it('takes the day of an event that it follows in the same piece', () => {
    const sequel = piece(
      'Mayor Novak addressed the council on Oct. 18.\nAfter the address to the council, the two sides signed a deal.',
    );
    const [, deal] = buildTimeline([sequel]).select().slice();
    expect(deal).toMatchObject({ earliest: '2023-10-18', basis: 'relative', after: [expect.any(String)] });
  });

  it('begins with the year 1', () => {
    expect(
      listed([
        piece(
          'The wall stood from the first century to the second century.\nIt was built in the first century.',
        ),
      ]),
    ).toEqual([
      '0001-01-01..0199-12-31 stated: The wall stood from the first century to the second century.',
      '0001-01-01..0099-12-31 stated: It was built in the first century.',
    ]);
  });
});

describe('mentions of one event', () => {
  const one = piece('The Ostrava council approved the river bridge in March 2021.', { id: 'one' });
  const two = piece('It was on March 12, 2021 that the Ostrava council approved the bridge over the river.', {
    id: 'two',
  });

  it('are one entry with the finest date first', () => {
    const [event, ...others] = buildTimeline([one, two]).select().slice();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ value: '2021-03-12', precision: 'day', sourcesDiffer: false });
    expect(event?.mentions.map(({ article, date }) => [article.id, date?.value])).toEqual([
      ['two', '2021-03-12'],
      ['one', '2021-03'],
    ]);
  });

  it('round the publication may be a day apart, and are marked', () => {
    const first = piece('The Ostrava council approved the river bridge on Tuesday.', { id: 'first' });
    const second = piece('The Ostrava council approved the river bridge on Wednesday.', { id: 'second' });
    expect(buildTimeline([first, second]).select().slice()).toMatchObject([
      { sourcesDiffer: true, mentions: [{}, {}] },
    ]);
  });

  it.each([
    ['other words', 'The Ostrava council dismissed its mayor in March 2021.'],
    ['another place', 'The Brno assembly approved the railway station in March 2021.'],
    ['another time', 'The Ostrava council approved the river bridge in May 2019.'],
    ['a plan', 'The Ostrava council will approve the river bridge next year.'],
  ])('are kept apart by %s', (_, text) => {
    expect(buildTimeline([one, piece(text, { id: 'other' })]).select()).toHaveLength(2);
  });

  it('are never two of one sentence', () => {
    const twice = piece(
      'Novak visited Ostrava in March 2021 and Novak visited Ostrava again on March 12, 2021.',
    );
    expect(buildTimeline([twice]).select()).toHaveLength(2);
  });
});

describe('a later outcome', () => {
  const plan = piece('Mayor Petra Novak will open the Ostrava bridge on 20 October.', { id: 'plan' });
  const outcome = (published: string) =>
    piece('Mayor Petra Novak opened the Ostrava bridge on 20 October.', { id: 'outcome', published });

  it('closes what was planned: one entry, told as done', () => {
    const [only, ...others] = buildTimeline([plan, outcome('2023-10-21')])
      .select()
      .slice();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ earliest: '2023-10-20', planned: false, held: true });
    expect(only?.mentions.map(({ article }) => article.id)).toEqual(['outcome', 'plan']);
  });

  it('of another day, or of an earlier article, does not', () => {
    const other = piece('Mayor Petra Novak opened the Ostrava bridge on 20 October.', {
      id: 'old',
      published: '2022-10-21',
    });
    expect(
      buildTimeline([plan, other])
        .select()
        .map(({ planned }) => planned),
    ).toEqual([false, true]);
  });
});

describe('select', () => {
  const timeline = buildTimeline(seeds);
  const count = (filter: EventFilter) => timeline.select(filter).length;

  it('gives a sentence once to who is shown sentences, unless its clauses have different dates', () => {
    const article = piece(
      'The mayor resigned in 2019, after he had lost the vote.\nIt was built in 1998 and razed in 2021.\nNo one came.',
    );
    const { select } = buildTimeline([article]);
    const told = (filter: EventFilter) =>
      select({ all: true, ...filter }).map(({ mentions: [mention] }) => mention?.text.slice(0, 12));
    const [title = '', ...rest] = told({});
    expect(rest).toContain('after he had');
    expect(told({ sentencesOnce: true })).toEqual([title, ...rest].filter((text) => text !== 'after he had'));
    expect(told({ sentencesOnce: true }).filter((text) => /built|razed/.test(text ?? ''))).toHaveLength(2);
    // Its dated clause is not among these.
    expect(told({ sentencesOnce: true, from: '2023-10-01' })).toContain('after he had');
  });

  it('narrows by topic, range and source', () => {
    expect(count({ topic: 'bilateral meeting' })).toBe(1);
    expect(count({ topic: 'Putin visit' })).toBeGreaterThan(0);
    expect(count({ topic: 'football' })).toBe(0);
    expect(count({ from: '2022-02-15', to: '2022-12-31' })).toBe(2);
    expect(
      timeline
        .select({ source: seeds[0] as Article })
        .slice()
        .every(({ mentions }) => mentions.some(({ article }) => article === seeds[0])),
    ).toBe(true);
    expect(count({ all: true })).toBeGreaterThan(count({}));
  });

  it('leaves out of a range what may have been before it as well as after it', () => {
    const article = parseArticle(
      'a.txt',
      'A council and its works\n\nThe council approved the bridge in 2021.\nIt opened the school in March 2021.\nIt sold the pool on 12 March 2021.',
    );
    const of = (filter: EventFilter) =>
      buildTimeline([article])
        .select(filter)
        .map(({ earliest, latest }) => `${earliest} ${latest}`);
    const march = ['2021-03-01 2021-03-31', '2021-03-12 2021-03-12'];
    expect(of({ from: '2021-03-01', to: '2021-03-31' })).toEqual(march);
    expect(of({ from: '2021-03-10', to: '2021-03-12' })).toEqual(march.slice(1));
    // Its end is the year's as well: it was then or before.
    expect(of({ from: '2021-03-01', to: '2021-12-31' })).toEqual(['2021-01-01 2021-12-31', ...march]);
    expect(of({ from: '2021-03-01' })).toHaveLength(3);
    expect(of({ to: '2021-03-31' })).toHaveLength(3);
  });

  it('reads the articles once for all topics', () => {
    const article = piece(
      'The council approved the bridge in March 2021.\nNobody objected.\nNothing was heard.\nIt opened the school in May 2022.',
    );
    let reads = 0;
    const counted: Article = {
      ...article,
      get text() {
        reads++;
        return article.text;
      },
    };
    const built = buildTimeline([counted]);
    expect(built.select({ topic: 'bridge' })).toHaveLength(1);
    const before = reads;
    expect(built.select({ topic: 'school' })).toHaveLength(1);
    expect(reads).toBe(before);
  });

  it('names only events that are listed', () => {
    const chosen = timeline.select({ topic: 'invasion' }).slice();
    const ids = chosen.map(({ id }) => id);
    for (const { before = [], after = [] } of chosen)
      expect(ids).toEqual(expect.arrayContaining([...before, ...after]));
  });
});

describe('any timeline', () => {
  const sentences = fc.constantFrom(
    'Putin met Xi on Oct. 13 in Beijing.',
    'It was founded in 1998, two years after the war.',
    'He said Friday that it will open next year.',
    'After the meeting, they left.',
    'The summit marks 10 years since the start of the plan.',
    'From 2009 to 2011, she led it, which in 2012 closed.',
    'They met early in 2022 ahead of the invasion of Ukraine.',
    'Nothing happened.',
  );
  const articles = fc
    .array(fc.array(sentences, { minLength: 1, maxLength: 6 }), { maxLength: 4 })
    .map((texts) => texts.map((lines, index) => piece(lines.join('\n'), { id: `a${index}` })));

  it('is in order, quotes its articles exactly, and comes out the same again', () => {
    fc.assert(
      fc.property(articles, (given) => {
        const events = buildTimeline(given).events.slice();
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        for (const { earliest, latest, mentions } of events) {
          expect(earliest <= latest).toBe(true);
          const places = mentions.map(({ article, sentence }) => `${article.id} ${sentence.start}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { article, start, end, text, sentence } of mentions) {
            expect(text).toBe(article.text.slice(start, end));
            expect(sentence.start <= start && end <= sentence.end).toBe(true);
          }
        }
        expect(buildTimeline(given).events.slice()).toEqual(events);
      }),
      { seed: SEED },
    );
  });
});
