import { describe, expect, it } from 'vitest';
import { doubts } from '../../src/language/doubts.ts';

describe('a doubt of what was said before', () => {
  it.each([
    'really?',
    'Is that true?',
    'wait, is this actually true??',
    'lol is that real',
    'source?',
    'any sources for that?',
    'proof pls?',
    'what’s your source?',
    'fact check',
    'Can you fact-check this please',
    'says who?',
    'where does it say that?',
    'hmm, are you really sure?',
    'true?',
    'stimmt das?',
    '¿Es verdad?',
    'C’est vrai ?',
    'это правда?',
    'чи це правда',
    '真的吗？',
  ])('says nothing to look for: %s', (text) => {
    expect(doubts(text)).toBe(true);
  });

  it.each([
    'Is it true that the bridge fell?',
    'Did it really rain in Brno?',
    'What is the source of the Nile?',
    'evidence',
    'Fake news',
    'True Detective?',
    'Who says the mayor lied?',
    'check the bridge',
    'ist das Wahrzeichen offen?',
    'hi',
    '',
  ])('is not what asks for something: %s', (text) => {
    expect(doubts(text)).toBe(false);
  });
});
