import { describe, expect, it } from 'vitest';
import type { AnswerQuote } from '../../src/answer/answer.ts';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { suggestions } from '../../src/replies/suggestions.ts';

const of = (texts: readonly string[], question = 'Who?', source = {}) =>
  suggestions(
    question,
    texts.map((text) => ({ text }) as AnswerQuote),
    source,
    en,
  );
const labels = (...texts: readonly string[]) => of(texts).map(({ label }) => label);

describe('what could be asked about', () => {
  it.each([
    ['A crowd saw Petra Novak open it.', ['Ask about Petra Novak']],
    ["It was Petra Novak's idea.", ['Ask about Petra Novak']],
    ['It was Petra Novak’s idea.', ['Ask about Petra Novak']],
    ["It was Steve Jobs' idea.", ['Ask about Steve Jobs']],
    ["It was Ann O'Hara who came.", ["Ask about Ann O'Hara"]],
    ['They paid Apple and AT&T for it.', []],
    // One word tells too little, and a long name makes no button.
    ['In Ostrava it rained.', []],
    [
      'It was the Ministry of Agriculture and the Highways.',
      ['Ask about Ministry of Agriculture and the Highways'],
    ],
    ['It was the Ministry of Agriculture and the Waterways.', []],
  ])('is a name without what is theirs, and no half of one: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('is each name once, two at most, of all passages, and none that was asked about', () => {
    const texts = ['Petra Novak met Petra Novak.', 'Jan Maly and Eva Mala came. Ota Stary did not.'];
    expect(labels(...texts)).toEqual(['Ask about Petra Novak', 'Ask about Jan Maly and Eva Mala']);
    expect(of(texts, 'what did petra novak say').map(({ label }) => label)).toEqual([
      'Ask about Jan Maly and Eva Mala',
      'Ask about Ota Stary',
    ]);
  });

  it('is asked of the article that was asked', () => {
    const [action] = of(['Petra Novak came.'], 'Who?', { source: 'k1' });
    expect(action?.invocation).toEqual(invoke.ask({ question: 'Petra Novak', source: 'k1' }));
  });
});
