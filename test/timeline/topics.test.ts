import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { hasDatedEvents, tellsOfEvents } from '../../src/timeline/tells-of-events.ts';
import { buildTimeline, type EventFilter } from '../../src/timeline/timeline.ts';

function article(id: string, title: string, body: string, published = '2024-05-15') {
  const front = published === '' ? '' : `---\npublished: ${published}\n---\n`;
  return parseArticle(`${id}.txt`, `${front}${title}\n\n${body.replaceAll('\n', '\n\n')}\n`);
}

const bridge = article(
  'bridge',
  'Harbour bridge reopens after nine years',
  `Work began in March 2016.
A crane fell on 4 May 2018.
Divers found a crack in June 2019.
The mayor cut a ribbon on Monday.
Tolls were dropped in 2021.`,
);
const school = article(
  'school',
  'Council closes two schools',
  `The council voted on 3 April 2024 to close both schools.
It had built one of them in 1911.
The town has 40,000 people.
Elsewhere the bridge was painted in 2020.
Its pupils will move in September.`,
);
const gossip = article(
  'gossip',
  'A band comes home',
  'The band sings in the park.\nThousands of people from the villages came to hear it.',
);
const timeline = buildTimeline([bridge, school, gossip]);
const quotes = (filter: EventFilter) => timeline.select(filter).map(({ mentions }) => mentions[0]?.text);

describe('the events of a topic', () => {
  it('are all of an article whose title has it, and those of others that tell of it', () => {
    const found = quotes({ topic: 'bridge' });
    expect(found).toHaveLength(6);
    expect(found).toContain('Elsewhere the bridge was painted in 2020.');
  });

  it('are also what is told in the sentence beside it, if the article speaks of it more than once', () => {
    expect(quotes({ topic: 'schools' })).toContain('It had built one of them in 1911.');
    expect(quotes({ topic: 'vote' })).toEqual(['The council voted on 3 April 2024 to close both schools.']);
  });

  it('are none if a part of it that counts is told nowhere', () => {
    expect(quotes({ topic: 'bridge collapse' })).toEqual([]);
    expect(quotes({ topic: 'football' })).toEqual([]);
  });

  it('are those near in meaning too, if that is known', () => {
    const [, , third] = school.sentences.filter(({ block }) => school.blocks[block]?.kind === 'body');
    const last = school.sentences.at(-1);
    expect(quotes({ topic: 'relocation' })).toEqual([]);
    expect(
      quotes({
        topic: 'relocation',
        alike: [third, last].flatMap((one) => (one ? [{ article: school, start: one.start }] : [])),
      }),
    ).toEqual(['Its pupils will move in September.']);
  });

  it('are what the article that tells of it dates, whatever its words', () => {
    const found = quotes({ topic: 'Why did it take so long?', near: { article: bridge, at: 60 } });
    expect(found).toHaveLength(5);
  });

  it('are known by the day of the piece if nothing else dates them', () => {
    const near = { article: gossip, at: gossip.text.indexOf('Thousands') };
    expect(quotes({ topic: 'Who sings?', near })).toContain(
      'Thousands of people from the villages came to hear it.',
    );
    expect(timeline.select({ topic: 'band' }).map(({ basis }) => basis)).toContain('published');
    expect(quotes({ source: gossip })).toEqual([]);
  });
});

describe('whether an article leads to a timeline', () => {
  it('does with dates in its text, or a day of its own', () => {
    expect([bridge, gossip].map(hasDatedEvents)).toEqual([true, false]);
    const undated = article('undated', 'A band comes home', 'The band sings.', '');
    expect([bridge, gossip, undated].map(tellsOfEvents)).toEqual([true, true, false]);
  });
});

