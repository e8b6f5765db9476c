import { describe, expect, it } from 'vitest';
import { asksForMore, leansOnEarlier, saysEnough } from '../../src/language/leaning.ts';

describe('what is asked of other articles too', () => {
  it.each([
    ['and when did they close the bridge?', true],
    ['Who came?', true],
    ['when does she start?', false],
    ['and what about novak?', true],
    ['And the costs?', true],
    ['and what about her?', false],
    ['and where?', false],
  ])('says enough for it: %s %s', (question, enough) => {
    expect(saysEnough(question)).toBe(enough);
  });
});

describe('a question that leans on what was said before', () => {
  it.each([
    'Why was she arrested?',
    'what did he say about it',
    'and where?',
    'How many of them came?',
    'Did they ever find it, I wonder?',
    'What about the costs?',
    'When did that happen?',
    'who said that?',
    'who lives there',
    'Who wrote the story?',
    'when was this published?',
  ])('points to it and names nothing: %s', (question) => {
    expect(leansOnEarlier(question)).toBe(true);
  });

  it.each([
    'Why was Petra Novak arrested?',
    'What did she say of “Ostrava”?',
    'how much did the pool cost',
    'Who came?',
    'Android sales',
    'What is the theme?',
    'how many items were sold',
    'How many lanes are there?',
    'who said that taxes will rise',
    'is it true that taxes rise',
  ])('is none that stands on its own: %s', (question) => {
    expect(leansOnEarlier(question)).toBe(false);
  });
});

it.each([
  ['more', true],
  ['Show me more quotes!', true],
  ['next page pls', true],
  ['more floods', false],
  ['next week', false],
  ['', false],
])('asks for more of what was shown: %s is %s', (text, expected) => {
  expect(asksForMore(text)).toBe(expected);
});
