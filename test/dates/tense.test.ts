import { describe, expect, it } from 'vitest';
import { type Tense, tenseAt } from '../../src/dates/resolve/tense.ts';

/** What the clause of the phrase in brackets says of its time. */
function tenseIn(marked: string): Tense {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  return tenseAt(text, { start, end: marked.indexOf(']') - 1 }, { start: 0, end: text.length });
}

describe('the tense of a clause', () => {
  it.each<[Tense, readonly string[]]>([
    [
      'past',
      [
        'The bridge was opened in [March].',
        'He said in [March] that it would open.',
        'They cut fares in [March].',
        'He has not yet spoken in [March].',
        'Both have officially approved it in [March].',
        'They have since come in [March].',
        'Reserves are thought to have shrunk in [March].',
        'It is widely believed to have sunk in [March].',
        'In [March] the firm agreed to pay.',
        'It dropped plans in [March].',
        'He announced the plan in [March].',
        'It fell to 2% from 3% forecast in [March].',
        'The works that were built in [March] are shut.',
        'The rink, which will shut soon, opened in [March].',
        'She will stay; he left in [March].',
        'Having been told in [March], he left.',
        'The economy shrank in [March].',
        'The road was to the west, and it flooded in [March].',
        'He lost the lead due to a strike in [March].',
        'He lost it due to worsening relations in [March].',
        'It was not opened in [March].',
        'It will open in May, and in [March] it had closed.',
        'He promised in [March] to step down.',
        'She pledged in early [March] that it would open.',
      ],
    ],
    [
      'future',
      [
        'The bridge will open in [March].',
        "It won't open in [March].",
        'It’ll open in [March].',
        "He's to appear in [March].",
        "They're going to appear in [March].",
        'The bridge is to open in [March].',
        'They are going to open it in [March].',
        'It is also due in [March].',
        'It is expected in [March].',
        'A hearing is set to begin in [March].',
        'It is likely in [March].',
        'It will not be opened in [March].',
        'It could be sold in [March].',
        'It will have been sold in [March].',
        'Terms are to be agreed in May and drafted in [March].',
        'Terms will be agreed by all sides and drafted in [March].',
        'They agreed to meet in [March].',
        'He was ordered him to appear in [March].',
        'They hope for rain in [March].',
        'Rain is forecast in [March].',
        'Fares to rise in [March]',
        'Apply now by [March].',
        'It opened in May, and in [March] it will close.',
        'It opened in May, but early in [March] they will go.',
        'In [March] it will open.',
        'It opened last year; it will shut in [March].',
        'It opened last year; in [March] it will shut.',
        'The rink, which opened last year, will shut in [March].',
        'The firm due to arrive in [March] is Acme.',
        'It must be cut in [March].',
      ],
    ],
    [
      'prospect',
      [
        'It was to open in [March].',
        'It was not to open in [March].',
        'It was due in [March].',
        'It was originally due in [March].',
        'They had been expected in [March].',
        'It was likely in [March].',
        'It was more likely in [March].',
        'It was set to open in [March].',
        'They were set to open in [March].',
        'It was to be held in [March].',
        'It was due to be held in [March].',
        'They had hoped to be there by [March].',
        'She had meant to sell it in [March].',
      ],
    ],
    [
      'present',
      [
        'The bridge is shut for a part of [March].',
        'The pools are now shut in [March].',
        'It can open in [March].',
        "It can't open in [March].",
        'It cannot open in [March].',
        'The bridge opens in [March].',
        'Flights start in [March].',
        'The other nineteen follow in [March].',
        'She flies to Rome in [March].',
        'The hosts play Russia in [March].',
        'Leaders of the alliance meet in [March].',
        'Runs began in May and end in [March].',
        'Markets are closed in [March].',
        'The prize is given in [March].',
      ],
    ],
    [
      'unknown',
      [
        'A new bridge in [March].',
        'The town has fireworks in [March].',
        'In [March], a new bridge.',
        'For the plan in [March]',
        'A hundred and more in [March].',
        'Its speed, indeed, in [March].',
        'The forecast for [March]',
        'No cut in [March]',
        'A warm [March] and April',
        'Its bid for [March]',
        'Way to the north in [March]',
      ],
    ],
  ])('is %s', (tense, texts) => {
    expect(texts.filter((text) => tenseIn(text) !== tense).map((text) => `${text} ${tenseIn(text)}`)).toEqual(
      [],
    );
  });

  it('is told by the nearest verb before the phrase, not by the next sentence', () => {
    const text = 'It closed. Doors in March. It will open.';
    const start = text.indexOf('March');
    const sentence = { start: text.indexOf('Doors'), end: text.indexOf(' It will') };
    expect(tenseAt(text, { start, end: start + 5 }, sentence)).toBe('unknown');
  });

  it('is not looked for farther than 250 code units', () => {
    const filler = 'of the old north gate '.repeat(11);
    expect(tenseIn(`It opened ${filler}in [March]`)).toBe('unknown');
    expect(tenseIn(`It opened ${filler.slice(22)}in [March]`)).toBe('past');
    expect(tenseIn(`In [March], north ${filler}it opened.`)).toBe('unknown');
    expect(tenseIn(`In [March], north ${filler.slice(44)}it opened.`)).toBe('past');
  });
});
