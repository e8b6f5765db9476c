import { describe, expect, it } from 'vitest';
import { answerSpans } from '../../src/answer/answer-spans.ts';
import type { AnswerKind } from '../../src/language/answer-kind.ts';

/** The parts of a text that can be an answer of a kind. */
const shown = (kind: AnswerKind, text: string) =>
  answerSpans(kind, text).map(({ start, end }) => text.slice(start, end));

/** What each kind shows itself by: a text, then the parts of it that can be the answer, none if it has none. */
const SHOWN: Partial<Record<AnswerKind, readonly (readonly [text: string, ...parts: string[]])[]>> = {
  date: [
    ['It opened on 12 March 2021, at noon.', '12 March 2021'],
    ['It opened on the 3rd of May.', '3rd of May'],
    ['It opened on March 3rd, 2021.', 'March 3rd, 2021'],
    ['It opened in Sept. 1997.', 'Sept. 1997'],
    ['It opened on Oct. 13.', 'Oct. 13'],
    ['Built in 1962, it was shut in the 1990s.', '1962', '1990s'],
    ['A church of the 19th century.', '19th century'],
    ['A church of the seventeenth century.', 'seventeenth century'],
    ['It fell in 476 AD, in summer.', '476 AD', 'summer'],
    ['It opens on Saturday, or next week.', 'Saturday', 'next week'],
    ['It was founded two years ago.', 'two years ago'],
    ['They may march for 12 euros and 3 hours.'],
  ],
  age: [
    ['He turned 41 in the camp.', '41'],
    ['A girl aged twelve won.', 'twelve'],
    ['A 12-year-old girl won.', '12-year-old'],
    ['She is 30 years of age.', '30 years of age'],
    ['Ana Soto, 54, won in 30 days.', '54'],
    ['He won 12 medals.'],
  ],
  percentage: [
    ['It grew by 3.5 percent, or 4%.', '3.5 percent', '4%'],
    ['It fell by two percentage points.', 'two percentage points'],
    ['Two-thirds agreed, and a quarter did not.', 'Two-thirds', 'a quarter'],
    ['Nine out of ten agreed.', 'Nine out of ten'],
    ['Most agreed.', 'Most'],
    ['It grew by 3.5 metres.'],
  ],
  money: [
    ['It cost $3.2 million or €5bn.', '$3.2 million', '€5bn'],
    ['It cost US$ 40.', 'US$ 40'],
    ['It cost three million euros, then 40 yuan.', 'three million euros', '40 yuan'],
    ['It took three million people 40 days.'],
  ],
  distance: [
    ['It is 12.5 km long and ten feet deep.', '12.5 km', 'ten feet'],
    ['A 30-mile wall, two million light years away.', '30-mile', 'two million light years'],
    ['It is 12 euros.'],
  ],
  number: [
    ['The 3,500 guests ate two dozen cakes.', '3,500', 'two dozen'],
    ['It grew from 10% to $ 3 million.', '10%', '$ 3 million'],
    ['In 1997 it had six.', '1997', 'six'],
    ['On Oct. 13 it had six lanes.', 'six'],
    ['It had lanes.'],
  ],
  duration: [
    ['It took two long years and 3 days.', 'two long years', '3 days'],
    ['It has stood there since 1962, for decades.', 'since', '1962', 'decades'],
    ['It has 12 lanes.'],
  ],
  person: [
    ['the mayor, Petra Novak, met Leo van der Berg in March.', 'Petra Novak', 'Leo van der Berg', 'March'],
    ['the mayor met them in Oct. 2021.'],
  ],
  name: [['they joined the Bank of England, then Marks & Spencer.', 'Bank of England', 'Marks', 'Spencer']],
  place: [['They flew from Oslo to the Hague in summer.', 'Oslo', 'Hague'], ['Ana Soto flew to the north.']],
  reason: [
    ['It was shut because of ice, to prevent falls.', 'because', 'to prevent'],
    ['The flood caused it, which led to anger.', 'caused', 'led to'],
    ['It was shut on Monday.'],
  ],
};

describe.each(Object.entries(SHOWN))('a %s', (kind, texts) => {
  it.each(texts)('in "%s"', (text, ...parts) => {
    expect(shown(kind as AnswerKind, text)).toEqual(parts);
  });
});

describe('parts of a text that can be an answer', () => {
  it('end before the punctuation that follows, but keep the dot of an abbreviation', () => {
    expect(shown('name', 'they met Novak.')).toEqual(['Novak']);
    expect(shown('name', 'they met Novak’s,')).toEqual(['Novak’s']);
    expect(shown('name', 'they work at Acme Inc.')).toEqual(['Acme Inc.']);
  });

  it('are no number or name that is but a part of a date, unless it is about as long', () => {
    expect(shown('number', 'It opened on 13 May 2021.')).toEqual([]);
    expect(shown('name', 'it opened in May 2021.')).toEqual([]);
    expect(shown('number', 'It opened in the 1990s.')).toEqual(['1990']);
  });

  it.each(['thing', 'manner', 'yes/no'] as const)('are none for a %s, which no form shows', (kind) => {
    expect(shown(kind, 'Petra Novak won 12 euros in Oslo in 1997.')).toEqual([]);
  });
});
