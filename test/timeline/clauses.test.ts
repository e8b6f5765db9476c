import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { en } from '../../src/locales/en.ts';
import { eventDate } from '../../src/replies/date-words.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** An article of one paragraph a line, published on Wednesday, 18 October 2023. */
function piece(body: string, { id = 'piece', published = '2023-10-18' } = {}): Article {
  const head = `---\npublished: ${published}\n---\nA headline for the piece`;
  return parseArticle(`${id}.txt`, `${head}\n\n${body.replace(/\n/g, '\n\n')}\n`);
}

const eventsOf = (...articles: readonly Article[]) => buildTimeline(articles).select().slice();
/** "2023: what is told of it", the dates as TIMEX3 values. */
const told = ({ value, mentions }: TimelineEvent) =>
  `${value}: ${mentions.map(({ text }) => text).join(' | ')}`;
/** The words that give an event's date, the rule that read them, and the date that they were counted from. */
function phraseOf(text: string) {
  const [event] = eventsOf(piece(text));
  const mention = event?.mentions[0];
  const { start = 0, end = 0, rule, anchor } = mention?.phrase ?? {};
  return [mention?.article.text.slice(start, end), rule, anchor];
}

describe('a sentence with several dates is divided', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'between a clause inside and the one around it',
      'The bank, which was founded in 1998, was sold in 2003.',
      ['1998: which was founded in 1998', '2003: The bank, which was founded in 1998, was sold in 2003.'],
    ],
    [
      'but for a list, of whose dates each has the whole',
      'The village won the cup in 1998, 2003, and 2005.',
      ['1998', '2003', '2005'].map((year) => `${year}: The village won the cup in 1998, 2003, and 2005.`),
    ],
    [
      'but for two dates that share what follows them',
      'He briefly appeared in March and June to show his telephone.',
      ['2023-03', '2023-06'].map(
        (month) => `${month}: He briefly appeared in March and June to show his telephone.`,
      ),
    ],
    [
      'at a semicolon before any other joint',
      'The minister met the union on May 5 and offered it more; it refused on May 6.',
      [
        '2023-05-05: The minister met the union on May 5 and offered it more',
        '2023-05-06: it refused on May 6.',
      ],
    ],
    [
      'at a semicolon before the first date',
      'Shares rose to 412p; in 2022 they were at 250p.',
      ['2022: in 2022 they were at 250p.'],
    ],
    ['before what was asked', 'A farmer asked why it was shut in May.', ['2023-05: why it was shut in May.']],
    [
      'around a clause that opens with "that"',
      'The bronze that was thrown into the river on June 7 will be shown in November.',
      [
        '2023-06-07: that was thrown into the river on June 7',
        '2023-11: The bronze that was thrown into the river on June 7 will be shown in November.',
      ],
    ],
    [
      'around an insert, before which nothing is dated',
      'The opening, first planned for 2021, was put off until 2024.',
      ['2021: first planned for 2021', '2024: The opening, first planned for 2021, was put off until 2024.'],
    ],
    [
      'around an insert, behind which nothing is dated',
      'On Friday the bank, which was founded in 1998, closed its doors.',
      [
        '1998: which was founded in 1998',
        '2023-10-13: On Friday the bank, which was founded in 1998, closed its doors.',
      ],
    ],
    [
      'between two things that happened to one',
      'The bank, founded in 1998 and sold in 2003, is closed.',
      ['1998: founded in 1998', '2003: sold in 2003'],
    ],
    [
      'before what is so now',
      'The bank was founded in 1998 and has so far never failed.',
      ['1998: The bank was founded in 1998'],
    ],
    [
      'not before what was so then',
      'The bank was founded in 1998 and failed at once.',
      ['1998: The bank was founded in 1998 and failed at once.'],
    ],
    [
      'before a date since then of which more is told',
      "It is the largest fine since 2003, when Carter's was fined.",
      ["2003: since 2003, when Carter's was fined."],
    ],
    [
      'but not at a date since then of which no more is told',
      "It is the largest fine since 2003, as Carter's was small.",
      [],
    ],
    [
      'between a decision and its aim',
      'It met on Monday and decided to try again next spring.',
      ['2023-10-16: It met on Monday and decided', '2024-SP: to try again next spring.'],
    ],
    [
      'not before an infinitive whose day is over',
      'It was found to be empty on Monday.',
      ['2023-10-16: It was found to be empty on Monday.'],
    ],
    [
      'not where the second date narrows the first',
      'In 1991 it lost a ship, in April, with 140 dead.',
      ['1991-04: In 1991 it lost a ship, in April, with 140 dead.'],
    ],
    [
      'after what a court heard',
      'The court heard that he took money in April 2009.',
      ['2009-04: that he took money in April 2009.'],
    ],
    [
      'at a semicolon',
      'He won in 1998; she lost in 2003.',
      ['1998: He won in 1998', '2003: she lost in 2003.'],
    ],
    [
      'at "while"',
      'He won in 1998, while she lost in 2003.',
      ['1998: He won in 1998', '2003: she lost in 2003.'],
    ],
    [
      'between what was said and the saying after it',
      'The bridge closed in 2019, the mayor said on Friday.',
      ['2019: The bridge closed in 2019', '2023-10-13: the mayor said on Friday.'],
    ],
    [
      'between a day with the saying and what was said',
      'On Friday, he said the bank lost money in 2019.',
      ['2019: the bank lost money in 2019.', '2023-10-13: On Friday, he said'],
    ],
    [
      'between a quotation and its saying',
      '“I left on Monday,” he said on Tuesday.',
      ['2023-10-16: “I left on Monday,”', '2023-10-17: he said on Tuesday.'],
    ],
    [
      'between a participle’s date and the verb’s',
      'A law passed in 2009 will end in 2025.',
      ['2009: A law passed in 2009', '2025: will end in 2025.'],
    ],
    [
      'at a phrase that opens with "ahead of"',
      'Ahead of the vote in 2012, he left in 2011.',
      ['2011: he left in 2011.', '2012: Ahead of the vote in 2012'],
    ],
    [
      'between two days, not between a day and its hour',
      'The talks began on Monday and ended at 18:00 on Tuesday.',
      ['2023-10-16: The talks began on Monday', '2023-10-17T18:00: ended at 18:00 on Tuesday.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(eventsOf(piece(text)).map(told)).toEqual(expected);
  });
});