describe('what an article tells of a topic', () => {
  const line = (index: number) =>
    `Number ${'abcdefghijklmnopqrstuvwxyz'[index]} painted door was sold in ${2000 + index}.`;
  const of = (body: string[], filter: EventFilter, title = 'A headline for the piece') =>
    buildTimeline([article('one', title, body.join('\n'), '')])
      .select(filter)
      .map(({ value }) => value);

  it('is all that it dates if that is little, else what stands near or has a part of the words', () => {
    const short = Array.from({ length: 12 }, (_, index) => line(index));
    const long = Array.from({ length: 20 }, (_, index) => line(index));
    const toldAt = (body: string[], at: number) => {
      const piece = article('one', 'A headline for the piece', body.join('\n'));
      const place = piece.text.indexOf(body[at] ?? '');
      return buildTimeline([piece])
        .select({ topic: 'Who knows?', near: { article: piece, at: place } })
        .map(({ value }) => value);
    };
    expect(toldAt(short, 0)).toHaveLength(12);
    // Six sentences on either side.
    expect(toldAt(long, 0)).toEqual(['2000', '2001', '2002', '2003', '2004', '2005', '2006']);
    expect(toldAt(long, 10)).toEqual(Array.from({ length: 13 }, (_, index) => String(2004 + index)));
  });

  it('is what stands beside it, if the title has its word or the text says it again', () => {
    const body = [
      'The ferry sank.',
      'A diver found gold in 2011.',
      'The harbour was dredged in 2012.',
      'A cook won a medal in 2013.',
      'The people of the village sing.',
      'A tower fell in 2015.',
    ];
    expect(of(body, { topic: 'ferry' })).toEqual([]);
    expect(of([...body, 'Now the ferry is a wreck.'], { topic: 'ferry' })).toEqual(['2011', '2015']);
    expect(of(body, { topic: 'ferry' }, 'The ferry of the dead')).toHaveLength(4);
  });

  it('is all of it, if a third of its dated sentences has the word, and those are four', () => {
    const body = [
      'The ferry sank in 2010.',
      'Nobody was there to help.',
      'People sing in the park.',
      'The harbour was dredged in 2012.',
      'People dance in the park.',
      'A cook won a medal in 2013.',
      'Children play in the park.',
      'The ferry was raised in 2014.',
    ];
    expect(of(body, { topic: 'ferry' })).toEqual(['2010', '2012', '2013', '2014']);
    expect(of(body.slice(0, -1), { topic: 'ferry' })).toEqual(['2010']);
  });

  it('is less of the words of a question than of a name', () => {
    const body = ['The ferry sank off Gorland in 2010.', 'A cook won a medal in 2013.'];
    expect(of(body, { topic: 'ferry Gorland storm' })).toEqual([]);
    expect(of(body, { topic: 'ferry sank' })).toEqual(['2010']);
  });

  it('is none of what has no place in time asked for', () => {
    const body = ['The ferry sank in 2010.', 'A cook won a medal in 2013.'];
    expect(of(body, { from: '2010-12-31', to: '2013-01-01' })).toEqual(['2010', '2013']);
    expect(of(body, { from: '2011-01-01' })).toEqual(['2013']);
    expect(of(body, { to: '2012-12-31' })).toEqual(['2010']);
  });

  it('is also what has a part of its words, in the article that tells of it', () => {
    const body = [...Array.from({ length: 20 }, (_, index) => line(index)), 'The ferry sank in 2030.'];
    const piece = article('one', 'A headline for the piece', body.join('\n'));
    const found = (topic: string) =>
      buildTimeline([piece])
        .select({ topic, near: { article: piece, at: 0 } })
        .map(({ value }) => value);
    expect(found('ferry storm')).toContain('2030');
    expect(found('tempest storm')).not.toContain('2030');
    expect(found('ferry storm')).not.toContain('2019');
  });
});

it('is looked for in steps, more of them among more articles', () => {
  const stepsAmong = (count: number) => {
    const many = Array.from({ length: count }, (_, number) =>
      article(`${number}`, 'Ostrava', `A ship sank on 3 May ${1900 + (number % 100)}.`),
    );
    const built = buildTimeline(many);
    const filter = { topic: 'Ostrava', sentencesOnce: true };
    const steps = built.selectSteps(filter);
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    expect(step.value.slice()).toEqual(built.select(filter).slice());
    expect(step.value.length).toBeGreaterThan(0);
    return taken;
  };
  expect(stepsAmong(1000) - stepsAmong(10)).toBeGreaterThanOrEqual(4);
});
