import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGreetingOrThanks, withoutCourtesies } from '../../src/language/courtesies.ts';
import { SEED } from '../seed.ts';

describe('a question without courtesies', () => {
  it.each([
    ['hey does anyone know who built it?', 'who built it?'],
    ['Hi all, can someone please tell me when it opened? Thanks in advance!', 'when it opened?'],
    ['Could you tell me how much it cost, please?', 'how much it cost?'],
    ['Please tell me: why did it fall', 'why did it fall'],
    ['I was just wondering, is it still closed?', 'is it still closed?'],
    ['I’d like to know what the mayor said.', 'what the mayor said.'],
    ['ok so whats the latest on the bridge pls', 'whats the latest on the bridge'],
    ['Anyone remember which river it crosses?', 'which river it crosses?'],
    ['any idea how long it took? thx', 'how long it took?'],
    ['The bridge fell. Does anybody know who built it?', 'The bridge fell. who built it?'],
    ['when does it open thanks', 'when does it open'],
    ['Hello! Who built the bridge?', 'Who built the bridge?'],
    ['hey, any news on the bridge?', 'any news on the bridge?'],
  ])('keeps what is asked: %s', (text, expected) => {
    expect(withoutCourtesies(text)).toBe(expected);
  });

  it.each([
    'Who built the bridge?',
    'Tell me about the bridge',
    'Does anyone know the bridge?',
    'Please Please Me, the album',
    'Hello Kitty',
    'Who said thanks?',
    'What did she tell me?',
    'So Solid Crew',
    'thanks',
    'Did the mayor say thanks to the divers?',
    'Who can explain the fall?',
    'Can anyone swim in the river?',
    'ok',
    '',
  ])('leaves others as they are: %s', (text) => {
    expect(withoutCourtesies(text)).toBe(text);
  });

  it('only ever leaves words out, never all', () => {
    const words = fc.constantFrom(
      'hey',
      'can',
      'you',
      'tell',
      'me',
      'who',
      'Fell.',
      'thanks',
      'please?',
      'so,',
      'is',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (all) => {
        const text = all.join(' ');
        const plain = withoutCourtesies(text);
        expect(plain).toMatch(/\p{L}/u);
        let rest = text.split(' ');
        for (const word of plain.replace(/[?]$/, '').split(' ')) {
          const at = rest.findIndex((one) => one.startsWith(word));
          expect(at).toBeGreaterThanOrEqual(0);
          rest = rest.slice(at + 1);
        }
      }),
      { seed: SEED },
    );
  });
});

describe('a greeting, or thanks', () => {
  it.each([
    'hi',
    'Hello there!',
    'thanks',
    'ok, thank you so much :)',
    'Many thanks',
    'thx',
    'Good morning all',
    'cool, ty',
    'hey Dateline',
  ])('says no more: %s', (text) => {
    expect(isGreetingOrThanks(text)).toBe(true);
  });

  it.each([
    'ok',
    'OK!',
    'yes',
    'lol',
    '... no.',
    'got it',
    'Goodbye!',
    'see you later',
    'good bot',
    "that's wrong",
    'wrong answer',
    'stop',
  ])('says nothing to look for: %s', (text) => {
    expect(isGreetingOrThanks(text)).toBe(true);
  });

  it.each([
    'Hello Kitty',
    'OK magazine',
    'yes vote',
    'hi, who won?',
    'great',
    'goodbye letter',
    'good bots',
    'wrong turn',
    'stop the war',
    'thank the divers',
    'Good morning Vietnam',
    'ty cobb',
    'Кто такой Путин? Thanks!',
    'hello 习近平',
    'hola Putin',
    'Hilfe',
    'danke 2023',
    '',
    '???',
  ])('may ask for something: %s', (text) => {
    expect(isGreetingOrThanks(text)).toBe(false);
  });

  // With a word that may be taken in two ways this takes longer than anybody waits.
  it.each(['there', 'all', 'guys', 'everyone', 'a lot', 'so much', 'dateline'])(
    'is told soon among many: %s',
    (word) => {
      expect(isGreetingOrThanks(`hi${` ${word}`.repeat(30)} x`)).toBe(false);
    },
  );
});