describe('what has one date stays whole:', () => {
  it.each([
    'In the first quarter of 2019, sales rose.',
    'The film, shown in 1998, won.',
    'The man has been arrested on Oct. 13 and charged.',
    'After the war ended in 2009, he left.',
    'He died in 2011 after the war.',
    'He left before Monday.',
    'It has grown since 2004.',
    'The talks began on Oct. 13 at 12:30 EST (16:30 UTC).',
  ])('%s', (text) => {
    expect(eventsOf(piece(text)).map(({ mentions }) => mentions[0]?.text)).toEqual([text]);
  });
});

describe('a stretch of time', () => {
  it.each([
    ['It was built between 2009 and 2011.', '2009-01-01', '2011-12-31', '2009 and 2011', 'year - year'],
    ['It was open 2009-2011.', '2009-01-01', '2011-12-31', '2009-2011', 'year - year-range-end'],
    [
      'It was open from May 2009 until June 2010.',
      '2009-05-01',
      '2010-06-30',
      'May 2009 until June 2010',
      'month-of-year - month-of-year',
    ],
  ])('%s', (text, earliest, latest, words, rule) => {
    expect(eventsOf(piece(text))).toMatchObject([{ earliest, latest }]);
    expect(phraseOf(text)).toEqual([words, rule, undefined]);
  });

  it.each([
    ['It was shut from 3 to 5 March 2020.', '3 March 2020 – 5 March 2020'],
    ['It was shut from the week of June 5 to the week of June 19.', '5 June 2023 – 25 June 2023'],
    ['It was shut from 3 November 2004 to March 2005.', 'November 2004 – March 2005'],
    ['It was shut from spring 2010 to autumn 2011.', 'March 2010 – November 2011'],
    ['It fell from the first quarter of 2008 to the third quarter of 2008.', 'January 2008 – September 2008'],
    ['It was shut from 3 March 2020 to early 2021.', '2020 – 2021'],
    ['It was shut from 3 March 2020 to early May 2020.', 'March 2020 – May 2020'],
    ['It was in use from the 1960s to the 1980s.', '1960 – 1989'],
    ['It stood from the 12th century to the 14th century.', '1100 – 1399'],
  ])('is told as exactly as its vaguer end: %s', (text, written) => {
    expect(eventsOf(piece(text)).map((event) => eventDate(event, en))).toEqual([written]);
  });

  it('is not what lies between two dates that are only named together', () => {
    expect(eventsOf(piece('It was mended in 2009 and in 2011.')).map(({ value }) => value)).toEqual([
      '2009',
      '2011',
    ]);
  });
});

