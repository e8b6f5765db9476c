import { describe, expect, it } from 'vitest';
import type { AnswerQuote } from '../../src/answer/answer.ts';
import { en } from '../../src/locales/en.ts';
import { suggestions } from '../../src/replies/suggestions.ts';

const labels = (text: string) =>
  suggestions('Who?', [{ text } as AnswerQuote], {}, en).map(({ label }) => label);

describe('what could be asked about', () => {
  it.each([
    ['A crowd saw Petra Novak open it.', ['Ask about Petra Novak']],
    ["It was Petra Novak's idea.", ['Ask about Petra Novak']],
    ['It was Petra Novak’s idea.', ['Ask about Petra Novak']],
    ["It was Steve Jobs' idea.", ['Ask about Steve Jobs']],
    ["It was Ann O'Hara who came.", ["Ask about Ann O'Hara"]],
    ['They paid Apple and AT&T for it.', []],
  ])('is a name without what is theirs, and no half of one: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});
