import { describe, expect, it } from 'vitest';
import { askingBeforeTopic, isKeywords } from '../../src/language/keywords.ts';

describe('keywords', () => {
  it.each([
    'silk road',
    'Bank of England',
    'the war in Ukraine',
    'price of oil?',
    'Putin and Xi',
    'any news on the strike?',
    'Is there anything about the bridge',
    'what’s new with the belt and road',
    'what is going on with the bridge',
    'What do the articles say about oil?',
    'latest on the flood',
    'tell me about the bridge',
    'Can you tell us more about oil?',
    'what do you know about Putin',
    'the latest updates from Ostrava',
    'oil gas coal wind sun tide wood peat',
  ])('name what is to be found: %s', (text) => {
    expect(isKeywords(text)).toBe(true);
  });

  it.each([
    'Who began the war in Ukraine?',
    'bridge closed when',
    'is the pool open',
    'news on who won',
    'Name the river in Ostrava.',
    'A company pulled its product for:',
    'oil gas coal wind sun tide wood peat turf',
    'any news on',
    'what do the articles say',
    '???',
    '',
  ])('are not what asks for more: %s', (text) => {
    expect(isKeywords(text)).toBe(false);
  });
});

it.each([
  ['any news on the strike', 'any news on'],
  ['Latest developments concerning oil', 'Latest developments concerning'],
  ['what do your sources say about oil', 'what do your sources say about'],
  ['What news of the strike', ''],
  ['newsletters on oil', ''],
  ['any updates on it', ''],
  ['Tell me about the bridge', 'Tell me about'],
  ['tell me about it', ''],
])('before the topic of %s stands only: %s', (text, asking) => {
  const { start, end } = askingBeforeTopic(text);
  expect(text.slice(start, end)).toBe(asking);
});