describe('the words of a date', () => {
  it('are told with the rule that read them, and the day that they were counted from', () => {
    expect(phraseOf('The bank was founded in 1998.')).toEqual(['1998', 'year', undefined]);
    expect(phraseOf('The mayor left on Friday.')).toEqual(['Friday', 'weekday', '2023-10-18']);
    expect(phraseOf('It opened its doors today.')).toEqual(['today', 'deictic-day', '2023-10-18']);
    expect(phraseOf('The school marks 25 years since the fire.')).toEqual([
      expect.stringContaining('25 years'),
      'anniversary',
      '2023-10-18',
    ]);
  });
});

describe('no event is dated by', () => {
  it.each([
    'He wrote the Act of 1981.',
    'The 1998 film won.',
    'The firm’s 2019 profit fell.',
    'It was the 2019 Cup.',
    'See Smith (2009).',
    'As Smith (2009a) says, it is so.',
    'As Smith (Oxford, 2009) says, it is so.',
    'The World Cup 2006 began.',
    'The World Cup of 2006 began.',
    'Ana Soto (1955-2011) was a painter.',
    '"I left today," he said.',
    '“I left today,” he said.',
  ])('%s', (text) => {
    expect(eventsOf(piece(text))).toEqual([]);
  });

  it.each([
    'In 2019 the firm fell.',
    'The firm fell in 2019.',
    'By 2019 the firm fell.',
    'It opened its doors today.',
    'He said "no" and left today.',
    'The club played there in 1955-2011.',
  ])('but it is by: %s', (text) => {
    expect(eventsOf(piece(text))).toHaveLength(1);
  });
});

describe('what is planned', () => {
  const planned = (text: string) => eventsOf(piece(text)).map((event) => [event.value, event.planned]);

  it.each([
    ['what is told as still to come', 'The bridge will open in 2025.', [['2025', true]]],
    ['what is dated after the piece', 'The bridge opens in 2025.', [['2025', true]]],
  ])('is %s', (_, text, expected) => {
    expect(planned(text)).toEqual(expected);
  });

  it.each([
    ['what happened', 'The bridge opened in 2019.', [['2019', false]]],
    ['what was to come before the piece', 'The bridge will have opened in 2019.', [['2019', false]]],
    ['what happens on the day', 'The bridge opens today.', [['2023-10-18', false]]],
  ])('is not %s', (_, text, expected) => {
    expect(planned(text)).toEqual(expected);
  });

  it('is told of what no date governs by its tense', () => {
    const events = buildTimeline([piece('Work will begin soon.\nThe river rose.')])
      .select({ all: true })
      .slice();
    const of = (text: string) => events.find(({ mentions }) => mentions[0]?.text === text);
    expect(of('Work will begin soon.')).toMatchObject({
      planned: true,
      basis: 'published',
      precision: 'day',
    });
    expect(of('The river rose.')).toMatchObject({ planned: false, basis: 'published', precision: 'day' });
  });
});

describe('an event that several tell of', () => {
  const LEAD = 'Mayor Petra Novak opened the Ostrava bridge over the river on Oct. 13.';

  it('is quoted from a paragraph rather than from a caption', () => {
    const [event] = eventsOf(piece(`PHOTO: ${LEAD.replace('.', '')}\n${LEAD}`), piece(LEAD, { id: 'other' }));
    const { article, start } = event?.mentions[0] ?? {};
    const block = article?.blocks.find((one) => one.start <= (start ?? -1) && (start ?? -1) < one.end);
    expect(block?.kind).toBe('body');
  });

  it('is one whose sources differ if their dates cannot both be right', () => {
    const other = (day: string) =>
      piece(LEAD.replace('Oct. 13', day), { id: 'other', published: '2023-10-17' });
    expect(eventsOf(piece(LEAD), other('Oct. 13'))).toMatchObject([{ sourcesDiffer: false }]);
    expect(eventsOf(piece(LEAD), other('Oct. 12')).length).toBe(2);
    const near = (day: string, id: string) =>
      piece(LEAD.replace('on Oct. 13', `on ${day}`), { id, published: '2023-10-14' });
    expect(eventsOf(near('Oct. 13', 'a'), near('Oct. 14', 'b'))).toMatchObject([
      { sourcesDiffer: true, mentions: [{}, {}] },
    ]);
    expect(eventsOf(near('Oct. 13', 'a'), near('Oct. 13', 'b'))).toMatchObject([{ sourcesDiffer: false }]);
  });
});

describe('what the texts put in order', () => {
  it('is before or after, by the word between', () => {
    const order = (text: string) =>
      eventsOf(piece(text)).map(({ before = [], after = [] }) => [before.length, after.length]);
    expect(order('He died in 2011, after the war ended in 2009.')).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(order('He resigned in 2009, before the war ended in 2011.')).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
